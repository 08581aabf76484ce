/** Persons, their relations, households, addresses and districts: who lives in the municipality and with whom. */
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
            "attachment::view"
        })
@NullMarked
package pl.oparcie.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
