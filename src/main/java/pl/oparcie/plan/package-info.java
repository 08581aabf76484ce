/** Plan with goals and actions, its versions, reviews and the final evaluation. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "audit",
            "access",
            "term",
            "centre",
            "document",
            "office",
            "register",
            "casework",
            "diagnosis"
        })
@NullMarked
package pl.oparcie.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
