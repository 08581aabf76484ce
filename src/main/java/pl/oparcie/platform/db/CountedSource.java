package pl.oparcie.platform.db;

import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jspecify.annotations.Nullable;

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
                        statements.stream().map(CountedSource::ran).toList(), nanos));
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
                first.stream().map(set -> parameter(set.getArgs())).toList());
    }

    private static Queries.Parameter parameter(@Nullable Object[] set) {
        var value = set.length < 2 ? null : set[1];
        return value == null
                ? new Queries.Parameter("null", "")
                : new Queries.Parameter(
                        value.getClass().getSimpleName(),
                        value instanceof Object[] many ? Arrays.toString(many) : value.toString());
    }
}
