package pl.oparcie.tool.sheet;

import java.util.List;
import java.util.Optional;

/**
 * Rows of one kind.
 *
 * @param title the entry by which a row is named in lists of choices
 * @param single whether there is exactly one row
 */
public record Part(String key, boolean single, String title, List<Entry> entries) {

    public static Part rows(String key, String title, Entry... entries) {
        return new Part(key, false, title, List.of(entries));
    }

    public static Part single(String key, Entry... entries) {
        return new Part(key, true, "", List.of(entries));
    }

    public boolean keyed() {
        return entries.stream().anyMatch(it -> it.type() == Entry.Type.KEY);
    }

    public Optional<Entry> entry(String name) {
        return entries.stream().filter(it -> it.name().equals(name)).findFirst();
    }
}
