package pl.oparcie.register;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A person as those with access to the record see it in heads, letters and lists. */
public record PersonBrief(
        PersonId id,
        String firstName,
        String lastName,
        RecordedSex sex,
        AddressForm form,
        @Nullable LocalDate born,
        @Nullable String pesel,
        @Nullable LocalDate died,
        int version) {

    public String name() {
        return firstName + " " + lastName;
    }

    /** Pani Halina Żółkiewska. */
    public String formalName() {
        return form.before(name());
    }

    public Optional<LocalDate> birthDate() {
        return Optional.ofNullable(born);
    }

    /** Full years on a day. */
    public OptionalInt ageOn(LocalDate day) {
        return born == null
                ? OptionalInt.empty()
                : OptionalInt.of(Period.between(born, day).getYears());
    }
}
