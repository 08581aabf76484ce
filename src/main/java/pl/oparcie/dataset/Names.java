package pl.oparcie.dataset;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** First names by sex and time of birth, last names with the ending of their sex; the frequent ones are frequent. */
final class Names {

    private static final Lists LISTS = Lists.read("names.txt", ",");

    private final NavigableMap<Integer, List<String>> female = byYear("female");
    private final NavigableMap<Integer, List<String>> male = byYear("male");
    private final List<String> surnames = LISTS.of("surnames");
    private final List<String> roots = LISTS.of("surname roots");
    private final List<String> ends = LISTS.of("surname ends");

    private static NavigableMap<Integer, List<String>> byYear(String sex) {
        var lists = new TreeMap<Integer, List<String>>();
        for (Map.Entry<String, List<String>> section : LISTS.all().entrySet()) {
            if (section.getKey().startsWith(sex + " ")) {
                lists.put(Integer.valueOf(section.getKey().substring(sex.length() + 1)), section.getValue());
            }
        }
        return lists;
    }

    String first(Rnd chance, boolean woman, int born) {
        return chance.ranked((woman ? female : male).floorEntry(born).getValue());
    }

    /** A last name in its masculine form. */
    String last(Rnd chance) {
        if (chance.chance(0.55)) {
            return chance.ranked(surnames);
        }
        return joined(chance.of(roots), chance.ranked(ends));
    }

    private static String joined(String root, String end) {
        boolean soft = root.endsWith("i") || root.endsWith("j");
        return soft && end.startsWith("i") ? root + end.substring(1) : root + end;
    }

    /** The form that a woman or a man bears. */
    static String of(String masculine, boolean woman) {
        if (!woman) {
            return masculine;
        }
        for (var end : new String[] {"ski", "cki", "dzki"}) {
            if (masculine.endsWith(end)) {
                return masculine.substring(0, masculine.length() - 1) + "a";
            }
        }
        return switch (masculine) {
            case "Konieczny", "Wolny", "Szczęsny" -> masculine.substring(0, masculine.length() - 1) + "a";
            default -> masculine;
        };
    }
}
