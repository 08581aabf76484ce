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
        List<PartView> parts,
        @Nullable FormView form,
        @Nullable String emptyUrl,
        List<Option> filledBy,
        List<Option> consent) {

    /** A part; rows are named by the words of one of their entries. */
    public record PartView(
            String key, String title, String help, boolean single, boolean folded, String add, List<RowView> rows) {}

    public record RowView(String name, String key, boolean open, List<EntryView> entries) {}

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
