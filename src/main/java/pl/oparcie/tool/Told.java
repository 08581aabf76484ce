package pl.oparcie.tool;

import java.util.LinkedHashMap;
import java.util.Map;
import pl.oparcie.tool.sheet.Entry;
import pl.oparcie.tool.sheet.Part;
import pl.oparcie.tool.sheet.Sheet;

/** Rows of a part as one line of words each, by what tells them from one another. */
final class Told {

    private Told() {}

    static Map<String, String> rows(Tool tool, Part part, Sheet sheet) {
        var told = new LinkedHashMap<String, String>();
        for (var row : sheet.rows(part.key())) {
            var words = new StringBuilder();
            for (var entry : part.entries()) {
                var value = row.getOrDefault(entry.name(), "");
                if (entry.type() != Entry.Type.KEY && !value.isEmpty()) {
                    words.append(words.isEmpty() ? "" : "; ")
                            .append(InWords.label(tool, entry))
                            .append(": ")
                            .append(SheetFields.words(entry, value, sheet, tool));
                }
            }
            var key = key(part, row);
            for (var twin = 2; told.containsKey(key); twin++) {
                key = key(part, row) + " " + twin;
            }
            told.put(key, words.toString());
        }
        return told;
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
