/** Who may do what: accounts, roles, teams, absences, and the one rule that opens a case. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"platform", "audit"})
@NullMarked
package pl.oparcie.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
