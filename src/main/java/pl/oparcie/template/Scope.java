package pl.oparcie.template;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Where a name is looked up: the row, then what is around it. Remembers which names had no value. */
final class Scope {

    private static final String IN_WORDS = "_slownie";

    private final Values values;
    private final @Nullable Scope around;
    private final Set<String> open;

    private Scope(Values values, @Nullable Scope around, Set<String> open) {
        this.values = values;
        this.around = around;
        this.open = open;
    }

    static Scope of(Values values) {
        return new Scope(values, null, new TreeSet<>());
    }

    /** Names that had no value, in order. */
    List<String> open() {
        return List.copyOf(open);
    }

    private Scope row(Values row, int number) {
        return new Scope(row.or(Map.of("lp", number)), this, open);
    }

    /** The rows of a list, each as a scope of its own; a single value is a list of itself. */
    List<Scope> rows(String name) {
        var value = get(name).filter(Scope::says);
        if (value.isEmpty()) {
            return List.of();
        }
        if (!(value.get() instanceof Collection<?> many)) {
            return List.of(value.get() instanceof Values inner ? new Scope(inner, this, open) : this);
        }
        var number = new int[1];
        return many.stream()
                .map(one -> one instanceof Values row ? row : Values.of(Map.of("nazwa", one)))
                .map(row -> row(row, ++number[0]))
                .toList();
    }

    boolean has(String name) {
        return get(name).filter(Scope::says).isPresent();
    }

    private static boolean says(Object value) {
        return switch (value) {
            case Boolean yes -> yes;
            case Collection<?> many -> !many.isEmpty();
            case Values ignored -> true;
            default -> !value.toString().isBlank();
        };
    }

    private Optional<Object> get(String name) {
        var here = values.get(name);
        if (here.isPresent() || around == null) {
            return here;
        }
        return around.get(name);
    }

    /** What paper says for a name: the value, or nothing at all, which is noted. */
    Optional<String> say(String name) {
        var said = get(name)
                .filter(Scope::says)
                .map(Spoken::of)
                .or(() -> inWords(name))
                .filter(text -> !text.isBlank());
        if (said.isEmpty() && !inRow(name)) {
            open.add(name);
        }
        return said;
    }

    /** Whether an empty place is an empty cell of a row, which stays empty, and not a gap in a sentence. */
    boolean inRow(String name) {
        return around != null && name.indexOf('.') < 0;
    }

    private Optional<String> inWords(String name) {
        return name.endsWith(IN_WORDS)
                ? get(name.substring(0, name.length() - IN_WORDS.length())).map(Spoken::inWords)
                : Optional.empty();
    }

    /** The words for the form of address that somebody gave. */
    String form(String whose, List<String> words) {
        var form = get(whose + ".forma")
                .map(value -> value.toString().toUpperCase(Locale.ROOT))
                .orElse("");
        var without = words.size() > 2 ? words.get(2) : String.join("/", words);
        return switch (form) {
            case "PAN" -> words.getFirst();
            case "PANI" -> words.size() > 1 ? words.get(1) : words.getFirst();
            default -> without;
        };
    }
}
