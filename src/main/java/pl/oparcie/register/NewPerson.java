package pl.oparcie.register;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.register.person.Pesel;

/** What is known of a person who is put into the register. Begin with {@link #of} and add what there is. */
public record NewPerson(
        Names names,
        RecordedSex sex,
        AddressForm form,
        @Nullable LocalDate birthDate,
        Identity identity,
        Speech speech,
        Reach reach) {

    private static final int OLDEST = 130;

    /**
     * Names as in the documents.
     *
     * @param atBirth the surname given at birth, when another
     */
    public record Names(
            String first,
            @Nullable String second,
            String last,
            @Nullable String atBirth) {}

    /**
     * By what the person is told from others.
     *
     * @param pesel eleven digits; without it {@code missing} says why
     * @param shared why another living person has the same number; asked only then
     */
    public record Identity(
            @Nullable String pesel,
            @Nullable NoPesel missing,
            @Nullable String documentKind,
            @Nullable String documentNo,
            @Nullable String shared) {}

    /** Citizenship and language as ISO codes, and whether an interpreter is needed (also of sign language). */
    public record Speech(String citizenship, String language, boolean interpreter) {}

    public record Reach(@Nullable String phone, @Nullable String email) {}

    /** Somebody of whom only this is known yet; the PESEL number is still to be asked. */
    public static NewPerson of(String first, String last, RecordedSex sex, AddressForm form) {
        return new NewPerson(
                new Names(first, null, last, null),
                sex,
                form,
                null,
                new Identity(null, NoPesel.UNKNOWN, null, null, null),
                new Speech("PL", "pl", false),
                new Reach(null, null));
    }

    public NewPerson born(@Nullable LocalDate day) {
        return new NewPerson(names, sex, form, day, identity, speech, reach);
    }

    /** With a PESEL number; the date of birth is read from it unless it was given. */
    public NewPerson pesel(String digits) {
        var read = Pesel.parse(digits).map(Pesel::birthDate).orElse(null);
        var known = new Identity(digits, null, identity.documentKind(), identity.documentNo(), identity.shared());
        return new NewPerson(names, sex, form, birthDate == null ? read : birthDate, known, speech, reach);
    }

    /** Without a PESEL number, for a reason, with another document where there is one. */
    public NewPerson withoutPesel(NoPesel why, @Nullable String kind, @Nullable String number) {
        return new NewPerson(names, sex, form, birthDate, new Identity(null, why, kind, number, null), speech, reach);
    }

    public NewPerson reachable(@Nullable String phone, @Nullable String email) {
        return new NewPerson(names, sex, form, birthDate, identity, speech, new Reach(phone, email));
    }

    public NewPerson speaking(String citizenship, String language, boolean interpreter) {
        return new NewPerson(
                names, sex, form, birthDate, identity, new Speech(citizenship, language, interpreter), reach);
    }

    /** With the surname given at birth. */
    public NewPerson bornAs(@Nullable String surname) {
        return new NewPerson(
                new Names(names.first(), names.second(), names.last(), surname),
                sex,
                form,
                birthDate,
                identity,
                speech,
                reach);
    }

    public String name() {
        return names.first() + " " + names.last();
    }

    /** What can be said without asking the register. */
    void check(LocalDate today) {
        if (names.first().isBlank()) {
            throw new RuleViolation("problem.required").at("firstName");
        }
        if (names.last().isBlank()) {
            throw new RuleViolation("problem.required").at("lastName");
        }
        PersonChecks.birth(birthDate, today);
        PersonChecks.pesel(identity.pesel());
        if (identity.pesel() == null && identity.missing() == null) {
            throw new RuleViolation("register.person.no-pesel-reason").at("noPesel");
        }
    }

    static boolean tooOld(LocalDate born, LocalDate today) {
        return Period.between(born, today).getYears() > OLDEST;
    }
}
