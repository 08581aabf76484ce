package pl.oparcie.institution;

/** What an institution does. */
public enum InstitutionKind {
    SCHOOL,
    HEALTH,
    COURT,
    POLICE,
    PROSECUTOR,
    LABOUR_OFFICE,
    SOCIAL_INSURANCE,
    SOCIAL_WELFARE,
    HOUSING,
    SHELTER,
    NGO,
    PARISH,
    OFFICE,
    OTHER
}
