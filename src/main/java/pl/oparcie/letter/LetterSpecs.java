package pl.oparcie.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import pl.oparcie.institution.InstitutionKind;
import pl.oparcie.platform.text.Words;
import pl.oparcie.platform.yaml.Mistakes;
import pl.oparcie.platform.yaml.YamlMap;
import pl.oparcie.template.LetterKind;

/** What each kind of letter asks, out of {@code letters/kinds.yaml}. A mistake in it stops the start. */
@Component
class LetterSpecs {

    private static final String FILE = "letters/kinds.yaml";

    private final Map<LetterKind, LetterSpec> specs = new EnumMap<>(LetterKind.class);

    LetterSpecs() {
        this(text());
    }

    private LetterSpecs(String text) {
        var mistakes = new Mistakes();
        YamlMap.read(FILE, text, mistakes).ifPresent(file -> {
            file.maps("kinds").forEach(this::read);
            for (var kind : LetterKind.values()) {
                if (!specs.containsKey(kind)) {
                    file.mistake("kinds", "kind " + kind + " is missing");
                }
            }
            file.end();
        });
        mistakes.refuse();
    }

    /** Out of a given text. */
    static LetterSpecs of(String text) {
        return new LetterSpecs(text);
    }

    private static String text() {
        try {
            return new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LetterSpec of(LetterKind kind) {
        return Objects.requireNonNull(specs.get(kind));
    }

    private void read(YamlMap map) {
        var kind = map.constant("kind", LetterKind.class, false);
        var fields = map.maps("fields").stream().map(LetterSpecs::field).toList();
        var keys = new HashSet<String>();
        fields.stream()
                .filter(field -> !keys.add(field.key()))
                .forEach(field -> map.mistake("fields", "field " + field.key() + " is there twice"));
        var oneOf = map.texts("oneOf");
        known(map, "oneOf", oneOf, keys);
        var answerDay = map.text("answerDay").orElse(null);
        known(map, "answerDay", answerDay == null ? List.of() : List.of(answerDay), keys);
        var spec = new LetterSpec(
                kind.orElse(LetterKind.OTHER),
                map.requiredWords("basis"),
                constants(map, "to", NewLetter.To.Kind.class),
                constants(map, "institutions", InstitutionKind.class),
                map.texts("likely"),
                map.constant("signs", NewLetter.Signs.class, false).orElse(NewLetter.Signs.WORKER),
                map.constant("answer", LetterSpec.Awaiting.class, false).orElse(LetterSpec.Awaiting.NONE),
                map.integer("days").orElse(null),
                answerDay,
                oneOf,
                fields);
        if (spec.to().isEmpty()) {
            map.mistake("to", "\"to\" names at least one kind of addressee");
        }
        map.end();
        if (specs.put(spec.kind(), spec) != null) {
            map.mistake("kind", "kind " + spec.kind() + " is there twice");
        }
    }

    private static void known(YamlMap map, String key, List<String> named, Set<String> keys) {
        named.stream()
                .filter(name -> !keys.contains(name))
                .forEach(name -> map.mistake(key, "\"" + name + "\" is no field of this kind"));
    }

    private static LetterField field(YamlMap map) {
        var type = map.constant("type", LetterField.Type.class, true).orElse(LetterField.Type.TEXT);
        var field = new LetterField(
                map.requiredText("key", "[a-z_]{2,40}", "small letters and _"),
                type,
                map.flag("required", false),
                map.flag("always", false),
                map.flag("past", false),
                map.text("from").orElse(null),
                map.texts("options"),
                map.texts("english"),
                map.requiredWords("label"),
                map.words("help").orElse(Words.NONE));
        if ((type == LetterField.Type.ONE || type == LetterField.Type.MANY)
                == field.options().isEmpty()) {
            map.mistake("options", "\"options\" belong to one and many, and to these always");
        }
        if (field.options().size() != field.english().size()) {
            map.mistake("english", "\"english\" says every option again");
        }
        map.end();
        return field;
    }

    private static <E extends Enum<E>> List<E> constants(YamlMap map, String key, Class<E> type) {
        return map.texts(key).stream()
                .map(name -> constant(map, key, name, type))
                .filter(Objects::nonNull)
                .toList();
    }

    private static <E extends Enum<E>> @Nullable E constant(YamlMap map, String key, String name, Class<E> type) {
        for (var one : type.getEnumConstants()) {
            if (one.name().equals(name)) {
                return one;
            }
        }
        map.mistake(key, "\"" + name + "\" is unknown");
        return null;
    }
}
