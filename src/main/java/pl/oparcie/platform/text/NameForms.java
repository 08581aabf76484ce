package pl.oparcie.platform.text;

import java.util.List;
import java.util.stream.Stream;

/** Base forms a declined surname or first name may come from, so that "Żółkiewskiej" finds Żółkiewska. */
public final class NameForms {

    /** Enough for every real base form; a query with more alternatives only gets slower. */
    static final int MOST = 12;

    private NameForms() {}

    /** For each word of a query the folded names that may be meant, best first, at most {@value #MOST}. */
    public static List<List<String>> perWord(String query) {
        return Lemmas.perWord(query).stream()
                .map(lemmas -> candidates(List.copyOf(lemmas)))
                .toList();
    }

    /** As typed, then by the dictionary, then by endings. */
    private static List<String> candidates(List<String> lemmas) {
        return Stream.concat(lemmas.stream(), NameEndings.nominatives(lemmas.getFirst()))
                .distinct()
                .limit(MOST)
                .toList();
    }
}
