package pl.oparcie.attachment.view;

import java.util.List;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/**
 * The form of a new document, or of what is said of one.
 *
 * @param adding whether files are chosen
 */
public record AttachmentFormPage(
        String title,
        String sub,
        String action,
        String backUrl,
        String backLabel,
        boolean adding,
        int megabytes,
        List<Option> kinds,
        List<Option> origins,
        List<Option> forms,
        List<Option> signatures,
        Fields fields) {}
