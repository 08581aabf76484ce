package pl.oparcie.register.search.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked and what was found.
 *
 * @param notes whether the user may look words up in notes as well
 */
public record SearchPage(
        boolean notes,
        String typed,
        boolean asked,
        @Nullable String hint,
        List<Person> people,
        List<Household> households,
        List<CaseFile> cases) {

    /** A minimal card; {@code url} only for those with access to the record. */
    public record Person(
            String name,
            @Nullable String url,
            String facts,
            String why,
            String mark,
            String known,
            @Nullable String caseUrl) {}

    /** A household found by its address. */
    public record Household(
            String name,
            @Nullable String url,
            String address,
            String why,
            String mark,
            String known,
            @Nullable String caseUrl) {}

    /** A case found by its mark. */
    public record CaseFile(
            String mark,
            String name,
            String known,
            @Nullable String url) {}

    /** The empty box. */
    public static SearchPage empty(boolean notes) {
        return new SearchPage(notes, "", false, null, List.of(), List.of(), List.of());
    }

    /** A question that cannot be asked. */
    public static SearchPage refused(boolean notes, String problem) {
        return new SearchPage(notes, "", true, problem, List.of(), List.of(), List.of());
    }

    public boolean nothing() {
        return people.isEmpty() && households.isEmpty() && cases.isEmpty();
    }
}
