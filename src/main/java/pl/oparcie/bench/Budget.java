package pl.oparcie.bench;

/** How long an action may take at the 95th percentile, in milliseconds: when one person works, and when many work at once. */
enum Budget {
    /** Search, lists, saving. */
    QUICK(100, 200),
    /** The page of a family or case, chronology and other pages put together from many parts. */
    PAGE(150, 200),
    /** Search in the words of notes. */
    WORDS(200, 200),
    /** Moving 500 cases. */
    BULK(10_000, 10_000),
    /** Logging in is slow on purpose: the password is hashed. */
    NONE(Integer.MAX_VALUE, Integer.MAX_VALUE);

    /** Statements a page may send, whatever the number of rows. */
    static final int QUERIES = 15;

    private final int alone;
    private final int together;

    Budget(int alone, int together) {
        this.alone = alone;
        this.together = together;
    }

    int millis(int users) {
        return users > 1 ? together : alone;
    }
}
