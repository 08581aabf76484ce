package pl.oparcie.tool;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pl.oparcie.tool.sheet.Entry;
import pl.oparcie.tool.sheet.Part;
import pl.oparcie.tool.sheet.Sheet;

/** Rows of a part in words, by what tells them from one another. */
final class Told {

    private Told() {}

    /**
     * A row: what it is about, and what it says by the labels of its entries.
     *
     * @param about empty where nothing but its entries tells it from others
     */
    record Row(String about, Map<String, String> said) {

        /** What it says other than another one: all of it where there is none. */
        String words(@Nullable Row other) {
            var words = said.entrySet().stream()
                    .filter(it -> other == null || !it.getValue().equals(other.said.get(it.getKey())))
                    .map(it -> it.getKey() + ": " + it.getValue());
            var gone = other == null
                    ? java.util.stream.Stream.<String>empty()
                    : other.said.keySet().stream()
                            .filter(it -> !said.containsKey(it))
                            .map(it -> it + ": –");
            var told = java.util.stream.Stream.concat(words, gone).collect(Collectors.joining("; "));
            return about.isEmpty() ? told : told.isEmpty() ? about : about + ". " + told;
        }
    }

    static Map<String, Row> rows(Tool tool, Part part, Sheet sheet) {
        var told = new LinkedHashMap<String, Row>();
        for (var row : sheet.rows(part.key())) {
            var said = new LinkedHashMap<String, String>();
            for (var entry : part.entries()) {
                var value = row.getOrDefault(entry.name(), "");
                if (entry.type() != Entry.Type.KEY && !value.isEmpty() && !names(part, entry)) {
                    said.put(InWords.label(tool, entry), SheetFields.words(entry, value, sheet, tool));
                }
            }
            var key = key(part, row);
            for (var twin = 2; told.containsKey(key); twin++) {
                key = key(part, row) + " " + twin;
            }
            told.put(key, new Row(about(tool, part, row, sheet), said));
        }
        return told;
    }

    /** Whether an entry says what a row is about: its title, or those it points to where it has none. */
    private static boolean names(Part part, Entry entry) {
        return !part.single()
                && (part.title().isEmpty()
                        ? entry.type() == Entry.Type.ROW
                        : entry.name().equals(part.title()));
    }

    private static String about(Tool tool, Part part, Map<String, String> row, Sheet sheet) {
        if (part.single()) {
            return "";
        }
        return part.title().isEmpty()
                ? part.entries().stream()
                        .filter(it -> it.type() == Entry.Type.ROW)
                        .map(it -> SheetFields.words(it, row.getOrDefault(it.name(), ""), sheet, tool))
                        .filter(it -> !it.isEmpty())
                        .collect(Collectors.joining(" – "))
                : Objects.requireNonNullElse(row.get(part.title()), "");
    }

    /** Its key, its title, or those it points to. */
    private static String key(Part part, Map<String, String> row) {
        if (part.single()) {
            return "";
        }
        if (part.keyed()) {
            return row.getOrDefault("key", "");
        }
        if (!part.title().isEmpty()) {
            return row.getOrDefault(part.title(), "");
        }
        var key = new StringBuilder();
        part.entries().stream()
                .filter(it -> it.type() == Entry.Type.ROW)
                .forEach(it -> key.append(row.getOrDefault(it.name(), "")).append('|'));
        return key.toString();
    }
}
