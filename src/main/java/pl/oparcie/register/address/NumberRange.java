package pl.oparcie.register.address;

/**
 * House numbers from one to another, both included.
 *
 * @param from at least 1
 * @param to not less than {@code from}; {@link #NO_END} for "and all further"
 */
public record NumberRange(int from, int to) {

    /** The end of a range that covers all further numbers. */
    public static final int NO_END = Integer.MAX_VALUE;

    /** @throws IllegalArgumentException if the range is empty or begins below 1 */
    public NumberRange {
        if (from < 1 || to < from) {
            throw new IllegalArgumentException("A range of house numbers runs upwards from at least 1");
        }
    }

    /** This number and all further. */
    public static NumberRange startingAt(int from) {
        return new NumberRange(from, NO_END);
    }

    public boolean contains(int number) {
        return number >= from && number <= to;
    }
}
