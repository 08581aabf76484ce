/** Institutions the centre works with. */
@ApplicationModule(allowedDependencies = {"platform", "audit", "access"})
@NullMarked
package pl.oparcie.institution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
