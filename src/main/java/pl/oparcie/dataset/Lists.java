package pl.oparcie.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Word lists of the data sets: sections in square brackets, words divided by commas. */
final class Lists {

    private final Map<String, List<String>> sections = new LinkedHashMap<>();

    private Lists() {}

    static Lists read(String file, String divider) {
        var lists = new Lists();
        var section = new ArrayList<String>();
        for (var line : lines(file)) {
            if (line.startsWith("[") && line.endsWith("]") && !line.contains("|")) {
                section = new ArrayList<>();
                lists.sections.put(line.substring(1, line.length() - 1), section);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                for (var word : line.split(divider)) {
                    if (!word.isBlank()) {
                        section.add(word.strip());
                    }
                }
            }
        }
        return lists;
    }

    private static List<String> lines(String file) {
        try (var stream = Objects.requireNonNull(Lists.class.getResourceAsStream("/dataset/" + file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> of(String section) {
        return Objects.requireNonNull(sections.get(section), section);
    }

    Map<String, List<String>> all() {
        return sections;
    }
}
