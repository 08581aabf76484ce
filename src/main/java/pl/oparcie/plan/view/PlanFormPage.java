package pl.oparcie.plan.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Offered;
import pl.oparcie.platform.web.Option;

/** The form of a plan; {@code source} says where the first words come from. */
public record PlanFormPage(
        String caseUrl,
        String caseName,
        String caseMark,
        Fields fields,
        Offered offered,
        @Nullable String source,
        List<Option> problems,
        List<Option> areas,
        List<Option> forms,
        List<Option> who,
        List<Option> resources,
        List<String> strengths) {}
