package pl.oparcie.register.person;

/** How two people are related, read from the first to the second: "PARENT" means the first is a parent of the second. */
enum RelationKind {
    PARENT,
    ADOPTIVE_PARENT,
    FOSTER_PARENT,
    GUARDIAN,
    CURATOR,
    MARRIAGE,
    UNION,
    SEPARATION,
    DIVORCE,
    SIBLING,
    OTHER;

    /** Whether it runs from one to the other, and not both ways alike. */
    boolean directed() {
        return switch (this) {
            case PARENT, ADOPTIVE_PARENT, FOSTER_PARENT, GUARDIAN, CURATOR -> true;
            case MARRIAGE, UNION, SEPARATION, DIVORCE, SIBLING, OTHER -> false;
        };
    }

    /** Whether the first must be the elder. */
    boolean descent() {
        return this == PARENT || this == ADOPTIVE_PARENT;
    }
}
