/** Dictionaries and amounts: what the law, or the centre, lets one choose from, with dates. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"platform", "audit", "access"})
@NullMarked
package pl.oparcie.code;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
