package pl.oparcie.template;

import java.util.List;
import java.util.regex.Pattern;

/** What does not part at the end of a line in Polish: a word of one letter from the next, a day from its month, "art." from its number. */
final class Typography {

    private static final List<Pattern> KEPT = List.of(
            Pattern.compile("(?<=[\\s\u00a0(„]|^)[aiouwzAIOUWZ] "),
            Pattern.compile("(?<=[\\s\u00a0(„]|^)(art|ust|nr|godz|tel|ul|poz|pkt|lit|§)\\.? (?=[\\p{Lu}\\d{])"),
            Pattern.compile("\\b\\d{1,2} (?=(stycz|lut|mar|kwie|maj|czer|lip|sierp|wrze|paźdz|listop|grud)\\p{L})"),
            Pattern.compile("\\b\\d{4} (?=r\\.)"),
            Pattern.compile("\\d (?=zł\\b)"),
            Pattern.compile("\\b\\d{2}-\\d{3} (?=\\p{Lu})"));

    private Typography() {}

    static String tidy(String words) {
        var tidy = words;
        for (var kept : KEPT) {
            tidy = kept.matcher(tidy)
                    .replaceAll(match -> match.group().replace(' ', '\u00a0').replace("$", "\\$"));
        }
        return tidy;
    }
}
