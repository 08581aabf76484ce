/** What identifies a person: the PESEL number and what can be read from it. */
@NullMarked
package pl.oparcie.register.person;

import org.jspecify.annotations.NullMarked;
