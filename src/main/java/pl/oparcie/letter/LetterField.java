package pl.oparcie.letter;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.text.Words;
import pl.oparcie.platform.web.Option;

/**
 * Something a letter asks beside what the file knows: {@code pole.KEY} in its template.
 *
 * @param from the placeholder that says it first, such as {@code osoba.adres}
 * @param past whether it is a day that has come already
 * @param options what may be chosen, as the letter says it, and in {@code english} for the page
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
        List<String> english,
        Words label,
        Words help) {

    /** What is typed. */
    enum Type {
        TEXT,
        LONG,
        DATE,
        TIME,
        MONEY,
        /** A number with at most two places. */
        NUMBER,
        ONE,
        MANY,
        /** A child of the household. */
        CHILD
    }

    /** A field of the centre's own template, of which only the name is known. */
    static LetterField unknown(String key) {
        var words = key.replace('_', ' ');
        var label = words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
        return new LetterField(
                key, Type.LONG, false, true, false, null, List.of(), List.of(), new Words(label, label), Words.NONE);
    }

    /** Its name in the form. */
    String name() {
        return "pole." + key;
    }

    /** What may be chosen, in the language of the page; the letter stays Polish. */
    List<Option> choices() {
        return IntStream.range(0, options.size())
                .mapToObj(i -> new Option(options.get(i), new Words(options.get(i), english.get(i)).now()))
                .toList();
    }

    Optional<String> source() {
        return Optional.ofNullable(from);
    }
}
