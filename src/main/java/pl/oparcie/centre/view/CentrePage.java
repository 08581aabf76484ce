package pl.oparcie.centre.view;

import java.util.List;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/** Settings of the centre. */
public record CentrePage(Fields fields, List<Option> kinds, List<Value> values, List<FreeDay> freeDays) {

    /** A parameter as it is today. */
    public record Value(String name, String value, String since, String basis, String history) {}

    /** A day the office gave free. */
    public record FreeDay(String day, String key, String reason) {}
}
