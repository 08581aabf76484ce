package pl.oparcie.form.definition;

/** What a question asks for. */
public enum Type {
    TEXT,
    LONG,
    INTEGER,
    NUMBER,
    MONEY,
    DATE,
    MONTH,
    DATETIME,
    TIME,
    PERIOD,
    /** Yes, no or not asked. */
    YES_NO,
    ONE,
    MANY,
    SCALE,
    /** One of the household, or another name. */
    PERSON,
    ADDRESS,
    TABLE,
    SIGNATURE,
    COMPUTED,
    /** Words only: an instruction, a clause. */
    NOTE;

    /** Whether there is something to answer. */
    public boolean answered() {
        return this != NOTE && this != SIGNATURE;
    }

    /** Whether answers can be added up. */
    public boolean numeric() {
        return this == INTEGER || this == NUMBER || this == MONEY || this == SCALE;
    }

    /** Whether it fits a narrow cell of a table. */
    boolean narrow() {
        return switch (this) {
            case TEXT, INTEGER, NUMBER, MONEY, DATE, MONTH, TIME, ONE, PERSON, COMPUTED -> true;
            default -> false;
        };
    }
}
