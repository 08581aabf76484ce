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
        return ordinal() <= IN_PROGRESS.ordinal();
    }

    /** Whether it was approved, and changes no more. */
    boolean frozen() {
        return ordinal() >= APPROVED.ordinal() && ordinal() <= FILED.ordinal();
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
