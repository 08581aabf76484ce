package pl.oparcie.intake.indication;

/** Circumstances in which a family assistant, not a social worker, may be the right person (seed practice, tools 4.3). */
enum Situation {
    /** The problem concerns the care and upbringing of the children. */
    UPBRINGING,
    /** Children are in foster care and the family works on their return. */
    CHILDREN_IN_CARE,
    /** A pregnancy with complications, or the birth of a disabled child ("Za życiem"). */
    PREGNANCY_OR_BIRTH
}
