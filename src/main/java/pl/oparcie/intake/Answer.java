package pl.oparcie.intake;

/** Yes or no, where not having asked is a third answer (an empty one). */
public enum Answer {
    YES,
    NO
}
