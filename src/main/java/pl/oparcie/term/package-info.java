/** Terms: what is due, when, on whose desk and by which law. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"platform", "audit", "access"})
@NullMarked
package pl.oparcie.term;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
