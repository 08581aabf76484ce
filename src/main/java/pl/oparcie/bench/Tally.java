package pl.oparcie.bench;

import org.HdrHistogram.Histogram;

/** What was measured of one action. */
final class Tally {

    private static final long LONGEST = 120_000_000;

    private final Histogram micros = new Histogram(LONGEST, 3);
    private long errors;
    private long queries;
    private int mostQueries;
    private long wire;
    private long whole;
    private double database;
    private double waiting;
    private double application;

    synchronized void add(long nanos, Answer answer, boolean well) {
        micros.recordValue(Math.min(LONGEST, nanos / 1000));
        errors += well ? 0 : 1;
        queries += answer.cost().queries();
        mostQueries = Math.max(mostQueries, answer.cost().queries());
        wire += answer.wire();
        whole += answer.whole();
        database += answer.cost().database();
        waiting += answer.cost().waiting();
        application += answer.cost().application();
    }

    synchronized long count() {
        return micros.getTotalCount();
    }

    /** The line of the report, judged by the budget for that many users. */
    synchronized Line line(Action action, int users) {
        var count = Math.max(1, count());
        return new Line(
                action.name(),
                action.label(),
                count(),
                percentile(50),
                percentile(95),
                percentile(99),
                micros.getMaxValue() / 1000.0,
                errors,
                Numbers.round(queries / (double) count, 1),
                mostQueries,
                wire / count,
                whole / count,
                application == 0 ? 0 : Numbers.round(database / application, 3),
                Numbers.round(database / count, 2),
                Numbers.round(waiting / count, 2),
                action.budget() == Budget.NONE ? 0 : action.budget().millis(users));
    }

    private double percentile(double share) {
        return micros.getValueAtPercentile(share) / 1000.0;
    }
}
