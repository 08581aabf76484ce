package pl.oparcie.casework.chronology;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private static final int BEFORE = 90;
    private static final int AFTER = 240;

    private final List<Set<String>> wanted;
    private final Set<String> all;
    /** Texts repeat their words: each is looked up in the dictionary once. */
    private final Map<String, Boolean> known = new HashMap<>();

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
            if (hit(words.group())) {
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

    private boolean hit(String word) {
        return known.computeIfAbsent(word, it -> !Collections.disjoint(Lemmas.of(it), all));
    }

    /** A piece of a text about the first word found: of the second text when the first holds none. */
    List<Part> excerpt(String first, String second) {
        var at = firstHit(first);
        var inSecond = at < 0 ? firstHit(second) : -1;
        return inSecond < 0 ? about(first, Math.max(at, 0)) : about(second, inSecond);
    }

    private int firstHit(String text) {
        var words = WORD.matcher(text);
        while (words.find()) {
            if (hit(words.group())) {
                return words.start();
            }
        }
        return -1;
    }

    private List<Part> about(String text, int at) {
        var from = at <= BEFORE ? 0 : text.indexOf(' ', at - BEFORE) + 1;
        if (from <= 0 || from > at) {
            from = at <= BEFORE ? 0 : at;
        }
        var to = at + AFTER >= text.length() ? text.length() : text.lastIndexOf(' ', at + AFTER);
        if (to <= at) {
            to = text.offsetByCodePoints(at, Math.min(AFTER, text.codePointCount(at, text.length())));
        }
        var parts = new ArrayList<Part>();
        if (from > 0) {
            parts.add(new Part("… ", false));
        }
        parts.addAll(parts(text.substring(from, to)));
        if (to < text.length()) {
            parts.add(new Part(" …", false));
        }
        return parts;
    }
}
