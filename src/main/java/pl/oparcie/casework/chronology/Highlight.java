package pl.oparcie.casework.chronology;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import pl.oparcie.casework.chronology.view.ChronologyList.Part;
import pl.oparcie.platform.text.Lemmas;

/** Looks for words of a query, in any of their forms: makes the query for the index and marks the words found. */
final class Highlight {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");
    private static final int LONGEST_WORD = 100;
    private static final int MOST_WORDS = 12;

    private final List<Set<String>> wanted;
    private final Set<String> all;

    private Highlight(List<Set<String>> wanted) {
        this.wanted = wanted;
        this.all = wanted.stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    /** The words of a query; at most twelve. */
    static Highlight of(String query) {
        return new Highlight(Lemmas.perWord(query).stream()
                .map(forms -> forms.stream()
                        .filter(form -> form.length() <= LONGEST_WORD)
                        .collect(Collectors.toSet()))
                .filter(forms -> !forms.isEmpty())
                .limit(MOST_WORDS)
                .toList());
    }

    static Highlight none() {
        return new Highlight(List.of());
    }

    boolean isEmpty() {
        return wanted.isEmpty();
    }

    /** Every word in some form of it, for {@code tsquery}. */
    String query() {
        return wanted.stream()
                .map(forms ->
                        forms.stream().sorted().map(Highlight::quoted).collect(Collectors.joining(" | ", "(", ")")))
                .collect(Collectors.joining(" & "));
    }

    private static String quoted(String lexeme) {
        return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    /** The text in pieces, the words found apart. */
    List<Part> parts(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        if (all.isEmpty()) {
            return List.of(new Part(text, false));
        }
        var parts = new ArrayList<Part>();
        var from = 0;
        var words = WORD.matcher(text);
        while (words.find()) {
            if (!Collections.disjoint(Lemmas.of(words.group()), all)) {
                if (words.start() > from) {
                    parts.add(new Part(text.substring(from, words.start()), false));
                }
                parts.add(new Part(words.group(), true));
                from = words.end();
            }
        }
        if (from < text.length()) {
            parts.add(new Part(text.substring(from), false));
        }
        return parts;
    }
}
