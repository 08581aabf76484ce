package pl.oparcie.casework.activity;

/** Whether the person was told how her data are processed (art. 100 ust. 3-4). */
enum Informed {
    TOLD,
    REFUSED,
    LATER
}
