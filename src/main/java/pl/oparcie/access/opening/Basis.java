package pl.oparcie.access.opening;

/** Why a case may be shown to somebody who does not work on it. */
enum Basis {
    /** Works in the team of the case: part of the same task. */
    SAME_TEAM,
    /** The client agreed. */
    CONSENT,
    /** A provision of law says so; the reason cites it. */
    LAW
}
