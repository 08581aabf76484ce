package pl.oparcie.bench;

import java.util.List;
import pl.oparcie.platform.db.StatementTotals;

/**
 * Requests a second of one job without pause.
 *
 * @param reference what DHIS2 Tracker 2.43.1 did on this kind of machine with 25 clients, bare JSON
 */
record Rate(
        String job,
        int clients,
        long count,
        double perSecond,
        double p50,
        double p95,
        long errors,
        int reference,
        Processors.Shares processors,
        List<StatementTotals.Total> costliest,
        List<String> failures) {

    static final int TARGET = 3;

    boolean beaten() {
        return errors == 0 && perSecond > reference;
    }

    boolean targetMet() {
        return errors == 0 && perSecond >= TARGET * reference;
    }

    String verdict() {
        return errors > 0 ? "MISSED errors" : targetMet() ? "target met" : beaten() ? "beaten" : "MISSED";
    }
}
