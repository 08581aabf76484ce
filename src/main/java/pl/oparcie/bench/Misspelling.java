package pl.oparcie.bench;

import java.util.Map;
import java.util.random.RandomGenerator;

/** How people write names: with one wrong letter, or in another case. */
final class Misspelling {

    private static final String LETTERS = "aeioukmnrstwz";
    private static final Map<String, String> CASES = Map.of(
            "ska", "skiej", "cka", "ckiej", "dzka", "dzkiej", "ski", "skiego", "cki", "ckiego", "dzki", "dzkiego");

    private Misspelling() {}

    /** The name with one letter changed; never the first, which people get right. */
    static String wrong(String name, RandomGenerator random) {
        if (name.length() < 3) {
            return name;
        }
        var place = 1 + random.nextInt(name.length() - 1);
        var was = Character.toLowerCase(name.charAt(place));
        char letter = was;
        while (letter == was) {
            letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
        }
        return name.substring(0, place) + letter + name.substring(place + 1);
    }

    /** The last name in the genitive, as in "the case of Mrs Kowalska": Kowalskiej, Nowaka. */
    static String declined(String name) {
        for (var ending : CASES.entrySet()) {
            if (name.endsWith(ending.getKey())) {
                return name.substring(0, name.length() - ending.getKey().length()) + ending.getValue();
            }
        }
        if (name.endsWith("a")) {
            var stem = name.substring(0, name.length() - 1);
            return stem + (stem.endsWith("k") || stem.endsWith("g") ? "i" : "y");
        }
        return name.endsWith("o") || name.endsWith("e") || name.endsWith("y") ? name : name + "a";
    }
}
