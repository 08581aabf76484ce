/** The case of social work: its stage, who works on it, what is done in it, and the one chronology of the family. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {
            "platform",
            "audit",
            "access",
            "term",
            "centre",
            "document",
            "attachment",
            "office",
            "attachment::view",
            "register",
            "institution",
            "bulk"
        })
@NullMarked
package pl.oparcie.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
