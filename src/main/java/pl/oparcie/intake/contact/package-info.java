/** One-off information and first contact: not a case. */
@NullMarked
package pl.oparcie.intake.contact;

import org.jspecify.annotations.NullMarked;
