package pl.oparcie.casework.activity;

/** What may be planned with a day and an hour. */
public enum VisitKind {
    VISIT,
    MEETING,
    OFFICE_TALK,
    REPRESENTATION,
    ACCOMPANYING
}
