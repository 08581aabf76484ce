package pl.oparcie.casework.activity;

/** What became of a planned visit. */
enum VisitState {
    PLANNED,
    DONE,
    NOT_DONE,
    MOVED,
    CALLED_OFF
}
