package pl.oparcie.centre;

/** Numbers and switches of the centre that change with dates, and what holds where nothing was written. */
public enum Parameter {
    /** Social work separated from proceedings on benefits (art. 110a); law allows both ways. */
    SEPARATION(Type.SWITCH, "OFF"),
    /** Families and single persons for each full-time social worker (art. 110 ust. 11). */
    CASELOAD_NORM(Type.NUMBER, "50"),
    /** Residents for each full-time social worker (art. 110 ust. 11, the other way). */
    POPULATION_NORM(Type.NUMBER, "2000"),
    /** Residents of the municipality. */
    POPULATION(Type.NUMBER, "0"),
    /** Fewest full-time social workers (art. 110 ust. 12). */
    LEAST_WORKERS(Type.NUMBER, "3"),
    /** Statistics for outside show no number below this (R-B14). */
    SMALLEST_CELL(Type.NUMBER, "5"),
    /** How much an ordinary case counts in a worker's load. */
    WEIGHT_ORDINARY(Type.WEIGHT, "1"),
    /** How much an urgent case counts. */
    WEIGHT_URGENT(Type.WEIGHT, "1"),
    /** How much a case begun with an intervention counts. */
    WEIGHT_INTERVENTION(Type.WEIGHT, "1"),
    /** How much a suspended case counts. */
    WEIGHT_SUSPENDED(Type.WEIGHT, "0.5"),
    /** From when interviews need no consent of the head (par. 3 ust. 1 of the regulation). */
    OFFICE_OPENS(Type.TIME, "07:00"),
    /** Until when. */
    OFFICE_CLOSES(Type.TIME, "16:00");

    private final Type type;
    private final String usual;

    Parameter(Type type, String usual) {
        this.type = type;
        this.usual = usual;
    }

    /** How a value is written. */
    public enum Type {
        NUMBER,
        WEIGHT,
        SWITCH,
        TIME
    }

    public Type type() {
        return type;
    }

    /** The value where the centre wrote none. */
    public String usual() {
        return usual;
    }

    boolean accepts(String value) {
        return switch (type) {
            case NUMBER -> value.matches("\\d{1,8}");
            case WEIGHT -> value.matches("[0-9]([.][0-9]{1,2})?");
            case TIME -> value.matches("([01]\\d|2[0-3]):[0-5]\\d");
            case SWITCH -> "ON".equals(value) || "OFF".equals(value);
        };
    }
}
