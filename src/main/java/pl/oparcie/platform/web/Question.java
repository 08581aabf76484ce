package pl.oparcie.platform.web;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A query whose rows are records, column {@code case_id} for component {@code caseId}; {@link Questions} asks it, alone or together with
 * the others of a page.
 *
 * @param values its named parameters: ids, days, numbers, texts
 */
public record Question<R extends Record>(String sql, Map<String, @Nullable Object> values, Class<R> rows) {

    public Question {
        values = new HashMap<>(values);
    }

    /** A query without parameters. */
    public static <R extends Record> Question<R> of(String sql, Class<R> rows) {
        return new Question<>(sql, Map.of(), rows);
    }

    /** The same query with one parameter more. */
    public Question<R> with(String name, @Nullable Object value) {
        var more = new HashMap<>(values);
        more.put(name, value);
        return new Question<>(sql, more, rows);
    }

    String key() {
        return "question " + values + " " + sql;
    }
}
