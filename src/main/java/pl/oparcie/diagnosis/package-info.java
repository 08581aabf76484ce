/** Diagnosis and assessment: the family's own words, eight areas, strengths before problems. */
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
            "casework"
        })
@NullMarked
package pl.oparcie.diagnosis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
