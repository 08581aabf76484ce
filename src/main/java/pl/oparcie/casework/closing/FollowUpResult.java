package pl.oparcie.casework.closing;

/** How the family is some time after the closing. */
public enum FollowUpResult {
    BETTER,
    STABLE,
    WORSE,
    NO_CONTACT,
    /** The case should be opened again. */
    NEEDS_HELP
}
