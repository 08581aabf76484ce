package pl.oparcie.platform.text;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import morfologik.stemming.WordData;
import morfologik.stemming.polish.PolishStemmer;

/**
 * Base forms of Polish words from the Morfologik dictionary, for full-text search. Every word keeps its own folded form
 * beside its base forms, so that a word unknown to the dictionary, or typed without diacritics, is still found.
 */
public final class Lemmas {

    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");

    private Lemmas() {}

    /** The folded forms and base forms of all words of a text, each once, in order of appearance: what to index. */
    public static Set<String> of(String text) {
        var found = new LinkedHashSet<String>();
        perWord(text).forEach(found::addAll);
        return found;
    }

    /** For each word of a query the folded forms that may stand for it: one of each set must be in the index. */
    public static List<Set<String>> perWord(String query) {
        // A stemmer is not thread-safe but cheap: all of them share one dictionary.
        var stemmer = new PolishStemmer();
        // The dictionary knows composed letters only; some systems send "ó" as "o" and a mark.
        return NOT_WORD.splitAsStream(Normalizer.normalize(query, Normalizer.Form.NFC))
                .filter(word -> !Folding.fold(word).isEmpty())
                .map(word -> ofWord(stemmer, word))
                .toList();
    }

    private static Set<String> ofWord(PolishStemmer stemmer, String word) {
        var found = new LinkedHashSet<String>();
        found.add(Folding.fold(word));
        // The dictionary keeps names capitalised and other words not.
        addStems(stemmer, capitalised(word), found);
        addStems(stemmer, word.toLowerCase(Locale.ROOT), found);
        return found;
    }

    private static void addStems(PolishStemmer stemmer, String word, Set<String> found) {
        stemmer.lookup(word).stream()
                .map(WordData::getStem)
                .map(stem -> Folding.fold(stem.toString()))
                .forEach(found::add);
    }

    private static String capitalised(String word) {
        int first = word.offsetByCodePoints(0, 1);
        return word.substring(0, first).toUpperCase(Locale.ROOT)
                + word.substring(first).toLowerCase(Locale.ROOT);
    }
}
