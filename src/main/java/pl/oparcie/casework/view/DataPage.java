package pl.oparcie.casework.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that is known of a case as such, and what may be done with it. */
public record DataPage(
        CaseHeader header,
        List<Fact> facts,
        List<Item> reasons,
        List<Item> groups,
        List<Item> workers,
        List<Item> safety,
        List<Item> transfers,
        List<Item> closings,
        List<Link> links,
        boolean mayWork,
        boolean mayHandOn) {

    public record Fact(String label, String value) {}

    /**
     * One row.
     *
     * @param mark words of a mark, with its kind
     */
    public record Item(
            String when,
            String what,
            @Nullable String why,
            @Nullable String markKind,
            @Nullable String mark,
            @Nullable String url,
            @Nullable String action) {}

    public record Link(String label, String url) {}
}
