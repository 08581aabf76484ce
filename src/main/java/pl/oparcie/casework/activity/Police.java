package pl.oparcie.casework.activity;

/** Escort of the police on a visit; the commander must grant it when the head of the centre asks (art. 107 ust. 3b). */
enum Police {
    NO,
    ASKED,
    GRANTED,
    REFUSED
}
