/** A case ends: proposed, accepted, looked at some time later, opened again. */
@NullMarked
package pl.oparcie.casework.closing;

import org.jspecify.annotations.NullMarked;
