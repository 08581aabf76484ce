package pl.oparcie.institution;

import java.util.EnumSet;
import java.util.Set;

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
    OTHER;

    /** Of these there are so many that the kind alone says nothing of whom one means. */
    static final Set<InstitutionKind> WIDE = EnumSet.of(SOCIAL_WELFARE, NGO, PARISH, OFFICE, OTHER);
}
