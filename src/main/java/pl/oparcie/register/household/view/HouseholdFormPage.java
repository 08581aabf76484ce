package pl.oparcie.register.household.view;

import java.util.List;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/** The form of a household: name, address, district. */
public record HouseholdFormPage(
        Fields fields,
        String action,
        String title,
        String backUrl,
        String backLabel,
        boolean fresh,
        List<Option> districts) {}
