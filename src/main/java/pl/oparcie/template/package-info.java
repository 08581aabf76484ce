/** Letters' templates: documents of Word and Writer that the centre edits, checked, filled with values and put on paper. Knows no case. */
@ApplicationModule(allowedDependencies = {"platform", "audit", "access", "centre", "document", "attachment"})
@NullMarked
package pl.oparcie.template;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
