package pl.oparcie.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A made-up file, {@code templates/sample.yaml}, that templates are tried on. */
@Component
class Samples {

    /** Whom the sample letter is about, by the form of address. */
    enum Person {
        PANI,
        PAN,
        NONE
    }

    private static final String ANSWER = "…";

    private final Map<?, ?> file;

    Samples() {
        try (var in = new ClassPathResource("templates/sample.yaml").getInputStream()) {
            file = Objects.requireNonNull(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Values for a letter; what it asks beside what is known of its kind gets an answer too. */
    Values values(LetterKind kind, Person person, Set<String> asked) {
        var all = new HashMap<String, Object>();
        at(file, "common").forEach((name, value) -> all.put(name.toString(), value(value)));
        all.put("osoba", value(at(at(file, "persons"), person.name())));
        var fields = new HashMap<String, Object>();
        asked.stream()
                .filter(name -> name.startsWith(Placeholders.FIELD))
                .forEach(name -> fields.put(name.substring(Placeholders.FIELD.length()), ANSWER));
        at(at(file, "fields"), kind.name()).forEach((name, value) -> fields.put(name.toString(), value(value)));
        all.put("pole", Values.of(fields));
        var addressee = at(at(file, "addressees"), kind.name());
        if (!addressee.isEmpty()) {
            all.put("adresat", value(addressee));
        } else if (kind == LetterKind.INVITATION) {
            var whom = at(at(file, "persons"), person.name());
            all.put(
                    "adresat",
                    Values.of(Map.of("nazwa", words(whom.get("zwrot_nazwa")), "adres", words(whom.get("adres")))));
        }
        return Values.of(all);
    }

    private static Map<?, ?> at(Map<?, ?> map, String name) {
        return map.get(name) instanceof Map<?, ?> inner ? inner : Map.of();
    }

    private static String words(@Nullable Object word) {
        return word == null ? "" : word.toString();
    }

    private static Object value(Object read) {
        return switch (read) {
            case Map<?, ?> map -> {
                var values = new HashMap<String, Object>();
                map.forEach((name, value) -> values.put(name.toString(), value(value)));
                yield Values.of(values);
            }
            case List<?> list -> list.stream().map(Samples::value).toList();
            case Date day -> LocalDate.ofInstant(day.toInstant(), ZoneOffset.UTC);
            default -> read.toString();
        };
    }
}
