/** Social contracts: what the person and the worker agreed to do, by when, how it went and how it ended (art. 108). */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "audit",
            "access",
            "term",
            "centre",
            "code",
            "document",
            "attachment",
            "attachment::view",
            "form",
            "office",
            "register",
            "institution",
            "casework",
            "diagnosis",
            "plan",
            "plan::view",
            "tool",
            "interview"
        })
@NullMarked
package pl.oparcie.contract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
