package pl.oparcie.tool.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.form.view.FormPaper;

/**
 * A filled tool: its picture, the same in words, and what is known of the filling.
 *
 * @param svg the picture, null for a tool without one
 * @param relations a genogram told in sentences
 * @param paper a record tool in words
 */
public record ToolWords(
        String title,
        String tool,
        String facts,
        String note,
        boolean refused,
        @Nullable String svg,
        List<Table> tables,
        List<String> relations,
        @Nullable FormPaper paper) {

    public record Table(String title, List<String> columns, List<List<String>> rows) {}
}
