package pl.oparcie.casework.activity;

/** Why a planned visit did not take place or was moved. A refusal of the person is an answer like any other. */
enum WhyNot {
    NOBODY,
    REFUSED,
    PERSON_ASKED,
    WORKER,
    UNSAFE,
    OTHER
}
