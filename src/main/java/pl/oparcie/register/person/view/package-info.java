/** What the pages of a person show. */
@NullMarked
package pl.oparcie.register.person.view;

import org.jspecify.annotations.NullMarked;
