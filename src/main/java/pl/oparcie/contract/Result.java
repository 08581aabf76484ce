package pl.oparcie.contract;

/** How a signed contract ended. */
public enum Result {
    REALISED,
    PARTLY,
    /** Not kept by the person; no sanction follows by itself. */
    BROKEN,
    BY_CONSENT,
    /** The person does not want it any more. */
    BY_PERSON,
    /** The centre cannot keep its side, or gives it up. */
    BY_CENTRE,
    EXPIRED,
    /** Death, move, prison, illness. */
    INDEPENDENT;

    /** The final evaluation may be the worker's alone: the person cannot, or does not want to, take part. */
    boolean mayBeEvaluatedAlone() {
        return this == EXPIRED || this == INDEPENDENT || this == BY_PERSON || this == BROKEN;
    }
}
