/** Files kept with cases, persons, interviews and letters: checked by content, in versions, shown as pictures, read under log. */
@ApplicationModule(allowedDependencies = {"platform", "audit", "access", "code"})
@NullMarked
package pl.oparcie.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
