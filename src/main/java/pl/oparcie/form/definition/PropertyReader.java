package pl.oparcie.form.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.yaml.YamlMap;

/** Reads properties of a question that stand for themselves: neither expressions nor other questions are in them. */
final class PropertyReader {

    private PropertyReader() {}

    static Question.@Nullable Signer by(YamlMap map, Type type) {
        var by = map.constant("by", Question.Signer.class, false).orElse(null);
        if (by != null
                && (type != Type.LONG
                        || map.has("required")
                        || map.texts("prefill").isEmpty())) {
            map.mistake("by", "what another writes afterwards is \"long\", has a \"prefill\" and is not \"required\"");
        }
        return by;
    }

    static Question.Limits limits(YamlMap map, Type type) {
        var min = map.number("min").orElse(null);
        var max = map.number("max").orElse(null);
        if (min != null && max != null && max.compareTo(min) < 0) {
            map.mistake("max", "\"max\" is less than \"min\"");
        }
        if ((type == Type.TEXT || type == Type.LONG) && max != null && (max.scale() > 0 || max.intValue() > 20_000)) {
            map.mistake("max", "a text has at most 20000 characters");
        }
        var decimals = map.integer("scale").orElse(2);
        if (map.has("scale") && type != Type.NUMBER) {
            map.mistake("scale", "only a number has decimals");
        }
        return new Question.Limits(min, max, decimals);
    }

    static List<String> prefill(YamlMap map) {
        var paths = map.texts("prefill");
        if (paths.stream().anyMatch(path -> !path.matches("[a-zA-Z0-9_.]{1,80}"))) {
            map.mistake("prefill", "\"prefill\" must be a path such as person.firstName");
        }
        return paths;
    }

    static boolean sum(YamlMap map, Type type) {
        var sum = map.flag("sum", false);
        if (sum && !type.numeric() && type != Type.COMPUTED) {
            map.mistake("sum", "only numbers can be added up");
        }
        return sum;
    }
}
