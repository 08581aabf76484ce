package pl.oparcie.contract;

/** Where a contract stands (social-contract 5). */
enum State {
    DRAFT("wait"),
    NEGOTIATED("wait"),
    /** The centre of the last permanent registration is asked (art. 108 ust. 1a). */
    AWAITS_CENTRE("wait"),
    REFUSED("calm"),
    WITHDRAWN("calm"),
    IN_FORCE("ok"),
    SUSPENDED("soon"),
    ENDED("calm");

    private final String mark;

    State(String mark) {
        this.mark = mark;
    }

    String mark() {
        return mark;
    }

    /** Its words may still change without an annex. */
    boolean unsigned() {
        return this == DRAFT || this == NEGOTIATED || this == AWAITS_CENTRE;
    }

    /** Signed and not ended. */
    boolean active() {
        return this == IN_FORCE || this == SUSPENDED;
    }
}
