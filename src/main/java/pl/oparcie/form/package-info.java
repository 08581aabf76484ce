/** Forms as data: one definition gives the page, the checks, the print, the comparison and the JSON Schema. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"platform", "audit", "access", "centre", "code", "document"})
@NullMarked
package pl.oparcie.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
