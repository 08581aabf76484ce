/** The start page: what is due, what waits, what is unfinished. */
@ApplicationModule
@NullMarked
package pl.oparcie.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
