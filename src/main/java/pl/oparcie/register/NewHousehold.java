package pl.oparcie.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.RuleViolation;

/**
 * A household that is put into the register: people who live and keep house together, related or not (art. 6 pkt 14).
 *
 * @param name Rodzina Zając; when null, the reference person with the form of address
 */
public record NewHousehold(@Nullable String name, NewAddress address, List<Joining> members) {

    /** Who lives there and since when; exactly one is the reference person. */
    public record Joining(PersonId person, LocalDate from, boolean reference) {}

    /** The household of one person, who is its reference person. */
    public static NewHousehold of(PersonId person, NewAddress address, LocalDate from) {
        return new NewHousehold(null, address, List.of(new Joining(person, from, true)));
    }

    public NewHousehold named(@Nullable String familyName) {
        return new NewHousehold(familyName, address, members);
    }

    public NewHousehold with(PersonId person, LocalDate from) {
        var all = new ArrayList<>(members);
        all.add(new Joining(person, from, false));
        return new NewHousehold(name, address, List.copyOf(all));
    }

    void check() {
        address.check();
        if (members.stream().filter(Joining::reference).count() != 1) {
            throw new RuleViolation("register.household.one-reference");
        }
        if (members.stream().map(Joining::person).distinct().count() != members.size()) {
            throw new RuleViolation("register.household.twice");
        }
    }
}
