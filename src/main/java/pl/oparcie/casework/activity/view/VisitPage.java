package pl.oparcie.casework.activity.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/** One planned visit: what to know before it, and what became of it. */
public record VisitPage(
        String url,
        String caseUrl,
        String caseName,
        String title,
        String sub,
        List<String> facts,
        List<String> safety,
        String mark,
        String state,
        @Nullable String entryUrl,
        boolean open,
        Fields move,
        Fields notDone,
        List<Option> why) {}
