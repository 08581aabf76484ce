package pl.oparcie.contract;

/** How a signed contract ended. */
public enum Result {
    REALISED,
    PARTLY,
    /** Not kept by the person; no sanction follows by itself. */
    BROKEN,
    BY_CONSENT,
    /** The person does not want it any more. The law names no ways of ending: this one is the centre's own (practice, not in social-contract 5). */
    BY_PERSON,
    /** The centre cannot keep its side, or gives it up. The centre's own, as above. */
    BY_CENTRE,
    EXPIRED,
    /** Death, move, prison, illness. */
    INDEPENDENT;

    /**
     * The final evaluation may be the worker's alone: the person cannot, or does not want to, take part. Nobody is said to have broken a
     * contract behind his back: there the evaluation is signed, or the refusal to sign it is noted.
     */
    boolean mayBeEvaluatedAlone() {
        return this == EXPIRED || this == INDEPENDENT || this == BY_PERSON;
    }
}
