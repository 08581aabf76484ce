package pl.oparcie.access.absence.view;

import java.util.List;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/** Absences with their substitutes: one's own, or the team's. */
public record AbsencesPage(
        String url, boolean team, List<Row> rows, Fields fields, List<Option> people, List<Option> substitutes) {

    public record Row(String id, String who, String when, String substitute) {}
}
