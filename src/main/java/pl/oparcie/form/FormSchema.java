package pl.oparcie.form;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import pl.oparcie.code.CodeBook;
import pl.oparcie.form.definition.Definition;
import pl.oparcie.form.definition.Question;
import pl.oparcie.platform.text.Words;
import tools.jackson.databind.json.JsonMapper;

/** JSON Schema (2020-12) of what {@link Answers#json} writes for a form. */
public final class FormSchema {

    private static final JsonMapper JSON = new JsonMapper();

    private FormSchema() {}

    /** The schema as text. */
    public static String of(Definition form, CodeBook codes) {
        var book = codes.with(form.lists());
        var answers = new LinkedHashMap<String, Object>();
        form.questions().stream()
                .filter(question -> question.type().answered())
                .forEach(question -> answers.put(question.key(), value(question, book)));
        var sections = new LinkedHashMap<String, Object>();
        form.sections()
                .forEach(section -> sections.put(
                        section.key(),
                        closed(Map.of("needed", Map.of("type", "boolean"), "reason", Map.of("type", "string")))));
        var parts = new LinkedHashMap<String, Object>();
        parts.put("answers", closed(answers));
        parts.put("sections", closed(sections));
        parts.put("refused", Map.of("type", "array", "items", Map.of("type", "string")));
        parts.put("seen", Map.of("type", "array", "items", Map.of("type", "string")));
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:oparcie:form:" + form.code() + ":" + form.version());
        schema.put("title", form.title().pl());
        schema.put("description", form.head().basis());
        schema.putAll(closed(parts));
        schema.put("required", List.of("answers", "sections", "refused"));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(schema);
    }

    private static Map<String, Object> closed(Map<String, ?> properties) {
        var object = new LinkedHashMap<String, Object>();
        object.put("type", "object");
        object.put("properties", properties);
        object.put("additionalProperties", false);
        return object;
    }

    private static Map<String, Object> value(Question question, CodeBook codes) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("title", words(question.label()));
        switch (question.valueType()) {
            case INTEGER, SCALE -> number(schema, "integer", question);
            case NUMBER, MONEY -> number(schema, "number", question);
            case DATE -> text(schema, "date");
            case MONTH -> pattern(schema, "^\\d{4}-\\d{2}$");
            case DATETIME -> pattern(schema, "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?$");
            case TIME -> pattern(schema, "^\\d{2}:\\d{2}(:\\d{2})?$");
            case YES_NO -> schema.put("enum", List.of("YES", "NO", "NOT_ASKED"));
            case ONE -> schema.put("enum", known(question, codes));
            case MANY -> list(schema, Map.of("enum", known(question, codes)));
            case PERIOD ->
                schema.putAll(closed(Map.of(
                        "from", Map.of("type", "string", "format", "date"),
                        "to", Map.of("type", "string", "format", "date"))));
            case PERSON -> {
                schema.putAll(closed(Map.of("name", Map.of("type", "string"), "id", Map.of("type", "string"))));
                schema.put("required", List.of("name"));
            }
            case ADDRESS -> {
                var parts = new LinkedHashMap<String, Object>();
                Written.ADDRESS.forEach(part -> parts.put(part, Map.of("type", "string")));
                schema.putAll(closed(parts));
            }
            case TABLE -> {
                var columns = new LinkedHashMap<String, Object>();
                question.columns().forEach(column -> columns.put(column.key(), value(column, codes)));
                list(schema, closed(columns));
                schema.put("maxItems", Objects.requireNonNull(question.table()).max());
            }
            default -> schema.put("type", "string");
        }
        return schema;
    }

    private static String words(Words label) {
        return label.pl();
    }

    private static void number(Map<String, Object> schema, String type, Question question) {
        schema.put("type", type);
        limit(schema, "minimum", question.limits().min());
        limit(schema, "maximum", question.limits().max());
    }

    private static void limit(
            Map<String, Object> schema, String name, @org.jspecify.annotations.Nullable BigDecimal limit) {
        if (limit != null) {
            schema.put(name, limit);
        }
    }

    private static void text(Map<String, Object> schema, String format) {
        schema.put("type", "string");
        schema.put("format", format);
    }

    private static void pattern(Map<String, Object> schema, String pattern) {
        schema.put("type", "string");
        schema.put("pattern", pattern);
    }

    private static void list(Map<String, Object> schema, Map<String, ?> items) {
        schema.put("type", "array");
        schema.put("items", items);
    }

    private static List<String> known(Question question, CodeBook codes) {
        return codes.all(Objects.toString(question.list(), "")).stream()
                .map(value -> value.code())
                .distinct()
                .toList();
    }
}
