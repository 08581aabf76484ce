package pl.oparcie.platform.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Folds text so that "zolw" finds "Żółw": the same folding must be used for what is stored and for what is asked. */
public final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private Folding() {}

    /** Lower case, no diacritics, words of letters and digits divided by single spaces; empty if there are none. */
    public static String fold(String text) {
        var decomposed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        var bare = MARKS.matcher(decomposed).replaceAll("");
        return NOT_WORD.matcher(replaceUndecomposable(bare)).replaceAll(" ").strip();
    }

    /** The folded words of a text, in order. */
    public static List<String> words(String text) {
        var folded = fold(text);
        return folded.isEmpty() ? List.of() : List.of(folded.split(" "));
    }

    /** Unicode treats these letters as whole ones, so decomposing leaves them as they are. */
    private static String replaceUndecomposable(String lower) {
        return lower.replace('ł', 'l')
                .replace('đ', 'd')
                .replace('ø', 'o')
                .replace('ı', 'i')
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe");
    }
}
