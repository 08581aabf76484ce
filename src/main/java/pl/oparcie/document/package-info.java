/** Paper: accessible PDF prints under the centre's heading. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"platform", "audit", "access", "centre", "term"})
@NullMarked
package pl.oparcie.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
