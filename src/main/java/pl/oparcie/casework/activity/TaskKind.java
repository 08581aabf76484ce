package pl.oparcie.casework.activity;

/** The ten kinds of tasks of a social worker that every activity is counted under. */
public enum TaskKind {
    ACTIVATION,
    PROTECTIVE,
    CRISIS,
    CHILDREN,
    FOSTER_CARE,
    INTERDISCIPLINARY,
    SKILLS,
    DEPENDANTS,
    PREVENTION,
    REPRESENTATION
}
