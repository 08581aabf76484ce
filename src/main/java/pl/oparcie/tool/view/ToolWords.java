package pl.oparcie.tool.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A filled tool: its picture, the same in words, and what is known of the filling.
 *
 * @param svg the picture, null for a tool without one
 * @param relations a genogram told in sentences
 */
public record ToolWords(
        String title,
        String tool,
        String facts,
        String note,
        boolean refused,
        @Nullable String svg,
        List<Table> tables,
        List<String> relations) {

    public record Table(String title, List<String> columns, List<List<String>> rows) {}
}
