/** The office: the file list, case marks, the list of cases, registers of letters, how long files are kept. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "audit",
            "access",
            "centre",
            "document",
            "code",
            "attachment",
            "attachment::view"
        })
@NullMarked
package pl.oparcie.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
