package pl.oparcie.casework.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/**
 * A short form of a case: a few fields under the case's head.
 *
 * @param submit message key of the button
 * @param back address of the link that leaves the form
 * @param says facts that the decision rests on, shown above the fields
 */
public record FormPage(
        @Nullable CaseHeader header,
        String title,
        String lead,
        List<Fact> says,
        String action,
        String submit,
        String back,
        Fields fields,
        List<Input> inputs) {

    /** A label and its value. */
    public record Fact(String label, String value) {}

    /** One field. */
    public record Input(
            Kind kind, String name, String label, @Nullable String help, boolean required, List<Option> options) {

        public static Input area(String name, String label, @Nullable String help, boolean required) {
            return new Input(Kind.AREA, name, label, help, required, List.of());
        }

        public static Input date(String name, String label, @Nullable String help, boolean required) {
            return new Input(Kind.DATE, name, label, help, required, List.of());
        }

        public static Input select(
                String name, String label, @Nullable String help, boolean required, List<Option> options) {
            return new Input(Kind.SELECT, name, label, help, required, options);
        }

        public static Input radios(
                String name, String label, @Nullable String help, boolean required, List<Option> options) {
            return new Input(Kind.RADIOS, name, label, help, required, options);
        }
    }

    /** How a field looks. */
    public enum Kind {
        AREA,
        DATE,
        SELECT,
        RADIOS
    }
}
