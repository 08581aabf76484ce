package pl.oparcie.intake.contact;

/** How somebody reached the centre. */
public enum Channel {
    OFFICE,
    PHONE,
    EMAIL,
    LETTER,
    FIELD,
    INSTITUTION
}
