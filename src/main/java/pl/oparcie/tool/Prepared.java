package pl.oparcie.tool;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.web.Fields;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a worker wrote before the device went into the client's hands. Kept in the session as text. */
record Prepared(Map<String, List<String>> words) {

    static final String SESSION = "oparcie.handed.prepared";

    /** Part of the scaling questions: what is asked there stands as it was asked. */
    static final String QUESTIONS = "questions";

    private static final Prepared NOTHING = new Prepared(Map.of());
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, List<String>>> TYPE = new TypeReference<>() {};

    /** What is said of every filling anew: on the device by the client. */
    private static final Set<String> SAID_ANEW = Set.of("on", "filledBy", "consent", "refused", "version");

    static Prepared of(Fields in) {
        var words = new LinkedHashMap<>(in.forDraft());
        words.keySet().removeAll(SAID_ANEW);
        words.values().removeIf(values -> values.stream().allMatch(String::isBlank));
        return new Prepared(words);
    }

    static Prepared read(@Nullable Object kept) {
        return kept instanceof String text ? new Prepared(JSON.readValue(text, TYPE)) : NOTHING;
    }

    String text() {
        return JSON.writeValueAsString(words);
    }

    boolean empty() {
        return words.isEmpty();
    }

    /** A value of the head of the form, such as its title. */
    String value(String name) {
        return Objects.requireNonNullElse(words.get(name), List.<String>of()).stream()
                .findFirst()
                .orElse("");
    }

    /** Whom of the family it is about. */
    @Nullable
    UUID person() {
        var id = value("person");
        return id.matches("[0-9a-f-]{36}") ? UUID.fromString(id) : null;
    }

    /** The fields with which the client's page opens; nothing is chosen for the client. */
    Map<String, Object> onto(Tool tool, Map<String, Object> fields) {
        if (tool == Tool.SCALES) {
            fields.putAll(SheetFields.fill(tool, SheetFields.sketch(tool, Fields.of(words))));
        } else {
            fields.putAll(words);
        }
        fields.values().removeIf(value -> value instanceof String said && said.isBlank());
        return fields;
    }

    /** The questions that are asked, in their order. */
    List<String> questions(Tool tool) {
        return tool == Tool.SCALES
                ? SheetFields.sketch(tool, Fields.of(words)).rows(QUESTIONS).stream()
                        .map(it -> it.getOrDefault("words", ""))
                        .toList()
                : List.of();
    }

    /** What a client wrote, under the questions as they were asked: none is gone and none says something else. */
    static Fields under(List<String> questions, Fields in) {
        if (questions.isEmpty()) {
            return in;
        }
        var words = new LinkedHashMap<String, String[]>();
        in.forDraft().forEach((name, values) -> words.put(name, values.toArray(String[]::new)));
        for (var i = 0; i < questions.size(); i++) {
            words.put(QUESTIONS + "." + i + ".words", new String[] {questions.get(i)});
        }
        var own = new ArrayList<>(List.of("_path", "_form", "_add", "_recalc"));
        if (removed(in) >= questions.size()) {
            own.add("_remove");
        } else if (!in.value("_remove").isEmpty()) {
            words.put("_recalc", new String[] {"1"});
        }
        own.stream()
                .filter(name -> !in.value(name).isEmpty())
                .forEach(name -> words.put(name, new String[] {in.value(name)}));
        return Fields.typed(words);
    }

    private static int removed(Fields in) {
        var row = in.value("_remove").replaceFirst("^" + QUESTIONS + "\\.", "");
        return row.matches("\\d{1,3}") ? Integer.parseInt(row) : -1;
    }
}
