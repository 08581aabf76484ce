package pl.oparcie.casework;

/** Dated facts of a case. The stage is computed from them; nobody sets it by hand. */
public enum CaseFact {
    /** The indication was accepted by the director. */
    ACCEPTED,
    /** The case was given to its first lead. */
    ASSIGNED,
    /** The first contact with the person took place. */
    FIRST_CONTACT,
    /** The person was told how her data are processed (art. 100 ust. 3-4). */
    INFORMED_OF_DATA,
    DIAGNOSIS_STARTED,
    DIAGNOSIS_APPROVED,
    PLAN_STARTED,
    /** The person agreed to the plan; detail holds the number of goals. */
    PLAN_AGREED,
    REVIEW_DONE,
    FINAL_EVALUATION_DONE
}
