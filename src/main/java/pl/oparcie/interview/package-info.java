/** Interviews: ordered, held, written down in a form that is data, approved, signed and filed. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "audit",
            "attachment",
            "attachment::view",
            "access",
            "term",
            "centre",
            "code",
            "document",
            "form",
            "register",
            "institution",
            "template",
            "casework",
            "diagnosis",
            "plan",
            "office"
        })
@NullMarked
package pl.oparcie.interview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
