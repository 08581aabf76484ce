package pl.oparcie.platform.web;

import static java.util.Objects.requireNonNullElse;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import pl.oparcie.platform.text.Texts;

/** The words of a form by the full names of its fields, in the order they came; rows of a table are {@code goals.0.title}. */
final class TypedWords {

    private static final Pattern ROW = Pattern.compile("(\\d{1,3})\\..+");

    private final Map<String, List<String>> typed;

    TypedWords() {
        this.typed = new LinkedHashMap<>();
    }

    TypedWords(Map<String, List<String>> words) {
        this.typed = new LinkedHashMap<>(words);
    }

    /** Strings, numbers, dates, enums, booleans and collections of them; nulls are left out. */
    static TypedWords of(Map<String, ?> values) {
        return new TypedWords(strings(values));
    }

    static Map<String, List<String>> strings(Map<String, ?> values) {
        var result = new LinkedHashMap<String, List<String>>();
        values.forEach((name, value) -> {
            if (value instanceof Collection<?> many) {
                result.put(name, many.stream().map(TypedWords::string).toList());
            } else if (value != null) {
                result.put(name, List.of(string(value)));
            }
        });
        return result;
    }

    private static String string(Object value) {
        return switch (value) {
            case LocalDate day -> Texts.date(day);
            case Enum<?> constant -> constant.name();
            case Boolean flag -> flag ? "true" : "";
            default -> value.toString();
        };
    }

    List<String> get(String name) {
        return requireNonNullElse(typed.get(name), List.of());
    }

    void put(String name, List<String> values) {
        typed.put(name, values);
    }

    boolean holds(String name) {
        return typed.containsKey(name);
    }

    /** Whether it was there. */
    boolean remove(String name) {
        return typed.remove(name) != null;
    }

    /** Whether anything was typed into a field whose name begins so. */
    boolean any(String prefix) {
        return typed.entrySet().stream()
                .anyMatch(field -> field.getKey().startsWith(prefix)
                        && field.getValue().stream().anyMatch(value -> !value.isBlank()));
    }

    /** How many rows of a table came, up to the last one that is named. */
    int rows(String table) {
        var last = -1;
        var start = table + ".";
        for (var name : typed.keySet()) {
            var row = name.startsWith(start) ? ROW.matcher(name.substring(start.length())) : null;
            if (row != null && row.matches()) {
                last = Math.max(last, Integer.parseInt(row.group(1)));
            }
        }
        return last + 1;
    }

    /** Takes a row out; those after it move up. */
    void removeRow(String table, int index) {
        var kept = new LinkedHashMap<String, List<String>>();
        typed.forEach((name, value) -> {
            var row = name.startsWith(table + ".") ? ROW.matcher(name.substring(table.length() + 1)) : null;
            if (row == null || !row.matches() || Integer.parseInt(row.group(1)) < index) {
                kept.put(name, value);
            } else if (Integer.parseInt(row.group(1)) > index) {
                var number = Integer.parseInt(row.group(1));
                kept.put(table + "." + (number - 1) + name.substring((table + "." + number).length()), value);
            }
        });
        typed.clear();
        typed.putAll(kept);
    }

    /** All values that are worth keeping in a draft: what was typed, without the page's own hidden fields. */
    Map<String, List<String>> forDraft() {
        var kept = new LinkedHashMap<>(typed);
        kept.keySet().removeIf(name -> name.startsWith("_"));
        return kept;
    }

    /** Tells these words, and the button that sent them, from any others. */
    byte[] fingerprint() {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            typed.forEach((name, given) -> {
                if (!name.equals("_csrf") && !name.equals("_path")) {
                    given.forEach(value -> hash.update((name.length() + ":" + name + value.length() + ":" + value)
                            .getBytes(StandardCharsets.UTF_8)));
                }
            });
            return hash.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
