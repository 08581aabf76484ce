package pl.oparcie.tool.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.form.view.FormView;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/** One tool in the hands of a client; nothing of the case but the tool. */
public record HandedPage(
        String action,
        String tool,
        String what,
        Fields fields,
        List<ToolFormPage.PartView> parts,
        @Nullable FormView form,
        List<Option> consent) {

    /** A page that names the tool. */
    public static HandedPage of(String tool) {
        return of(tool, "");
    }

    /** A page that names the tool and leads on. */
    public static HandedPage of(String tool, String action) {
        return new HandedPage(action, tool, "", Fields.empty(), List.of(), null, List.of());
    }
}
