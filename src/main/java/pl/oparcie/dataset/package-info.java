/** Made-up centres of the size of a village or of a city, written straight into an empty database: to measure on and to try things out. */
@ApplicationModule
@NullMarked
package pl.oparcie.dataset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
