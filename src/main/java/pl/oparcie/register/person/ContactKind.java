package pl.oparcie.register.person;

/** How somebody can be reached. */
enum ContactKind {
    PHONE,
    EMAIL
}
