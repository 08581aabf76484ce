package pl.oparcie.casework;

/** Groups of people the centre works with in a way of their own. */
public enum TargetCode {
    UNEMPLOYED,
    DISABLED,
    LONG_TERM_ILL,
    ADDICTED,
    HOMELESS,
    LEAVING_PRISON,
    SINGLE_PARENT,
    UPBRINGING_HELPLESS,
    ELDERLY,
    FAMILY_WITH_CHILDREN,
    FOREIGNER,
    VIOLENCE,
    MENTAL_DISORDER
}
