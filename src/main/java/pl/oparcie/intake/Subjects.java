package pl.oparcie.intake;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.Today;
import pl.oparcie.register.HouseholdId;
import pl.oparcie.register.Households;
import pl.oparcie.register.NewAddress;
import pl.oparcie.register.People;
import pl.oparcie.register.PersonCard;
import pl.oparcie.register.PersonId;
import pl.oparcie.register.search.PersonFinder;

/**
 * Whom an indication or a contact is about: found in the register, with what the user may know of the household, so that nobody types it
 * again. Of people registered by others only the name is known.
 */
@Service
@Transactional
public class Subjects {

    private static final int OF_AGE = 18;

    private final PersonFinder finder;
    private final People people;
    private final Households households;
    private final Today today;

    Subjects(PersonFinder finder, People people, Households households, Today today) {
        this.finder = finder;
        this.people = people;
        this.households = households;
        this.today = today;
    }

    /** What is filled in from the register; nothing where the user may not know it. */
    public record Known(
            PersonId person,
            String name,
            String address,
            OptionalInt persons,
            Optional<Boolean> minors,
            Optional<UUID> district) {}

    public List<PersonFinder.Hit> find(String words) {
        return finder.find(words);
    }

    /** The person and the household of today. */
    public Known known(PersonId id) {
        var card = card(id);
        var head = households.of(card.id()).flatMap(households::find);
        if (head.isEmpty()) {
            return new Known(card.id(), card.name(), "", OptionalInt.empty(), Optional.empty(), Optional.empty());
        }
        var members = households.members(head.get().id());
        var briefs = people.all(members.stream().map(Households.Member::person).toList());
        var minors =
                briefs.stream().anyMatch(member -> member.ageOn(today.date()).orElse(OF_AGE) < OF_AGE);
        var allSeen = briefs.size() == members.size() && briefs.stream().allMatch(member -> member.born() != null);
        return new Known(
                card.id(),
                head.get().name(),
                head.get().addressLine(),
                OptionalInt.of(members.size()),
                minors || allSeen ? Optional.of(minors) : Optional.empty(),
                Optional.ofNullable(head.get().district()));
    }

    public String name(PersonId id) {
        return card(id).name();
    }

    /** The record that stands for the person, where it was linked to another one. */
    private PersonCard card(PersonId id) {
        var card = Optional.ofNullable(people.cards(List.of(id)).get(id)).orElseThrow(() -> new NotFound("person"));
        return card.replacedBy() == null ? card : card(card.replacedBy());
    }

    /** The household of today, or a new one of that person alone. */
    public HouseholdId household(PersonId person) {
        return households.ofOrCreate(person, NewAddress.unknown());
    }
}
