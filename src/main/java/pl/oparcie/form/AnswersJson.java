package pl.oparcie.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pl.oparcie.form.definition.Definition;
import pl.oparcie.form.definition.Question;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Answers as JSON: {@code {"answers": {...}, "sections": {"key": {"needed": false, "reason": "..."}}, "refused": ["key"]}}. */
final class AnswersJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private AnswersJson() {}

    static String write(Answers answers) {
        var values = new LinkedHashMap<String, Object>();
        for (var question : answers.form().questions()) {
            put(values, question, answers.value(question.key()));
        }
        var sections = new LinkedHashMap<String, Object>();
        for (var section : answers.form().sections()) {
            var state = answers.sections().get(section.key());
            if (state != null) {
                var said =
                        new LinkedHashMap<String, Object>(); // in one order, as the hash of an interview depends on it
                said.put("needed", state.needed());
                said.put("reason", state.reason());
                sections.put(section.key(), said);
            }
        }
        var all = new LinkedHashMap<String, Object>();
        all.put("answers", values);
        all.put("sections", sections);
        all.put("refused", List.copyOf(answers.refused()));
        if (!answers.seen().isEmpty()) {
            all.put("seen", List.copyOf(answers.seen()));
        }
        return JSON.writeValueAsString(all);
    }

    private static void put(Map<String, Object> into, Question question, @Nullable Object value) {
        if (value != null) {
            into.put(question.key(), plain(question, value));
        }
    }

    private static Object plain(Question question, Object value) {
        return switch (value) {
            case Who who ->
                who.id() == null ? Map.of("name", who.name()) : parts(Map.of("name", who.name(), "id", who.id()));
            case LocalDate day -> day.toString();
            case LocalDateTime moment -> moment.toString();
            case LocalTime time -> time.toString();
            case YearMonth month -> month.toString();
            case List<?> rows
            when question.table() != null ->
                rows.stream().map(row -> row(question, (Map<?, ?>) row)).toList();
            case Map<?, ?> parts -> parts(parts);
            default -> value;
        };
    }

    private static Map<String, Object> row(Question table, Map<?, ?> cells) {
        var row = new LinkedHashMap<String, Object>();
        table.columns().forEach(column -> put(row, column, cells.get(column.key())));
        return row;
    }

    private static Map<String, Object> parts(Map<?, ?> parts) {
        var plain = new java.util.TreeMap<String, Object>();
        parts.forEach((name, part) -> plain.put(name.toString(), part.toString()));
        return plain;
    }

    static Answers parse(Definition form, String json) {
        var all = JSON.readValue(json, new TypeReference<Map<String, Object>>() {});
        var values = new LinkedHashMap<String, Object>();
        var given = map(all.get("answers"));
        for (var question : form.questions()) {
            take(values, question, given.get(question.key()));
        }
        var sections = new LinkedHashMap<String, Answers.SectionState>();
        map(all.get("sections")).forEach((key, state) -> {
            var known = map(state);
            sections.put(
                    key.toString(),
                    new Answers.SectionState(
                            Boolean.TRUE.equals(known.get("needed")), Objects.toString(known.get("reason"), "")));
        });
        return new Answers(form, values, sections, keys(all.get("refused")), keys(all.get("seen")));
    }

    private static List<String> keys(@Nullable Object value) {
        return value instanceof List<?> keys
                ? keys.stream().map(Objects::toString).toList()
                : List.of();
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static void take(Map<String, Object> into, Question question, @Nullable Object value) {
        if (value != null) {
            into.put(question.key(), typed(question, value));
        }
    }

    private static Object typed(Question question, Object value) {
        return switch (question.valueType()) {
            case DATE -> LocalDate.parse(value.toString());
            case MONTH -> YearMonth.parse(value.toString());
            case DATETIME -> LocalDateTime.parse(value.toString());
            case TIME -> LocalTime.parse(value.toString());
            case NUMBER, MONEY -> new BigDecimal(value.toString());
            case INTEGER, SCALE -> new BigDecimal(value.toString()).intValue();
            case PERSON -> {
                var who = map(value);
                yield new Who(Objects.toString(who.get("name"), ""), (String) who.get("id"));
            }
            case PERIOD -> {
                var period = new LinkedHashMap<String, Object>();
                map(value).forEach((name, day) -> period.put(name.toString(), LocalDate.parse(day.toString())));
                yield period;
            }
            case TABLE -> {
                var rows = new ArrayList<Map<String, Object>>();
                ((List<?>) value).forEach(item -> {
                    var row = new LinkedHashMap<String, Object>();
                    question.columns()
                            .forEach(column -> take(row, column, map(item).get(column.key())));
                    rows.add(row);
                });
                yield rows;
            }
            default -> value;
        };
    }
}
