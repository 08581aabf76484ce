package pl.oparcie;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every word of the interface is there in both languages. */
class MessagesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern USED = Pattern.compile("\\btext\\(\"([a-zA-Z0-9._-]+)\"\\s*[,)]");

    private static final Pattern CALLED = Pattern.compile("\\bTexts\\.text\\(\\s*\"([a-zA-Z0-9._-]+)\"\\s*[,)]");

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        for (var file : files(MESSAGES, "_pl.properties")) {
            var english = file.resolveSibling(file.getFileName().toString().replace("_pl.", "_en."));
            assertThat(load(english).stringPropertyNames())
                    .as(english.toString())
                    .containsExactlyInAnyOrderElementsOf(load(file).stringPropertyNames());
        }
    }

    @Test
    void everyMessageIsAPatternThatCanBeRead() throws IOException {
        for (var language : List.of("pl", "en")) {
            for (var file : files(MESSAGES, "_" + language + ".properties")) {
                load(file).forEach((key, pattern) -> new MessageFormat(pattern.toString(), Locale.of(language)));
            }
        }
    }

    @Test
    void everyKeyThatAPageUsesHasAMessage() throws IOException {
        var known = new TreeSet<String>();
        for (var file : files(MESSAGES, "_pl.properties")) {
            known.addAll(load(file).stringPropertyNames());
        }
        Set<String> missing = new TreeSet<>();
        for (var template : files(Path.of("src/main/jte"), ".jte")) {
            USED.matcher(Files.readString(template))
                    .results()
                    .map(match -> match.group(1))
                    .forEach(key -> {
                        if (!known.contains(key)) {
                            missing.add(key + " in " + template.getFileName());
                        }
                    });
        }
        for (var source : files(Path.of("src/main/java"), ".java")) {
            CALLED.matcher(Files.readString(source))
                    .results()
                    .map(match -> match.group(1))
                    .forEach(key -> {
                        if (!known.contains(key)) {
                            missing.add(key + " in " + source.getFileName());
                        }
                    });
        }
        assertThat(missing).isEmpty();
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (var all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static Properties load(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
