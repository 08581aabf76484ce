package pl.oparcie.tool.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.casework.view.CaseHeader;
import pl.oparcie.form.view.FormChanges;

/** Two versions of a tool side by side. */
public record ToolComparePage(
        CaseHeader header,
        String backUrl,
        String before,
        String after,
        ToolWords one,
        ToolWords two,
        List<Change> changes,
        String summary,
        @Nullable FormChanges form) {

    /** What differs: a row that came, went or says something else. */
    public record Change(String part, Kind kind, String before, String after) {}

    /** What became of a row. */
    public enum Kind {
        ADDED,
        GONE,
        CHANGED
    }
}
