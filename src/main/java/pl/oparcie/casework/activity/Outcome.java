package pl.oparcie.casework.activity;

/** Whether it came about. A refusal is an answer of the person, not a missing one. */
enum Outcome {
    HELD,
    REFUSED,
    NOBODY
}
