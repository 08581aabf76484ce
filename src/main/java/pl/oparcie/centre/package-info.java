/** The centre itself: its name and kind, its own procedure of social work, its parameters with dates. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"platform", "audit", "access", "term"})
@NullMarked
package pl.oparcie.centre;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
