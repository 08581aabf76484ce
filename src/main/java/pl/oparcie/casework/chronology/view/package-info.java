/** Pages of the line of time. */
@NullMarked
package pl.oparcie.casework.chronology.view;

import org.jspecify.annotations.NullMarked;
