package pl.oparcie.template.view;

import java.util.List;
import pl.oparcie.platform.web.Fields;

/**
 * A document that becomes a template.
 *
 * @param named whether it is a new one of the centre's own, which has a name
 * @param flaws mistakes in the document, each with its place
 */
public record TemplateFormPage(
        String url,
        String backUrl,
        String backLabel,
        String title,
        String sub,
        boolean named,
        int megabytes,
        Fields fields,
        List<String> flaws) {}
