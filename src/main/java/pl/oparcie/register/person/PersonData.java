package pl.oparcie.register.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pl.oparcie.register.AddressForm;
import pl.oparcie.register.NewPerson.Identity;
import pl.oparcie.register.NewPerson.Speech;
import pl.oparcie.register.RecordedSex;

/**
 * All that the register keeps of a person.
 *
 * @param runsAlone keeps house alone (osoba samotnie gospodarująca, art. 6 pkt 10)
 * @param alone keeps house alone, is not married and has no ascendants or descendants (osoba samotna, art. 6 pkt 9); independent of the
 *     former, since one is asked about the other's family and not about the flat
 */
record PersonData(
        String firstName,
        @Nullable String secondName,
        String lastName,
        RecordedSex sex,
        AddressForm form,
        @Nullable LocalDate birthDate,
        Identity identity,
        Speech speech,
        @Nullable LocalDate diedOn,
        YesNo runsAlone,
        YesNo alone,
        @Nullable String note,
        List<Former> former,
        List<Contact> contacts) {

    record Former(
            @Nullable String firstName,
            String lastName,
            FormerKind kind,
            @Nullable LocalDate until) {}

    record Contact(ContactKind kind, String value, @Nullable String note) {}

    String name() {
        return firstName + " " + lastName;
    }

    Optional<Pesel> pesel() {
        return Optional.ofNullable(identity.pesel()).flatMap(Pesel::parse);
    }

    /** The number says another date of birth than the record: a warning, never a refusal. */
    boolean birthDiffers() {
        return birthDate != null
                && pesel().filter(number -> !number.birthDate().equals(birthDate))
                        .isPresent();
    }

    /** The number says another sex than the record: a new number comes late after a change of sex. */
    boolean sexDiffers() {
        return sex != RecordedSex.UNKNOWN
                && pesel().filter(number -> (number.sex() == Sex.FEMALE) != (sex == RecordedSex.F))
                        .isPresent();
    }
}
