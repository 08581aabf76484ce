package pl.oparcie.bench;

/**
 * One action of a report; times in milliseconds.
 *
 * @param queries statements sent for one request, on average
 * @param wire bytes sent, compressed
 * @param whole bytes of the page
 * @param databaseShare part of the program's time spent in the database
 * @param budget allowed at the 95th percentile; 0 for none
 */
record Line(
        String action,
        String label,
        long count,
        double p50,
        double p95,
        double p99,
        double max,
        long errors,
        double queries,
        int mostQueries,
        long wire,
        long whole,
        double databaseShare,
        double databaseMillis,
        double waitMillis,
        int budget) {

    /** Fast enough, no error, few enough statements. */
    boolean met() {
        return errors == 0 && fast() && frugal();
    }

    boolean fast() {
        return budget == 0 || p95 <= budget;
    }

    /** Only pages are counted: saving may write in many places. */
    boolean frugal() {
        return whole == 0 || mostQueries <= Budget.QUERIES;
    }

    /** The verdict in words. */
    String verdict() {
        if (errors > 0) {
            return "MISSED errors";
        }
        if (!fast()) {
            return "MISSED " + budget + " ms";
        }
        if (!frugal()) {
            return "MISSED " + Budget.QUERIES + " queries";
        }
        return budget == 0 ? "" : "met " + budget + " ms";
    }
}
