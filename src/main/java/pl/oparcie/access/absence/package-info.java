/** Absences, and who stands in. */
@NullMarked
package pl.oparcie.access.absence;

import org.jspecify.annotations.NullMarked;
