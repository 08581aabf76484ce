package pl.oparcie.form;

/** How strictly answers are read. */
public enum Stage {
    /** Only what cannot be understood is a problem. */
    DRAFT,
    /** What must be answered is, and all blocking checks hold. */
    COMPLETE
}
