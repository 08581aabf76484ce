/** How a family comes to social work: first contact, indication, the director's word, assignment. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {
            "platform",
            "audit",
            "access",
            "term",
            "centre",
            "document",
            "office",
            "register",
            "institution",
            "casework"
        })
@NullMarked
package pl.oparcie.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
