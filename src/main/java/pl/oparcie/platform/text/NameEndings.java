package pl.oparcie.platform.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Endings of Polish surnames and first names, folded, and what the nominative may end with instead. Only for searching:
 * the endings are ambiguous, so most names get some base forms that no one bears.
 */
final class NameEndings {

    private static final int SHORTEST_NAME = 3;
    private static final Pattern IMPOSSIBLE = Pattern.compile(".*([kgi]y|[aeouy]y)");
    /** Consonants before the last one: the nominative may have lost an "e" there, as in Dudka - Dudek. */
    private static final Pattern FLEETING = Pattern.compile("(.*[bcdfghjklmnprstwz])([klmnrt])");

    private static final Pattern FLEETING_SOFT = Pattern.compile("(.*[bdfgmnprtwz])(c)");

    /** An ending and its replacements, the likeliest first. */
    private record Ending(String oblique, List<String> nominative) {
        Stream<String> apply(String name) {
            var stem = name.substring(0, name.length() - oblique.length());
            return nominative.stream().flatMap(end -> end.isEmpty() ? withFleeting(stem) : Stream.of(stem + end));
        }
    }

    /** Longest endings first, since a longer match tells more. */
    private static final List<Ending> ENDINGS = List.of(
            // -ski, -cki, -dzki, adjectives and names such as Antoni and Jerzy
            ending("skiego", "ski"),
            ending("skiemu", "ski"),
            ending("ckiego", "cki"),
            ending("ckiemu", "cki"),
            ending("dzkiego", "dzki"),
            ending("dzkiemu", "dzki"),
            ending("skiej", "ska", "ski"),
            ending("ckiej", "cka", "cki"),
            ending("dzkiej", "dzka", "dzki"),
            ending("skimi", "ski", "ska"),
            ending("ckimi", "cki", "cka"),
            ending("dzkimi", "dzki", "dzka"),
            ending("skich", "ski", "ska"),
            ending("ckich", "cki", "cka"),
            ending("dzkich", "dzki", "dzka"),
            ending("skim", "ski", "ska"),
            ending("ckim", "cki", "cka"),
            ending("dzkim", "dzki", "dzka"),
            ending("scy", "ski", "ska"),
            ending("dzcy", "dzki", "dzka"),
            ending("ccy", "cki", "cka"),
            ending("iego", "i"),
            ending("iemu", "i"),
            ending("owie", "", "a"),
            ending("dzie", "da", "d"),
            ending("iej", "a", "ia", "i"),
            ending("imi", "i", "ia"),
            ending("ich", "i", "ia"),
            ending("ego", "y", "e"),
            ending("emu", "y", "e"),
            ending("ymi", "y", "a"),
            ending("ych", "y", "a"),
            ending("owi", "", "o"),
            ending("iem", "", "ie"),
            ending("ami", "", "a"),
            ending("ach", "", "a"),
            ending("cie", "ta", "t"),
            ending("rze", "ra", "r"),
            ending("dze", "ga"),
            ending("ska", "ski"),
            ending("cka", "cki"),
            ending("dzka", "dzki"),
            ending("ej", "a", "y"),
            ending("im", "i"),
            ending("ym", "y", "a"),
            ending("em", ""),
            ending("ow", "", "a"),
            ending("om", "", "a"),
            ending("ie", "a", "", "o"),
            ending("ce", "ka", "ko"),
            ending("ii", "ia"),
            ending("ki", "ka", "ko"),
            ending("gi", "ga", "go"),
            ending("li", "la"),
            ending("y", "a", "o"),
            ending("i", "ia", "a"),
            ending("e", "a", "", "o"),
            ending("u", ""),
            ending("o", "a"),
            ending("a", "", "o", "y"));

    private NameEndings() {}

    /** Possible nominatives of a folded name, best first, without the name itself unless an ending gives it. */
    static Stream<String> nominatives(String folded) {
        return ENDINGS.stream()
                .filter(ending -> folded.endsWith(ending.oblique()))
                .flatMap(ending -> ending.apply(folded))
                .filter(name -> name.length() >= SHORTEST_NAME
                        && !IMPOSSIBLE.matcher(name).matches());
    }

    private static Stream<String> withFleeting(String stem) {
        var hard = FLEETING.matcher(stem);
        if (hard.matches()) {
            return Stream.of(stem, hard.group(1) + "e" + hard.group(2));
        }
        var soft = FLEETING_SOFT.matcher(stem);
        return soft.matches() ? Stream.of(soft.group(1) + "iec", stem) : Stream.of(stem);
    }

    private static Ending ending(String oblique, String... nominative) {
        return new Ending(oblique, List.of(nominative));
    }
}
