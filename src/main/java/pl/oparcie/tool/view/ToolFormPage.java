package pl.oparcie.tool.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.form.view.FormView;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/** The form of a tool: its head and the parts with their rows, and the picture as far as it is typed. */
public record ToolFormPage(
        String action,
        String cancel,
        String caseUrl,
        String caseName,
        String tool,
        String what,
        Fields fields,
        boolean fromRegister,
        @Nullable String handUrl,
        @Nullable String mergeUrl,
        boolean drawn,
        @Nullable String svg,
        boolean wide,
        String apart,
        List<PartView> parts,
        @Nullable FormView form,
        @Nullable String emptyUrl,
        List<Option> family,
        List<Option> filledBy,
        List<Option> consent) {

    /** A part; rows are named by the words of one of their entries. */
    public record PartView(
            String key, String title, String help, boolean single, boolean folded, String add, List<RowView> rows) {}

    /**
     * A row.
     *
     * @param fixed what it asks, where that is not to be changed; null where it is
     * @param anchor where the picture leads to
     * @param shut its values where it is shown by its name only, to be opened by itself; null where its entries stand there
     */
    public record RowView(
            String name,
            String key,
            boolean open,
            @Nullable String fixed,
            String anchor,
            @Nullable List<Kept> shut,
            List<EntryView> entries) {}

    /** A value that is kept as it is. */
    public record Kept(String name, String value) {}

    /** One value: the component is chosen by its type, which is the name of the entry's type. */
    public record EntryView(
            String name,
            String label,
            @Nullable String help,
            String type,
            boolean required,
            int max,
            List<Option> options) {}
}
