package pl.oparcie.register.household.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.web.Fields;

/** One household on a day. */
public record HouseholdPage(
        String id,
        String title,
        String sub,
        @Nullable String caseUrl,
        boolean mayChange,
        boolean today,
        String day,
        Fields dayFields,
        List<Fact> facts,
        List<Row> members,
        List<Row> history,
        boolean noReference) {

    public record Fact(String label, String value, @Nullable String more) {}

    public record Row(String id, String name, @Nullable String url, String since, boolean reference, boolean now) {}
}
