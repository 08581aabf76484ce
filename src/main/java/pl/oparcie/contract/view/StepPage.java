package pl.oparcie.contract.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/** A step of a contract that asks something. */
public record StepPage(
        String title,
        String sub,
        String action,
        String back,
        String submit,
        List<ContractPage.Note> notes,
        List<Ask> asks,
        boolean multipart,
        Fields fields) {

    /** One question; {@code kind} is date, text, line, radios, check, select or file. */
    public record Ask(
            String kind,
            String name,
            String label,
            @Nullable String help,
            boolean required,
            List<Option> options) {}
}
