package pl.oparcie.tool.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.casework.view.CaseHeader;
import pl.oparcie.platform.web.Option;

/** The tools of a case: those filled, sets for its groups, the whole catalogue. */
public record ToolsPage(
        String url,
        CaseHeader header,
        List<Filled> filled,
        @Nullable String next,
        List<Option> family,
        String person,
        List<Group> sets,
        List<One> catalogue,
        boolean mayWrite) {

    public record Filled(@Nullable String url, String title, String tool, String facts, boolean refused) {}

    public record Group(String name, boolean own, List<One> tools) {}

    /** A tool; no address where it cannot be begun. */
    public record One(
            String mark, String name, String what, @Nullable String url) {}
}
