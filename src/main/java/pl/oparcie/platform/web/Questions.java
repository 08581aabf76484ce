package pl.oparcie.platform.web;

import java.io.Serial;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Asks the database several things in one statement: what the parts of a page each need, one JSON array a question. What was asked ahead
 * is known to the end of the page, so the part that needs it asks as if it were alone.
 */
@Component
public class Questions {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .addModule(new SimpleModule().setDeserializerModifier(new Ids()))
            .build();
    private static final Pattern NAME = Pattern.compile("(?<!:):([A-Za-z]+)");

    private static final ScopedValue<Map<String, Answer>> TOGETHER = ScopedValue.newInstance();

    private final JdbcClient jdbc;

    Questions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Asks these questions of a page together; on anything but a page it does nothing, each is then asked when its turn comes. */
    public void ahead(List<Question<?>> together) {
        if (!Asked.onPage() || together.isEmpty()) {
            return;
        }
        var answers = ask(together);
        for (var i = 0; i < together.size(); i++) {
            var answer = answers.get(i);
            Asked.once(together.get(i).key(), () -> answer);
        }
    }

    /** Does what needs these questions and changes nothing, with all of them asked together before; also where a form is sent. */
    public <T> T together(List<Question<?>> together, Supplier<T> reading) {
        if (Asked.onPage() || together.isEmpty()) {
            ahead(together);
            return reading.get();
        }
        var answers = ask(together);
        var known = new HashMap<String, Answer>();
        for (var i = 0; i < together.size(); i++) {
            known.put(together.get(i).key(), answers.get(i));
        }
        return ScopedValue.where(TOGETHER, known).call(reading::get);
    }

    /** The rows of one question. */
    public <R extends Record> List<R> list(Question<R> question) {
        var known = TOGETHER.isBound() ? TOGETHER.get().get(question.key()) : null;
        var answer = known == null
                ? Asked.once(question.key(), () -> ask(List.of(question)).getFirst())
                : known;
        return answer.json() == null
                ? List.of()
                : JSON.readValue(
                        answer.json(), JSON.getTypeFactory().constructCollectionType(List.class, question.rows()));
    }

    /** The first row of one question. */
    public <R extends Record> Optional<R> first(Question<R> question) {
        return list(question).stream().findFirst();
    }

    /** An id such as a case's is a record of one UUID; in a row it is only that. */
    private static final class Ids extends ValueDeserializerModifier {

        @Serial
        private static final long serialVersionUID = 1L;

        @Override
        public ValueDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription.Supplier type, ValueDeserializer<?> usual) {
            var parts = type.getBeanClass().getRecordComponents();
            return parts != null && parts.length == 1 && parts[0].getType() == UUID.class
                    ? new Id(type.getBeanClass())
                    : usual;
        }
    }

    private static final class Id extends ValueDeserializer<Object> {

        private final Class<?> type;

        private Id(Class<?> type) {
            this.type = type;
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) {
            return BeanUtils.instantiateClass(
                    BeanUtils.getResolvableConstructor(type), UUID.fromString(json.getString()));
        }
    }

    /** The rows as they came, an array; null when there are none. */
    private record Answer(@Nullable String json) {}

    private List<Answer> ask(List<Question<?>> questions) {
        var values = new HashMap<String, @Nullable Object>();
        var columns = IntStream.range(0, questions.size())
                .mapToObj(i -> column(questions.get(i), "q" + i, values))
                .collect(Collectors.joining(",\n"));
        return jdbc.sql("select " + columns)
                .params(values)
                .query((row, n) -> {
                    var answers = new ArrayList<Answer>();
                    for (var i = 1; i <= questions.size(); i++) {
                        answers.add(new Answer(row.getString(i)));
                    }
                    return answers;
                })
                .single();
    }

    /** The question as one column; its parameters get names of their own. */
    private static String column(Question<?> question, String prefix, Map<String, @Nullable Object> values) {
        question.values().forEach((name, value) -> values.put(prefix + name, value));
        var sql = NAME.matcher(question.sql())
                .replaceAll(name -> Matcher.quoteReplacement(
                        question.values().containsKey(name.group(1)) ? ":" + prefix + name.group(1) : name.group()));
        return "(select json_agg(" + prefix + ") from (" + sql + ") " + prefix + ")::text";
    }
}
