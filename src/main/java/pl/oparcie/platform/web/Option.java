package pl.oparcie.platform.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.text.Texts;

/** One choice of a list, of radios or of checkboxes. */
public record Option(String value, String label, @Nullable String hint) {

    public Option(String value, String label) {
        this(value, label, null);
    }

    /** All constants of an enum, named by {@code prefix.CONSTANT} and hinted by {@code prefix.CONSTANT.hint} where there is one. */
    public static <E extends Enum<E>> List<Option> of(Class<E> type, String prefix) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> of(constant, prefix))
                .toList();
    }

    /** The words for a stored value; the value itself when the list no longer has it. */
    public static String labelOf(List<Option> options, String value) {
        return options.stream()
                .filter(option -> option.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElse(value);
    }

    /** One constant of an enum as a choice. */
    public static Option of(Enum<?> constant, String prefix) {
        var key = prefix + "." + constant.name();
        return new Option(
                constant.name(), Texts.text(key), Texts.has(key + ".hint") ? Texts.text(key + ".hint") : null);
    }
}
