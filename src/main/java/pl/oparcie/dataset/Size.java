package pl.oparcie.dataset;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How big a centre is: the table of scale of the domain notes (D3), kept over ten years.
 *
 * <p>The interviews (rodzinny wywiad środowiskowy) of the table are entries of the kind VISIT whose title says so. Filled in on their form
 * are fewer: part I once for a household with a case, and its updates while the help goes on ({@link InterviewPlan}).
 */
public enum Size {
    /** For tests. */
    TINY(2, 10, 24, 130, 90, 140, 280, 3_000),
    SMALL(3, 10, 210, 2_000, 9_000, 13_500, 27_000, 100_000),
    MEDIUM(12, 40, 840, 8_000, 36_000, 54_000, 108_000, 400_000),
    LARGE(100, 350, 7_000, 65_000, 300_000, 450_000, 900_000, 2_500_000),
    VERY_LARGE(280, 1_000, 20_000, 180_000, 840_000, 1_260_000, 2_500_000, 5_000_000);

    private final int workers;
    private final int users;
    private final int families;
    private final int persons;
    private final int interviews;
    private final int visits;
    private final int notes;
    private final int auditRows;

    @SuppressWarnings("PMD.ExcessiveParameterList")
    Size(int workers, int users, int families, int persons, int interviews, int visits, int notes, int auditRows) {
        this.workers = workers;
        this.users = users;
        this.families = families;
        this.persons = persons;
        this.interviews = interviews;
        this.visits = visits;
        this.notes = notes;
        this.auditRows = auditRows;
    }

    /** The size of that name, such as {@code very-large}. */
    public static Optional<Size> of(String name) {
        return Arrays.stream(values()).filter(size -> size.label().equals(name)).findFirst();
    }

    /** Its name on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Social workers. */
    public int workers() {
        return workers;
    }

    /** Everybody with a login, social workers included. */
    public int users() {
        return users;
    }

    /** Families worked with now: each has an open case. */
    public int families() {
        return families;
    }

    /** Persons in the register. */
    public int persons() {
        return persons;
    }

    public int interviews() {
        return interviews;
    }

    public int visits() {
        return visits;
    }

    public int notes() {
        return notes;
    }

    /** Entries of all kinds, ten years of them. */
    public int entries() {
        return interviews + visits + notes;
    }

    /**
     * Rows of the audit log: the newest ones. A user-day has about 200 of them, so ten years would be far more than the rest of the
     * database together; the log is kept for as many of the last days as this number allows.
     */
    public int auditRows() {
        return auditRows;
    }
}
