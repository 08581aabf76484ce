package pl.oparcie.casework.activity.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/** Pages of assaults on workers. */
public final class IncidentPages {

    private IncidentPages() {}

    /** All that the reader may see. */
    public record ListPage(List<Row> rows) {}

    /** One of them. */
    public record Row(String when, String title, String url, String mark, String state) {}

    /** The form of a report. */
    public record FormPage(Fields fields, List<Option> workers, List<Option> cases, List<Option> kinds) {}

    /** One report, and what was done about it. */
    public record ShowPage(
            String url,
            String title,
            String sub,
            List<String> facts,
            String what,
            @Nullable String caseUrl,
            String mark,
            String state,
            boolean mayAnswer,
            Fields answer,
            List<Option> help) {}
}
