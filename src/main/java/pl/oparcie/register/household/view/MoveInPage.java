package pl.oparcie.register.household.view;

import java.util.List;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/** Somebody moves in. */
public record MoveInPage(
        Fields fields,
        String action,
        String backUrl,
        String household,
        List<Option> others,
        List<Option> sexes,
        List<Option> forms) {}
