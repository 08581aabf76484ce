package pl.oparcie.dataset;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody in the register. */
final class Person {

    final UUID id;
    final String first;
    final String last;
    final boolean woman;
    final LocalDate born;
    final String pesel;

    @Nullable
    String second;

    @Nullable
    String maiden;

    @Nullable
    LocalDate died;

    boolean foreigner;

    Person(UUID id, String first, String last, boolean woman, LocalDate born, String pesel) {
        this.id = id;
        this.first = first;
        this.last = last;
        this.woman = woman;
        this.born = born;
        this.pesel = pesel;
    }

    String name() {
        return first + " " + last;
    }

    /** Pani Halina; for a child the bare name. */
    String said(LocalDate on) {
        return born.plusYears(18).isAfter(on) ? first : (woman ? "Pani " : "Pan ") + first;
    }
}
