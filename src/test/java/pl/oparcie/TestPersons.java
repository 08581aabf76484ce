package pl.oparcie;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pl.oparcie.register.AddressForm;
import pl.oparcie.register.HouseholdId;
import pl.oparcie.register.Households;
import pl.oparcie.register.NewAddress;
import pl.oparcie.register.NewHousehold;
import pl.oparcie.register.NewPerson;
import pl.oparcie.register.People;
import pl.oparcie.register.PersonId;
import pl.oparcie.register.RecordedSex;

/** Puts people and households into the register through the register's own doors. Each call makes somebody new. */
@Component
public class TestPersons {

    private static final int[] WEIGHTS = {1, 3, 7, 9, 1, 3, 7, 9, 1, 3};
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final People people;
    private final Households households;
    private final TransactionTemplate transaction;

    TestPersons(People people, Households households, TransactionTemplate transaction) {
        this.people = people;
        this.households = households;
        this.transaction = transaction;
    }

    /** A surname nobody else in the tests has: letters only. */
    public static String surname(String start) {
        return start
                + Integer.toString(NUMBER.incrementAndGet(), 26)
                        .chars()
                        .map(sign -> Character.isDigit(sign) ? 'a' + sign - '0' : 'a' + 10 + (sign - 'a') % 16)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
    }

    /** A right PESEL number nobody else has, of a woman (or a man) born on the day, 1900-2099. */
    public static String pesel(LocalDate born, boolean woman) {
        var month = born.getMonthValue() + (born.getYear() >= 2000 ? 20 : 0);
        var serial = NUMBER.incrementAndGet() % 1000;
        var ten = "%02d%02d%02d%03d%d"
                .formatted(born.getYear() % 100, month, born.getDayOfMonth(), serial, woman ? 2 : 3);
        var sum = 0;
        for (var at = 0; at < WEIGHTS.length; at++) {
            sum += WEIGHTS[at] * (ten.charAt(at) - '0');
        }
        return ten + (10 - sum % 10) % 10;
    }

    /** Registered by somebody, who sees the record from then on. */
    public PersonId registeredBy(TestPeople.Person by, NewPerson person) {
        return in(by, () -> people.register(person));
    }

    /** A woman born on 12 March 1984, without a PESEL so far. */
    public PersonId woman(TestPeople.Person by, String first, String last) {
        return registeredBy(
                by, NewPerson.of(first, last, RecordedSex.F, AddressForm.PANI).born(LocalDate.of(1984, 3, 12)));
    }

    /** A household of one person since 2020. */
    public HouseholdId household(TestPeople.Person by, PersonId person, NewAddress address) {
        return in(by, () -> households.register(NewHousehold.of(person, address, LocalDate.of(2020, 1, 1))));
    }

    /** Runs the work as somebody, in one transaction. */
    public <T> T in(TestPeople.Person by, Supplier<T> work) {
        return by.does(() -> transaction.execute(status -> work.get()));
    }
}
