package pl.oparcie.centre.view;

import java.util.List;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/** A new value of a parameter from a day on. */
public record ParameterPage(Fields fields, List<Option> names) {}
