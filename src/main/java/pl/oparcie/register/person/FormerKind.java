package pl.oparcie.register.person;

/** Why somebody bore another name. */
enum FormerKind {
    BIRTH,
    MARRIAGE,
    CHANGE,
    /** It was written wrongly; kept, because papers with it are about. */
    MISTAKE
}
