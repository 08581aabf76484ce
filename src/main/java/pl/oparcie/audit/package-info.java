/** The log of who did or read what: append-only, sealed in hash-chained blocks. */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package pl.oparcie.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
