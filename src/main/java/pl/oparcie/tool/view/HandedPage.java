package pl.oparcie.tool.view;

import java.util.List;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/** One tool in the hands of a client; nothing of the case but the tool. */
public record HandedPage(
        String tool, String what, Fields fields, List<ToolFormPage.PartView> parts, List<Option> consent) {}
