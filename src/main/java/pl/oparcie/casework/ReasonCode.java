package pl.oparcie.casework;

/**
 * Why help is given: art. 7 of the Social Assistance Act. Alcohol and drugs (pkt 13), event and crisis (pkt 14), maternity and large family
 * (pkt 8) are counted apart. The repealed pkt 10 cannot be chosen.
 */
public enum ReasonCode {
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
    /** The list of art. 7 is open. */
    OTHER("");

    private final String point;

    ReasonCode(String point) {
        this.point = point;
    }

    /** The point of art. 7; empty for another reason. */
    public String point() {
        return point;
    }
}
