package pl.oparcie.tool.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.form.view.FormPaper;

/**
 * A filled tool: its picture, the same in words, and what is known of the filling.
 *
 * @param unshared the person said no to showing it to others
 * @param svg the picture, null for a tool without one
 * @param wide whether the picture is broader than a page of the screen
 * @param apart those in a genogram who are connected to nobody
 * @param relations a genogram told in sentences
 * @param paper a record tool in words
 */
public record ToolWords(
        String title,
        String tool,
        String facts,
        String note,
        boolean refused,
        boolean unshared,
        @Nullable String svg,
        boolean wide,
        String apart,
        List<Table> tables,
        List<String> relations,
        @Nullable FormPaper paper) {

    public record Table(String title, List<String> columns, List<List<String>> rows) {}
}
