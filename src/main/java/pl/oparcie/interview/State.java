package pl.oparcie.interview;

/** How far an interview is; the ways between the states are kept by the database as well. */
public enum State {
    NEW,
    SCHEDULED,
    IN_PROGRESS,
    /** Frozen: hash and signature given. */
    APPROVED,
    STATEMENT_SIGNED,
    HEAD_ACCEPTED,
    FILED,
    REFUSED_CONSENT,
    NOT_CONDUCTED,
    TRANSFERRED,
    CANCELLED;

    /** Whether it is still to be held and written. */
    boolean open() {
        return this == NEW || this == SCHEDULED || this == IN_PROGRESS;
    }

    /** Whether it was approved, and changes no more. */
    boolean frozen() {
        return this == APPROVED || this == STATEMENT_SIGNED || this == HEAD_ACCEPTED || this == FILED;
    }

    String mark() {
        return switch (this) {
            case NEW, SCHEDULED, IN_PROGRESS -> "wait";
            case APPROVED, STATEMENT_SIGNED, HEAD_ACCEPTED -> "calm";
            case FILED -> "ok";
            default -> "soon";
        };
    }
}
