/** A case goes from one lead to another: proposed and accepted, or moved at once with many others. */
@NullMarked
package pl.oparcie.casework.transfer;

import org.jspecify.annotations.NullMarked;
