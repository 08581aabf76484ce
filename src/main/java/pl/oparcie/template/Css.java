package pl.oparcie.template;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Looks of documents as CSS: only what is known passes, so that no document brings rules of its own. */
final class Css {

    private static final Pattern LENGTH = Pattern.compile("(-?[0-9]{1,5}(?:\\.[0-9]{1,5})?)(pt|mm|cm|in|px)");
    private static final Pattern COLOUR = Pattern.compile("#?([0-9a-fA-F]{6})");
    private static final Map<String, Double> POINTS =
            Map.of("pt", 1.0, "mm", 72 / 25.4, "cm", 72 / 2.54, "in", 72.0, "px", 0.75);

    private final Map<String, String> rules = new LinkedHashMap<>();

    Css set(String name, String value) {
        if (!value.isEmpty()) {
            rules.put(name, value);
        }
        return this;
    }

    Css points(String name, double points) {
        return set(name, String.format(Locale.ROOT, "%.1fpt", points));
    }

    Css side(String side) {
        return switch (side) {
            case "right", "end" -> set("text-align", "right");
            case "center" -> set("text-align", "center");
            case "both", "justify", "distribute" -> set("text-align", "justify");
            default -> this;
        };
    }

    Css colour(String colour) {
        var match = COLOUR.matcher(colour);
        return match.matches() && !match.group(1).equals("000000") ? set("color", "#" + match.group(1)) : this;
    }

    @Override
    public String toString() {
        return rules.entrySet().stream()
                .map(rule -> rule.getKey() + ":" + rule.getValue())
                .collect(Collectors.joining(";"));
    }

    /** A length in points; NaN when it is none. */
    static double length(String written) {
        var match = LENGTH.matcher(written.strip());
        return match.matches()
                ? Double.parseDouble(match.group(1)) * POINTS.getOrDefault(match.group(2), 1.0)
                : Double.NaN;
    }

    /** A whole number, or another when it is none. */
    static double number(String written, double otherwise) {
        return written.matches("-?[0-9]{1,7}") ? Integer.parseInt(written) : otherwise;
    }

    static double clamp(double value, double least, double most) {
        return Double.isNaN(value) ? least : Math.max(least, Math.min(most, value));
    }
}
