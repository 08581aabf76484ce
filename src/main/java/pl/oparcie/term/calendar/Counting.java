package pl.oparcie.term.calendar;

/** Whether the end of a term gives way to a free day. */
public enum Counting {
    /** A term for an act in proceedings: an end on a free day moves to the next working day (KPA art. 57 § 4). */
    PROCEDURAL,
    /** A term of substantive law, such as the validity of a right: it ends when it ends. */
    SUBSTANTIVE
}
