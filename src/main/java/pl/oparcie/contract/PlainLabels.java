package pl.oparcie.contract;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The labels of the contract in plain words, from {@code plain/contract_<language>.properties}. Not among the messages: the program itself
 * speaks two languages, a client's print three.
 */
record PlainLabels(Map<String, String> words) {

    static final Set<String> LANGUAGES = Set.of("pl", "en", "uk");
    private static final Map<String, PlainLabels> ALL =
            LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(it -> it, PlainLabels::load));

    /** The labels of a language, if there are any. */
    static Optional<PlainLabels> in(String language) {
        return Optional.ofNullable(ALL.get(language));
    }

    String get(String key) {
        return Objects.requireNonNull(words.get(key), key);
    }

    private static PlainLabels load(String language) {
        var file = "/plain/contract_" + language + ".properties";
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(PlainLabels.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            var all = new Properties();
            all.load(reader);
            return new PlainLabels(all.stringPropertyNames().stream()
                    .collect(Collectors.toUnmodifiableMap(it -> it, all::getProperty)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
