package pl.oparcie.template;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a template is filled with, by the names of {@link Placeholders}: texts, days, amounts, yes or no, rows (a list of values), or
 * values under a name. {@code Values.of(Map.of("osoba", Values.of(Map.of("nazwa", ...))))} and {@code Values.of(Map.of("osoba.nazwa",
 * ...))} say the same. {@code osoba.forma} is {@code PAN} or {@code PANI}: the form of address a person gave, never guessed.
 */
public final class Values {

    private final Map<String, Object> values;

    private Values(Map<String, Object> values) {
        this.values = values;
    }

    /** The values by name; a name without a value is left out, or empty. */
    public static Values of(Map<String, ?> values) {
        var copy = new HashMap<String, Object>();
        values.forEach((name, value) -> {
            if (value != null && !(value instanceof Optional<?> maybe && maybe.isEmpty())) {
                copy.put(name, value instanceof Optional<?> maybe ? maybe.get() : value);
            }
        });
        return new Values(Map.copyOf(copy));
    }

    /** The value of a name, dotted or not. */
    Optional<Object> get(String name) {
        var whole = values.get(name);
        if (whole != null) {
            return Optional.of(whole);
        }
        for (var dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
            if (values.get(name.substring(0, dot)) instanceof Values inner) {
                return inner.get(name.substring(dot + 1));
            }
        }
        return Optional.empty();
    }

    /** These, and those of the other where these say nothing. */
    Values or(Map<String, Object> others) {
        var all = new HashMap<String, Object>(values);
        others.forEach((name, value) -> {
            if (get(name).isEmpty()) {
                all.put(name, value);
            }
        });
        return new Values(Map.copyOf(all));
    }
}
