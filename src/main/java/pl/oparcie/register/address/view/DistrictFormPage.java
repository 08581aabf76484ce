package pl.oparcie.register.address.view;

import java.util.List;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/** The form of one district with its rules. */
public record DistrictFormPage(Fields fields, String action, String title, List<Option> workers, List<Option> sides) {}
