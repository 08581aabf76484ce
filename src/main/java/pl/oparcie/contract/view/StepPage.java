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

    /** One question; {@code kind} is date, text, line, radios, check, select, file, or a note that asks nothing. */
    public record Ask(
            String kind,
            String name,
            String label,
            @Nullable String help,
            boolean required,
            List<Option> options,
            @Nullable String when) {

        public Ask(
                String kind, String name, String label, @Nullable String help, boolean required, List<Option> options) {
            this(kind, name, label, help, required, options, null);
        }

        /** The same, asked only when another field has one of some values: {@code field=A|B}. */
        public Ask when(String condition) {
            return new Ask(kind, name, label, help, required, options, condition);
        }
    }
}
