package pl.oparcie.register;

/** How letters and pages address a person. Chosen, never guessed from the first name (Kuba, Barnaba, Nicole). */
public enum AddressForm {
    PANI,
    PAN,
    /** By the name alone. */
    NONE;

    /** The name after its form of address, in the nominative: names are never inflected by program. */
    public String before(String name) {
        return switch (this) {
            case PANI -> "Pani " + name;
            case PAN -> "Pan " + name;
            case NONE -> name;
        };
    }
}
