package pl.oparcie.register.person;

/** Who the other one is for this person: what the form asks and the page says. */
enum RelationRole {
    PARENT(RelationKind.PARENT, false),
    CHILD(RelationKind.PARENT, true),
    ADOPTIVE_PARENT(RelationKind.ADOPTIVE_PARENT, false),
    ADOPTED_CHILD(RelationKind.ADOPTIVE_PARENT, true),
    FOSTER_PARENT(RelationKind.FOSTER_PARENT, false),
    FOSTER_CHILD(RelationKind.FOSTER_PARENT, true),
    GUARDIAN(RelationKind.GUARDIAN, false),
    WARD(RelationKind.GUARDIAN, true),
    CURATOR(RelationKind.CURATOR, false),
    UNDER_CURATOR(RelationKind.CURATOR, true),
    SPOUSE(RelationKind.MARRIAGE, true),
    PARTNER(RelationKind.UNION, true),
    SEPARATED(RelationKind.SEPARATION, true),
    DIVORCED(RelationKind.DIVORCE, true),
    SIBLING(RelationKind.SIBLING, true),
    OTHER(RelationKind.OTHER, true);

    private final RelationKind kind;
    private final boolean fromThis;

    RelationRole(RelationKind kind, boolean fromThis) {
        this.kind = kind;
        this.fromThis = fromThis;
    }

    RelationKind kind() {
        return kind;
    }

    /** Whether the line runs from this person to the other. */
    boolean fromThis() {
        return fromThis;
    }

    /** The role of the other one on a kept line. */
    static RelationRole of(RelationKind kind, boolean fromThis) {
        for (var role : values()) {
            if (role.kind == kind && (role.fromThis == fromThis || !kind.directed())) {
                return role;
            }
        }
        throw new IllegalArgumentException(kind.name());
    }
}
