package pl.oparcie.register;

import org.jspecify.annotations.Nullable;

/**
 * The minimal card: all that those who work with people may know of anybody in the register (architecture: need to know).
 *
 * @param birthYear null when not known
 * @param pesel masked: year and month of birth only
 * @param replacedBy the record this one was linked to as a duplicate
 */
public record PersonCard(
        PersonId id,
        String firstName,
        String lastName,
        @Nullable Integer birthYear,
        @Nullable String pesel,
        boolean died,
        @Nullable PersonId replacedBy) {

    public String name() {
        return firstName + " " + lastName;
    }
}
