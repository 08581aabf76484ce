/** The indication for social work: written, sent, decided by the director, given to a worker. */
@NullMarked
package pl.oparcie.intake.indication;

import org.jspecify.annotations.NullMarked;
