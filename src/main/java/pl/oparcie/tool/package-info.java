/** Tools of social work (narzędzia pracy socjalnej): drawn ones with data, picture and words; every run is a version that stays. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "audit",
            "access",
            "term",
            "centre",
            "document",
            "form",
            "office",
            "register",
            "casework",
            "plan"
        })
@NullMarked
package pl.oparcie.tool;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
