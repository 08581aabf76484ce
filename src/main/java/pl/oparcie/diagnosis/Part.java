package pl.oparcie.diagnosis;

/** The parts of the form, strengths before problems. A remark stands beside one of them. */
public enum Part {
    OWN_WORDS,
    STRENGTHS,
    PROBLEMS,
    AREAS,
    BARRIERS,
    EARLIER,
    CONCLUSION,
    VIEW,
    DECISION
}
