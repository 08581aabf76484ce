package pl.oparcie.intake;

/** Reasons for help, art. 7 of the Social Assistance Act; pkt 13 and 14 apart, as statistics count them. The list of the act is open. */
public enum Reason {
    POVERTY("1"),
    ORPHANHOOD("2"),
    HOMELESSNESS("3"),
    UNEMPLOYMENT("4"),
    DISABILITY("5"),
    ILLNESS("6"),
    DOMESTIC_VIOLENCE("7"),
    TRAFFICKING("7a"),
    MATERNITY("8"),
    LARGE_FAMILY("8"),
    UPBRINGING("9"),
    INTEGRATION("11"),
    PRISON_RELEASE("12"),
    ALCOHOL("13"),
    DRUGS("13"),
    FORTUITOUS_EVENT("14"),
    CRISIS("14"),
    DISASTER("15"),
    OTHER("");

    private final String point;

    Reason(String point) {
        this.point = point;
    }

    /** The point of art. 7; empty for a reason outside the list. */
    public String point() {
        return point;
    }
}
