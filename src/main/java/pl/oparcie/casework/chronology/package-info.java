/** The line of time of a case and of its household: read, filtered, searched. */
@NullMarked
package pl.oparcie.casework.chronology;

import org.jspecify.annotations.NullMarked;
