package pl.oparcie.register;

/** Why a person has no PESEL number. */
public enum NoPesel {
    FOREIGNER,
    NEWBORN,
    HOMELESS,
    UNKNOWN
}
