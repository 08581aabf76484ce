/** Work on many records at once: in the background, with a result for each, stopped and gone on with, and never done twice. */
@ApplicationModule(allowedDependencies = {"platform", "audit", "access"})
@NullMarked
package pl.oparcie.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
