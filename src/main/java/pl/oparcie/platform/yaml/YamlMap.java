package pl.oparcie.platform.yaml;

import static java.util.Objects.requireNonNullElse;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import pl.oparcie.platform.text.Words;

/**
 * A mapping of a YAML file while it is read. What has another shape than the reader expects is noted with its line, and so is, at
 * {@link #end}, every property that nobody asked for. No type is guessed: "no" is a word.
 */
public final class YamlMap {

    private final String file;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final Mistakes mistakes;

    private YamlMap(String file, MappingNode node, Mistakes mistakes) {
        this.file = file;
        this.line = line(node);
        this.mistakes = mistakes;
        for (var entry : node.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                mistakes.add(file, line(entry.getKeyNode()), "a property must be named by a word");
            } else if (values.putIfAbsent(key.getValue(), entry.getValueNode()) != null) {
                mistakes.add(file, line(key), "\"" + key.getValue() + "\" is there twice");
            }
        }
    }

    /** The mapping that the text is; empty, with the mistake noted, when it is none. */
    public static Optional<YamlMap> read(String file, String text, Mistakes mistakes) {
        try {
            var root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (root instanceof MappingNode mapping) {
                return Optional.of(new YamlMap(file, mapping, mistakes));
            }
            mistakes.add(file, 1, "the file must be a mapping of properties");
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            mistakes.add(file, mark == null ? 1 : mark.getLine() + 1, "no YAML: " + e.getProblem());
        }
        return Optional.empty();
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    /** The line of a property, or of the mapping when it has none. */
    public int line(String key) {
        var node = values.get(key);
        return node == null ? line : line(node);
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** All names of the mapping, for one whose names are free. */
    public Set<String> keys() {
        asked.addAll(values.keySet());
        return values.keySet();
    }

    /** Notes what is wrong with a property. */
    public void mistake(String key, String reason) {
        mistakes.add(file, line(key), reason);
    }

    /** Notes every property that nobody asked for. */
    public void end() {
        for (var key : values.keySet()) {
            if (!asked.contains(key)) {
                mistake(
                        key,
                        "unknown property \"" + key + "\"; known here: " + String.join(", ", new TreeSet<>(asked)));
            }
        }
    }

    private @Nullable Node node(String key) {
        asked.add(key);
        return values.get(key);
    }

    // --- single values

    public Optional<String> text(String key) {
        var node = node(key);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return Optional.of(scalar.getValue().strip());
        }
        mistake(key, "\"" + key + "\" must be a text");
        return Optional.empty();
    }

    /** The text, which must be there; empty otherwise, with the mistake noted. */
    public String requiredText(String key) {
        if (!has(key)) {
            mistake(key, "\"" + key + "\" is missing");
        }
        return text(key).orElse("");
    }

    /** A text that must look so. */
    public String requiredText(String key, String pattern, String shape) {
        var value = requiredText(key);
        if (!value.isEmpty() && !value.matches(pattern)) {
            mistake(key, "\"" + key + ": " + value + "\" must be " + shape);
        }
        return value;
    }

    /** A list of texts; a single text counts as a list of one. */
    public List<String> texts(String key) {
        var node = node(key);
        if (!(node instanceof SequenceNode sequence)) {
            return text(key).map(List::of).orElse(List.of());
        }
        var found = new ArrayList<String>();
        for (var item : sequence.getValue()) {
            if (item instanceof ScalarNode scalar) {
                found.add(scalar.getValue().strip());
            } else {
                mistakes.add(file, line(item), "every item of \"" + key + "\" must be a text");
            }
        }
        return found;
    }

    public Optional<LocalDate> date(String key) {
        return text(key).flatMap(value -> {
            try {
                return Optional.of(LocalDate.parse(value));
            } catch (DateTimeException e) {
                mistake(key, "\"" + value + "\" is no date; write 2026-11-23");
                return Optional.empty();
            }
        });
    }

    public Optional<BigDecimal> number(String key) {
        return text(key).flatMap(value -> {
            try {
                return Optional.of(new BigDecimal(value));
            } catch (NumberFormatException e) {
                mistake(key, "\"" + key + ": " + value + "\" is no number");
                return Optional.empty();
            }
        });
    }

    public Optional<Integer> integer(String key) {
        return number(key).flatMap(value -> {
            try {
                return Optional.of(value.intValueExact());
            } catch (ArithmeticException e) {
                mistake(key, "\"" + key + "\" must be a whole number");
                return Optional.empty();
            }
        });
    }

    /** true or false. */
    public boolean flag(String key, boolean otherwise) {
        var value = text(key).orElse(String.valueOf(otherwise));
        if (!value.equals("true") && !value.equals("false")) {
            mistake(key, "\"" + key + "\" must be true or false");
        }
        return value.equals("true");
    }

    /** One of an enum's constants, written as it is or, with {@code camel}, like {@code yesNo} for YES_NO. */
    public <E extends Enum<E>> Optional<E> constant(String key, Class<E> type, boolean camel) {
        return text(key).flatMap(value -> {
            var names = Arrays.stream(type.getEnumConstants())
                    .map(constant -> camel ? camel(constant.name()) : constant.name())
                    .toList();
            if (names.contains(value)) {
                return Optional.of(type.getEnumConstants()[names.indexOf(value)]);
            }
            mistake(key, "\"" + key + ": " + value + "\" must be one of " + String.join(", ", names));
            return Optional.empty();
        });
    }

    private static String camel(String constant) {
        var words = constant.toLowerCase(java.util.Locale.ROOT).split("_");
        var name = new StringBuilder(words[0]);
        for (var i = 1; i < words.length; i++) {
            name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return name.toString();
    }

    /** Words in both languages: {@code {pl: ..., en: ...}}. */
    public Optional<Words> words(String key) {
        return map(key).map(both -> {
            var words = new Words(both.requiredText("pl"), both.requiredText("en"));
            both.end();
            return words;
        });
    }

    /** Words that must be there. */
    public Words requiredWords(String key) {
        if (!has(key)) {
            mistake(key, "\"" + key + "\" is missing");
        }
        return words(key).orElse(new Words("", ""));
    }

    // --- what is inside

    public Optional<YamlMap> map(String key) {
        var node = node(key);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof MappingNode mapping) {
            return Optional.of(new YamlMap(file, mapping, mistakes));
        }
        mistake(key, "\"" + key + "\" must be a mapping such as {pl: ..., en: ...}");
        return Optional.empty();
    }

    /** The mappings of a list; a single mapping counts as a list of one. */
    public List<YamlMap> maps(String key) {
        var node = node(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof MappingNode mapping) {
            return List.of(new YamlMap(file, mapping, mistakes));
        }
        var found = new ArrayList<YamlMap>();
        if (node instanceof SequenceNode sequence) {
            for (var item : sequence.getValue()) {
                if (item instanceof MappingNode mapping) {
                    found.add(new YamlMap(file, mapping, mistakes));
                } else {
                    mistakes.add(file, line(item), "every item of \"" + key + "\" must be a mapping");
                }
            }
        } else {
            mistake(key, "\"" + key + "\" must be a list");
        }
        return found;
    }

    @Override
    public String toString() {
        return requireNonNullElse(file, "") + ":" + line;
    }
}
