/**
 * Measures the packaged program at the size of a city: as its own process, over HTTP, as logged-in people of every role, against the
 * budgets; beside bare SQL, and at growing sizes.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package pl.oparcie.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
