package pl.oparcie.casework.activity.view;

import java.util.List;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/** The form that plans a visit. */
public record VisitFormPage(
        String caseUrl,
        String caseName,
        Fields fields,
        List<String> safety,
        List<Option> kinds,
        List<Option> colleagues,
        List<Option> police) {}
