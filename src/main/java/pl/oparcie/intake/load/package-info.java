/** How much work each worker has, against the norm of the act. */
@NullMarked
package pl.oparcie.intake.load;

import org.jspecify.annotations.NullMarked;
