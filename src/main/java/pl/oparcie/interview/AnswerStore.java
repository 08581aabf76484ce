package pl.oparcie.interview;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.form.Answers;
import pl.oparcie.form.definition.Definition;
import pl.oparcie.form.definition.Question;
import pl.oparcie.form.definition.Section;
import pl.oparcie.platform.web.Questions;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answers of interviews in the database. Those that their form calls sensitive (health, the inside of a family, the safety of a child)
 * lie apart and are read only by those who work with the family, or stand above them (R35); of a table only its sensitive columns.
 */
@Repository
class AnswerStore {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    /** Lies with what fewer may read, whatever it is. */
    private static final String ASIDE = "aside";

    private final JdbcClient jdbc;
    private final Questions questions;

    AnswerStore(JdbcClient jdbc, Questions questions) {
        this.jdbc = jdbc;
        this.questions = questions;
    }

    /**
     * Answers as the current user may read them.
     *
     * @param whole whether those on health, family and safety are among them
     * @param aside what was answered in parts that are not asked now; never part of the interview
     */
    record Kept(Answers answers, boolean whole, Answers aside) {}

    private record Row(String answers, @Nullable String sensitive) {}

    Optional<Kept> find(UUID interview, Definition form) {
        return questions
                .first(of(interview))
                .map(row -> new Kept(
                        Answers.parse(form, joined(row)), row.sensitive() != null, aside(form, row.sensitive())));
    }

    private static Answers aside(Definition form, @Nullable String sensitive) {
        var aside = sensitive == null ? null : map(sensitive).get(ASIDE);
        return aside == null ? Answers.none(form) : Answers.parse(form, JSON.writeValueAsString(aside));
    }

    /** The answers of one interview, as a question of its page. */
    static pl.oparcie.platform.web.Question<? extends Record> question(UUID interview) {
        return of(interview);
    }

    private static pl.oparcie.platform.web.Question<Row> of(UUID interview) {
        return pl.oparcie.platform.web.Question.of("""
                        select c.answers::text as answers, s.answers::text as sensitive
                          from interview.content c left join interview.sensitive s on s.interview_id = c.interview_id where c.interview_id = :id
                        """, Row.class).with("id", interview);
    }

    /**
     * An interview and those before it, each updating the next, with their answers as far as the current user may read them.
     *
     * @param answers null where he may not
     */
    record Before(
            UUID id,
            String number,
            Kind kind,
            LocalDate heldOn,
            @Nullable String answers,
            @Nullable String sensitive) {

        /** Its answers, read with a form; none where the user may not read them. */
        Answers with(Definition form) {
            return answers == null ? Answers.none(form) : Answers.parse(form, joined(new Row(answers, sensitive)));
        }
    }

    List<Before> before(UUID interview) {
        return questions.list(beforeIt(interview));
    }

    static pl.oparcie.platform.web.Question<Before> beforeIt(UUID interview) {
        return pl.oparcie.platform.web.Question.of("""
                        with recursive chain as (
                            select i.id, i.former_id, i.number, i.kind, i.held_on, 1 as step from interview.interview i where i.id = :id
                            union all
                            select i.id, i.former_id, i.number, i.kind, i.held_on, chain.step + 1
                              from chain join interview.interview i on i.id = chain.former_id where chain.step < 24
                        )
                        select chain.id, chain.number, chain.kind, chain.held_on, c.answers::text as answers, s.answers::text as sensitive
                          from chain left join interview.content c on c.interview_id = chain.id
                          left join interview.sensitive s on s.interview_id = chain.id
                         where chain.held_on is not null order by chain.step
                        """, Before.class).with("id", interview);
    }

    static String joined(String open, @Nullable String apart) {
        return joined(new Row(open, apart));
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
            ((Map<?, ?>) more.getOrDefault(part, Map.of()))
                    .forEach((key, value) -> both.merge(key, value, AnswerStore::beside));
            joined.put(part, both);
        }
        var refused = new java.util.ArrayList<Object>((List<?>) all.getOrDefault("refused", List.of()));
        refused.addAll((List<?>) more.getOrDefault("refused", List.of()));
        joined.put("refused", refused);
        if (all.containsKey("seen")) {
            joined.put("seen", all.get("seen"));
        }
        return JSON.writeValueAsString(joined);
    }

    /** Rows of a table whose columns lie in two places; anything else is as it lies apart. */
    private static Object beside(Object open, Object apart) {
        if (!(open instanceof List<?> rows) || !(apart instanceof List<?> more) || rows.size() != more.size()) {
            return apart;
        }
        return IntStream.range(0, rows.size())
                .<Object>mapToObj(row -> {
                    if (!(rows.get(row) instanceof Map<?, ?> cells) || !(more.get(row) instanceof Map<?, ?> others)) {
                        return rows.get(row);
                    }
                    var both = new LinkedHashMap<Object, Object>(cells);
                    both.putAll(others);
                    return both;
                })
                .toList();
    }

    private static Map<String, Object> map(String json) {
        return JSON.readValue(json, new TypeReference<Map<String, Object>>() {});
    }

    void save(UUID interview, Answers answers, Answers aside) {
        keep("content", interview, part(answers, false));
        keep("sensitive", interview, apart(answers, aside.isEmpty() ? null : map(aside.json())));
    }

    /** The answers that lie apart, with what lay beside them. */
    static String apart(Answers answers, @Nullable String before) {
        return apart(answers, before == null ? null : map(before).get(ASIDE));
    }

    private static String apart(Answers answers, @Nullable Object aside) {
        var part = part(map(answers.json()), answers.form(), true);
        if (aside != null) {
            part.put(ASIDE, aside);
        }
        return JSON.writeValueAsString(part);
    }

    /** The open answers, or those that lie apart. */
    static String part(Answers answers, boolean sensitive) {
        return JSON.writeValueAsString(part(map(answers.json()), answers.form(), sensitive));
    }

    private static Map<String, Object> part(Map<String, Object> all, Definition form, boolean sensitive) {
        var questions = form.questions().stream()
                .filter(Question::sensitive)
                .map(Question::key)
                .collect(Collectors.toSet());
        var sections = form.sections().stream()
                .filter(section -> section.questions().stream().allMatch(Question::sensitive))
                .map(Section::key)
                .collect(Collectors.toSet());
        var given = new LinkedHashMap<Object, Object>(
                chosen((Map<?, ?>) all.getOrDefault("answers", Map.of()), questions, sensitive));
        form.questions().stream()
                .filter(question -> !question.sensitive())
                .forEach(table -> columns(
                        table, ((Map<?, ?>) all.getOrDefault("answers", Map.of())).get(table.key()), sensitive, given));
        var part = new LinkedHashMap<String, Object>();
        part.put("answers", given);
        part.put("sections", chosen((Map<?, ?>) all.getOrDefault("sections", Map.of()), sections, sensitive));
        if (!sensitive && all.containsKey("seen")) {
            part.put("seen", all.get("seen"));
        }
        part.put(
                "refused",
                ((List<?>) all.getOrDefault("refused", List.of()))
                        .stream()
                                .filter(key -> questions.contains(key.toString()) == sensitive)
                                .toList());
        return part;
    }

    /** Of a table with sensitive columns: those, or the others. */
    private static void columns(Question table, @Nullable Object value, boolean sensitive, Map<Object, Object> into) {
        var apart = table.columns().stream()
                .filter(Question::sensitive)
                .map(Question::key)
                .collect(Collectors.toSet());
        if (!apart.isEmpty() && value instanceof List<?> rows) {
            into.put(
                    table.key(),
                    rows.stream()
                            .map(row -> chosen((Map<?, ?>) row, apart, sensitive))
                            .toList());
        }
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
