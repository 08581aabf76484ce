package pl.oparcie.letter;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.text.Words;

/**
 * Something a letter asks beside what the file knows: {@code pole.KEY} in its template.
 *
 * @param from the placeholder that says it first, such as {@code osoba.adres}
 * @param past whether it is a day that has come already
 * @param always whether it is asked even where the centre's own template does not show it
 */
record LetterField(
        String key,
        Type type,
        boolean required,
        boolean always,
        boolean past,
        @Nullable String from,
        List<String> options,
        Words label,
        Words help) {

    /** What is typed. */
    enum Type {
        TEXT,
        LONG,
        DATE,
        TIME,
        MONEY,
        ONE,
        MANY,
        /** One of the household. */
        PERSON
    }

    /** A field of the centre's own template, of which only the name is known. */
    static LetterField unknown(String key) {
        var words = key.replace('_', ' ');
        var label = words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
        return new LetterField(
                key, Type.LONG, false, true, false, null, List.of(), new Words(label, label), Words.NONE);
    }

    /** Its name in the form. */
    String name() {
        return "pole." + key;
    }

    Optional<String> source() {
        return Optional.ofNullable(from);
    }
}
