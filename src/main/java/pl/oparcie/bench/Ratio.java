package pl.oparcie.bench;

/**
 * A page beside its bare statements, medians in milliseconds.
 *
 * @param leftOut statements that could not be run alone
 */
record Ratio(String page, int statements, int leftOut, double pageMillis, double sqlMillis, double ratio) {}
