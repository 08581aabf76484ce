package pl.oparcie.platform.db;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.KeyHolder;

/** Spring's {@link JdbcClient} with {@link RecordMapper} for records, and room for every statement of the program in its cache. */
final class RecordClient implements JdbcClient {

    private static final int STATEMENTS = 2_000;

    private final JdbcClient spring;

    private RecordClient(JdbcClient spring) {
        this.spring = spring;
    }

    static JdbcClient of(DataSource source) {
        var named = new NamedParameterJdbcTemplate(new JdbcTemplate(source));
        named.setCacheLimit(STATEMENTS);
        return new RecordClient(JdbcClient.create(named));
    }

    @Override
    public StatementSpec sql(String sql) {
        return new Statement(spring.sql(sql));
    }

    private record Statement(StatementSpec spring) implements StatementSpec {

        @Override
        public <T> MappedQuerySpec<T> query(Class<T> type) {
            return type.isRecord() ? spring.query(new RecordMapper<>(type)) : spring.query(type);
        }

        @Override
        public StatementSpec withFetchSize(int size) {
            spring.withFetchSize(size);
            return this;
        }

        @Override
        public StatementSpec withMaxRows(int rows) {
            spring.withMaxRows(rows);
            return this;
        }

        @Override
        public StatementSpec withQueryTimeout(int seconds) {
            spring.withQueryTimeout(seconds);
            return this;
        }

        @Override
        public StatementSpec param(@Nullable Object value) {
            spring.param(value);
            return this;
        }

        @Override
        public StatementSpec param(int index, @Nullable Object value) {
            spring.param(index, value);
            return this;
        }

        @Override
        public StatementSpec param(int index, @Nullable Object value, int sqlType) {
            spring.param(index, value, sqlType);
            return this;
        }

        @Override
        public StatementSpec param(String name, @Nullable Object value) {
            spring.param(name, value);
            return this;
        }

        @Override
        public StatementSpec param(String name, @Nullable Object value, int sqlType) {
            spring.param(name, value, sqlType);
            return this;
        }

        @Override
        public StatementSpec params(@Nullable Object... values) {
            spring.params(values);
            return this;
        }

        @Override
        public StatementSpec params(List<?> values) {
            spring.params(values);
            return this;
        }

        @Override
        public StatementSpec params(Map<String, ?> values) {
            spring.params(values);
            return this;
        }

        @Override
        public StatementSpec paramSource(Object namedParams) {
            spring.paramSource(namedParams);
            return this;
        }

        @Override
        public StatementSpec paramSource(SqlParameterSource namedParams) {
            spring.paramSource(namedParams);
            return this;
        }

        @Override
        public ResultQuerySpec query() {
            return spring.query();
        }

        @Override
        public <T extends @Nullable Object> MappedQuerySpec<T> query(RowMapper<T> mapper) {
            return spring.query(mapper);
        }

        @Override
        public void query(RowCallbackHandler handler) {
            spring.query(handler);
        }

        @Override
        public <T extends @Nullable Object> T query(ResultSetExtractor<T> extractor) {
            return spring.query(extractor);
        }

        @Override
        public int update() {
            return spring.update();
        }

        @Override
        public int update(KeyHolder keys) {
            return spring.update(keys);
        }

        @Override
        public int update(KeyHolder keys, String... columns) {
            return spring.update(keys, columns);
        }
    }
}
