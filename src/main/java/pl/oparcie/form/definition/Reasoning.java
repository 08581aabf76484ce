package pl.oparcie.form.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.yaml.YamlMap;

/**
 * Reads what reasons in a form: when something is asked or needed, what is checked, what is worked out. While no names of questions are
 * known yet nothing is read into it.
 */
final class Reasoning {

    private final @Nullable Keys keys;
    private final List<Trial> trials = new ArrayList<>();

    Reasoning(@Nullable Keys keys) {
        this.keys = keys;
    }

    /** An expression, and where it stands, to be tried out on sample answers. */
    record Trial(
            YamlMap place,
            String property,
            Expression expression,
            @Nullable Question table,
            Set<Class<?>> results) {}

    /** The expressions that were read. */
    List<Trial> trials() {
        return List.copyOf(trials);
    }

    Question.Need need(YamlMap map, @Nullable Question table) {
        var value = map.text("required").orElse("false");
        return value.equals("true") || value.equals("false")
                ? new Question.Need(value.equals("true"), null)
                : new Question.Need(false, expression(map, "required", value, table, Set.of(Boolean.class)));
    }

    Question.@Nullable Condition condition(YamlMap map, @Nullable Question table) {
        var words = map.words("whenWords").orElse(null);
        var rule = map.text("when")
                .map(source -> expression(map, "when", source, table, Set.of(Boolean.class)))
                .orElse(null);
        return rule == null ? null : new Question.Condition(rule, words);
    }

    List<Check> checks(YamlMap map, @Nullable Question table) {
        return map.maps("check").stream()
                .map(item -> check(item, table))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Check> check(YamlMap item, @Nullable Question table) {
        var source = item.requiredText("rule");
        var message = item.requiredWords("message");
        var level = item.constant("level", Check.Level.class, false).orElse(Check.Level.BLOCK);
        var id = item.text("id").orElse("");
        item.text("at");
        item.end();
        var rule = source.isEmpty() ? null : expression(item, "rule", source, table, Set.of(Boolean.class));
        return rule == null ? Optional.empty() : Optional.of(new Check(rule, message, level, id));
    }

    /** Checks of the whole form; each may stand beside one of its questions. */
    List<Definition.TopCheck> topChecks(YamlMap map, Set<String> questions) {
        var found = new ArrayList<Definition.TopCheck>();
        for (var item : map.maps("checks")) {
            var at = item.text("at").orElse(null);
            if (at != null && !questions.contains(at)) {
                item.mistake("at", "the form has no question \"" + at + "\"");
            }
            check(item, null).ifPresent(check -> found.add(new Definition.TopCheck(check, at)));
        }
        return found;
    }

    Question.@Nullable Computed computed(YamlMap map, @Nullable Question table) {
        var result = map.constant("result", Type.class, true).orElse(Type.MONEY);
        var results = results(result);
        if (results.isEmpty()) {
            map.mistake("result", "a result is money, number, integer, text, yesNo, date or month");
        }
        var source = map.requiredText("formula");
        var formula = source.isEmpty() ? null : expression(map, "formula", source, table, results);
        var working = map.words("working")
                .map(words -> new Working(working(map, words.pl(), table), working(map, words.en(), table)));
        return formula == null ? null : new Question.Computed(result, formula, working.orElse(null));
    }

    private static Set<Class<?>> results(Type result) {
        return switch (result) {
            case MONEY, NUMBER, INTEGER -> Set.of(Number.class);
            case TEXT -> Set.of(String.class);
            case YES_NO -> Set.of(Boolean.class, String.class);
            case DATE -> Set.of(java.time.LocalDate.class);
            case MONTH -> Set.of(java.time.YearMonth.class);
            default -> Set.of();
        };
    }

    private List<Working.Part> working(YamlMap map, String words, @Nullable Question table) {
        var parts = new ArrayList<Working.Part>();
        var rest = words;
        while (rest.contains("{") && rest.indexOf('}') > rest.indexOf('{')) {
            parts.add(new Working.Part(rest.substring(0, rest.indexOf('{')), null));
            var source = rest.substring(rest.indexOf('{') + 1, rest.indexOf('}'));
            var value = expression(map, "working", source, table, Set.of(Object.class));
            if (value != null) {
                parts.add(new Working.Part("", value));
            }
            rest = rest.substring(rest.indexOf('}') + 1);
        }
        if (rest.contains("{") || rest.contains("}")) {
            map.mistake("working", "a bracket { without its } in \"working\"");
        }
        parts.add(new Working.Part(rest, null));
        return List.copyOf(parts);
    }

    private @Nullable Expression expression(
            YamlMap map, String property, String source, @Nullable Question table, Set<Class<?>> results) {
        if (keys == null) {
            return ExpressionReader.NOTHING;
        }
        var reader = new ExpressionReader(keys);
        var expression = reader.read(source, table);
        if (expression == null) {
            map.mistake(property, reader.wrong().stream().distinct().collect(Collectors.joining("; ")));
            return null;
        }
        trials.add(new Trial(map, property, expression, table, results));
        return expression;
    }
}
