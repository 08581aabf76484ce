package pl.oparcie.platform.db;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/** Puts a counter between the application and its pool: each statement is noted in the {@link Queries} of the running work. */
final class CountedSource {

    private static final String STARTED = "started";

    private CountedSource() {}

    static DataSource around(DataSource pool) {
        return ProxyDataSourceBuilder.create(pool)
                .beforeQuery((run, statements) -> run.addCustomValue(STARTED, System.nanoTime()))
                .afterQuery(CountedSource::asked)
                .beforeMethod(call -> {
                    if (timed(call)) {
                        call.addCustomValue(STARTED, System.nanoTime());
                    }
                })
                .afterMethod(CountedSource::called)
                .build();
    }

    private static boolean timed(MethodExecutionContext call) {
        var name = call.getMethod().getName();
        return name.equals("commit") || name.equals("getConnection");
    }

    private static void asked(ExecutionInfo run, List<QueryInfo> statements) {
        var nanos = System.nanoTime() - run.getCustomValue(STARTED, Long.class);
        Queries.running()
                .ifPresent(queries -> queries.asked(
                        statements.stream().map(QueryInfo::getQuery).toList(),
                        nanos,
                        () -> statements.stream().map(CountedSource::ran).toList()));
    }

    private static void called(MethodExecutionContext call) {
        if (!timed(call)) {
            return;
        }
        var nanos = System.nanoTime() - call.getCustomValue(STARTED, Long.class);
        Queries.running().ifPresent(queries -> {
            if (call.getMethod().getName().equals("commit")) {
                queries.committed(nanos);
            } else if (call.getMethod().getDeclaringClass() == DataSource.class) {
                queries.waited(nanos);
            }
        });
    }

    private static Queries.Ran ran(QueryInfo statement) {
        var rows = statement.getParametersList();
        var first = rows.isEmpty() ? List.<ParameterSetOperation>of() : rows.getFirst();
        return new Queries.Ran(
                statement.getQuery(),
                first.stream().map(CountedSource::parameter).toList());
    }

    private static Queries.Parameter parameter(ParameterSetOperation set) {
        var value = ParameterSetOperation.isSetNullParameterOperation(set) ? null : set.getArgs()[1];
        return value == null
                ? new Queries.Parameter("null", "")
                : new Queries.Parameter(value.getClass().getSimpleName(), text(value));
    }

    private static String text(Object value) {
        return switch (value) {
            case byte[] bytes -> "\\x" + HexFormat.of().formatHex(bytes);
            case Object[] many -> array(many);
            default -> value.toString();
        };
    }

    /** As PostgreSQL writes an array. */
    private static String array(Object[] values) {
        return Arrays.stream(values)
                .map(value -> "\"" + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }
}
