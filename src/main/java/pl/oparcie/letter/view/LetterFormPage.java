package pl.oparcie.letter.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/**
 * The form of a letter.
 *
 * @param awaiting NONE, OPTIONAL, REQUIRED, LAW or FIELD (the day is one of those asked)
 * @param reminder what it recalls; null for a first letter
 * @param early why it should wait
 */
public record LetterFormPage(
        String title,
        String sub,
        String action,
        String back,
        String household,
        String basis,
        Fields fields,
        List<Asked> asked,
        Choices choices,
        String awaiting,
        @Nullable String reminder,
        @Nullable String early) {

    /** What the template asks. */
    public record Asked(
            String name,
            String type,
            String label,
            @Nullable String help,
            @Nullable String source,
            boolean required,
            List<Option> options) {}

    /** What may be chosen. */
    public record Choices(
            List<Option> to,
            List<Option> institutions,
            List<Option> institutionKinds,
            List<Option> people,
            List<Option> forms,
            List<Option> signs) {

        /** Whether only people are written to, so that the letter is about its reader. */
        public boolean speaks() {
            return to.size() == 1 && may("PERSON");
        }

        public boolean may(String kind) {
            return to.stream().anyMatch(option -> option.value().equals(kind));
        }
    }
}
