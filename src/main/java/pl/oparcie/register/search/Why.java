package pl.oparcie.register.search;

/** Why something was found, the surest first. */
enum Why {
    EXACT,
    BEGINNING,
    FORMER,
    DECLINED,
    MISSPELT,
    PESEL,
    PHONE,
    EMAIL;

    /** The grade that the database functions give. */
    static Why of(int grade) {
        return values()[grade];
    }
}
