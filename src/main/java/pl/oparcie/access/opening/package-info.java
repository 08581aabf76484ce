/** Letting somebody into a case: shares until a day, and opening in an emergency. */
@NullMarked
package pl.oparcie.access.opening;

import org.jspecify.annotations.NullMarked;
