package pl.oparcie.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The words after a command: {@code --name value}, {@code --name=value} and {@code --flag}, each taken once. */
final class Words {

    private final List<String> left = new ArrayList<>();
    private final Set<String> known = new TreeSet<>();

    Words(List<String> words) {
        for (var word : words) {
            var equals = word.startsWith("--") ? word.indexOf('=') : -1;
            if (equals < 0) {
                left.add(word);
            } else {
                left.add(word.substring(0, equals));
                left.add(word.substring(equals + 1));
            }
        }
    }

    Optional<String> text(String name) {
        known.add("--" + name);
        var place = left.indexOf("--" + name);
        if (place < 0) {
            return Optional.empty();
        }
        left.remove(place);
        if (place == left.size()) {
            throw new IllegalArgumentException("--" + name + " needs a value");
        }
        return Optional.of(left.remove(place));
    }

    int number(String name, int otherwise) {
        return text(name).map(Integer::parseInt).orElse(otherwise);
    }

    boolean flag(String name) {
        known.add("--" + name);
        return left.remove("--" + name);
    }

    /** Nothing may be left over. */
    void finish() {
        if (!left.isEmpty()) {
            throw new IllegalArgumentException(
                    "unknown: " + String.join(" ", left) + "; known: " + String.join(", ", known));
        }
    }
}
