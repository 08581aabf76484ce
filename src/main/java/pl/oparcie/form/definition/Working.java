package pl.oparcie.form.definition;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.text.Texts;

/** How a value was worked out, in words with values set in. */
public record Working(List<Part> pl, List<Part> en) {

    /** Words, or a value to set in. */
    public record Part(String words, @Nullable Expression value) {}

    /** The words with the values, each written by the given function. */
    public String words(Scope scope, Function<@Nullable Object, String> written) {
        var text = new StringBuilder();
        for (var part : Texts.language().equals("en") ? en : pl) {
            text.append(
                    part.value() == null
                            ? part.words()
                            : written.apply(part.value().value(scope)));
        }
        return text.toString();
    }
}
