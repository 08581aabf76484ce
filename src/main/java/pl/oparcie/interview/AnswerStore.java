package pl.oparcie.interview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.form.Answers;
import pl.oparcie.form.definition.Definition;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The answers of interviews in the database; those on health, family and the safety of a child lie apart (R35). */
@Repository
class AnswerStore {

    /** Sections read only by those who work with the family, or stand above them. */
    static final Set<String> SENSITIVE = Set.of("health", "family", "childSafety");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final JdbcClient jdbc;

    AnswerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Answers as the current user may read them.
     *
     * @param whole whether those on health, family and safety are among them
     */
    record Kept(Answers answers, boolean whole) {}

    private record Row(String answers, @Nullable String sensitive) {}

    Optional<Kept> find(UUID interview, Definition form) {
        return jdbc.sql("""
                        select c.answers::text as answers, s.answers::text as sensitive
                          from interview.content c left join interview.sensitive s on s.interview_id = c.interview_id where c.interview_id = :id
                        """)
                .param("id", interview)
                .query(Row.class)
                .optional()
                .map(row -> new Kept(Answers.parse(form, joined(row)), row.sensitive() != null));
    }

    private static String joined(Row row) {
        if (row.sensitive() == null) {
            return row.answers();
        }
        var all = map(row.answers());
        var more = map(row.sensitive());
        var joined = new LinkedHashMap<String, Object>();
        for (var part : List.of("answers", "sections")) {
            var both = new LinkedHashMap<Object, Object>((Map<?, ?>) all.getOrDefault(part, Map.of()));
            both.putAll((Map<?, ?>) more.getOrDefault(part, Map.of()));
            joined.put(part, both);
        }
        var refused = new java.util.ArrayList<Object>((List<?>) all.getOrDefault("refused", List.of()));
        refused.addAll((List<?>) more.getOrDefault("refused", List.of()));
        joined.put("refused", refused);
        return JSON.writeValueAsString(joined);
    }

    private static Map<String, Object> map(String json) {
        return JSON.readValue(json, new TypeReference<Map<String, Object>>() {});
    }

    void save(UUID interview, Answers answers) {
        var apart = answers.form().sections().stream()
                .filter(section -> SENSITIVE.contains(section.key()))
                .flatMap(section -> section.questions().stream())
                .map(question -> question.key())
                .collect(Collectors.toSet());
        var all = map(answers.json());
        keep("content", interview, part(all, apart, false));
        keep("sensitive", interview, part(all, apart, true));
    }

    private static String part(Map<String, Object> all, Set<String> apart, boolean sensitive) {
        var part = new LinkedHashMap<String, Object>();
        part.put("answers", chosen((Map<?, ?>) all.getOrDefault("answers", Map.of()), apart, sensitive));
        part.put("sections", chosen((Map<?, ?>) all.getOrDefault("sections", Map.of()), SENSITIVE, sensitive));
        part.put(
                "refused",
                ((List<?>) all.getOrDefault("refused", List.of()))
                        .stream()
                                .filter(key -> apart.contains(key.toString()) == sensitive)
                                .toList());
        return JSON.writeValueAsString(part);
    }

    private static Map<Object, Object> chosen(Map<?, ?> values, Set<String> apart, boolean sensitive) {
        var chosen = new LinkedHashMap<Object, Object>();
        values.forEach((key, value) -> {
            if (apart.contains(key.toString()) == sensitive) {
                chosen.put(key, value);
            }
        });
        return chosen;
    }

    private void keep(String table, UUID interview, String json) {
        jdbc.sql("insert into interview." + table + " (interview_id, answers) values (:id, :json::jsonb) "
                        + "on conflict (interview_id) do update set answers = excluded.answers")
                .param("id", interview)
                .param("json", json)
                .update();
    }
}
