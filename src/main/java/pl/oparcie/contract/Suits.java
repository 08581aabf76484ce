package pl.oparcie.contract;

/** For whom a set of the library, or one of its actions, is meant; each is a fact of the household or of its diagnosis. */
enum Suits {
    CHILDREN,
    TOGETHER,
    WOMAN,
    MAN,
    JOBLESS,
    DISABLED,
    FOREIGNER,
    HOMELESS
}
