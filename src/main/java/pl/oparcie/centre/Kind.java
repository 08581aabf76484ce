package pl.oparcie.centre;

/** What kind of centre it is; the law names its head differently. */
public enum Kind {
    OPS,
    GOPS,
    MOPS,
    MGOPS,
    MOPR,
    PCPR,
    CUS_TRANSFORMED,
    CUS_SEPARATE;

    /** The usual title of its head, where the centre wrote none. */
    public String headsTitle() {
        return switch (this) {
            case OPS, GOPS, MGOPS -> "Kierownik";
            case MOPS, MOPR, PCPR, CUS_TRANSFORMED, CUS_SEPARATE -> "Dyrektor";
        };
    }

    /** Whether the act on centres of social services holds for it. */
    public boolean isCus() {
        return this == CUS_TRANSFORMED || this == CUS_SEPARATE;
    }
}
