/** Letters of a case: written from a template, sent through the register, their answers awaited. */
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
            "office",
            "register",
            "institution",
            "template",
            "casework",
            "diagnosis",
            "plan"
        })
@NullMarked
package pl.oparcie.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
