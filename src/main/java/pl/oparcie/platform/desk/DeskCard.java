package pl.oparcie.platform.desk;

/** The cards of the start page, in order. */
public enum DeskCard {
    /** What is due today, late or soon. */
    TERMS,
    /** Visits and meetings of today and tomorrow. */
    VISITS,
    /** What waits for the user's decision. */
    TO_DECIDE,
    /** Newly given, returned, to be accepted. */
    FOR_ME,
    /** Begun and not finished. */
    UNFINISHED,
    /** Figures that open their lists. */
    FIGURES
}
