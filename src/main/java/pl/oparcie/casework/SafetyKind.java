package pl.oparcie.casework;

/** What a worker has to know before a visit. */
public enum SafetyKind {
    DOG,
    AGGRESSION,
    GO_IN_PAIR,
    INFECTION,
    WEAPON,
    OTHER
}
