package pl.oparcie.register.address;

/** Which side of a street a rule covers. */
public enum Parity {
    ALL,
    ODD,
    EVEN;

    /** True when a house number lies on this side. */
    public boolean matches(int number) {
        return switch (this) {
            case ALL -> true;
            case ODD -> number % 2 != 0;
            case EVEN -> number % 2 == 0;
        };
    }
}
