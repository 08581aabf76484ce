package pl.oparcie.letter;

/** How far a letter has come. */
enum State {
    /** Still written. */
    DRAFT("wait"),
    /** Its words are final: it can be signed and sent. */
    READY("soon"),
    /** Kept with the case, sent to nobody. */
    FILED("ok"),
    SENT("calm"),
    DELIVERED("calm"),
    ANSWERED("ok"),
    /** Nobody waits for the answer any more. */
    NO_ANSWER("late"),
    WITHDRAWN("calm");

    private final String mark;

    State(String mark) {
        this.mark = mark;
    }

    String mark() {
        return mark;
    }

    /** Whether nothing in it changes any more. */
    boolean frozen() {
        return this != DRAFT && this != READY && this != WITHDRAWN;
    }

    /** Whether it is on its way, or with the addressee. */
    boolean out() {
        return this == SENT || this == DELIVERED;
    }
}
