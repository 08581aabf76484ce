package pl.oparcie.casework;

/** How a case ended. */
public enum ClosingCode {
    GOALS_ACHIEVED,
    GOALS_PARTLY,
    CLIENT_RESIGNED,
    NO_COOPERATION,
    MOVED,
    TO_FAMILY_ASSISTANT,
    TO_OTHER_BODY,
    DEATH,
    OTHER
}
