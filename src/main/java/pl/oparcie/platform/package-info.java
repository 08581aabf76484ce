/** What every module stands on and what knows no word of the trade: clock, ids, database, pages, forms, drafts, text. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package pl.oparcie.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
