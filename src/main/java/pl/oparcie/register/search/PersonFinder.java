package pl.oparcie.register.search;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.register.People;
import pl.oparcie.register.PersonCard;
import pl.oparcie.register.PersonId;

/** The one search, for forms of other modules that begin with choosing a person. Tells only the minimal card. */
@Service
@Transactional
public class PersonFinder {

    private final SearchService search;
    private final SearchStore store;
    private final People people;
    private final Today today;

    PersonFinder(SearchService search, SearchStore store, People people, Today today) {
        this.search = search;
        this.store = store;
        this.people = people;
        this.today = today;
    }

    /**
     * Somebody found.
     *
     * @param why in words
     * @param address where they live, for those who may know it; else empty
     */
    public record Hit(PersonCard card, String why, String address) {

        /** What tells two of one name apart: the year of birth, the address. */
        public String facts() {
            var year = card.birthYear();
            return Stream.of(year == null ? "" : Texts.text("search.born", year.toString()), address)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" · "));
        }
    }

    /** The best matches of what was typed: a name in any spelling, a PESEL, a telephone, an address with whoever lives there. */
    public List<Hit> find(String typed) {
        var found = search.find(SearchQuery.parse(typed));
        if (found.people().isEmpty() && found.households().isEmpty()) {
            return List.of();
        }
        var households = found.households().stream()
                .limit(SearchStore.MOST)
                .collect(toMap(SearchStore.HouseholdFound::id, one -> one, (one, other) -> one));
        var living = store.living(
                households.keySet().stream().map(id -> id.value()).toList(),
                found.people().stream()
                        .map(person -> person.card().id().value())
                        .toList(),
                today.date());
        var homes = new HashMap<PersonId, String>();
        living.forEach(one -> {
            if (one.address() != null) {
                homes.put(one.person(), one.address());
            }
        });
        var hits = new ArrayList<Hit>();
        for (var person : found.people()) {
            hits.add(new Hit(
                    person.card(), why(person), homes.getOrDefault(person.card().id(), "")));
        }
        var named = hits.stream().map(hit -> hit.card().id()).collect(toSet());
        var there = living.stream()
                .filter(one -> households.containsKey(one.household()) && !named.contains(one.person()))
                .toList();
        var cards = people.cards(there.stream().map(SearchStore.Living::person).toList());
        for (var household : found.households()) {
            there.stream()
                    .filter(one -> one.household().equals(household.id()))
                    .forEach(one -> add(hits, cards, one, household));
        }
        return hits;
    }

    private static void add(
            List<Hit> hits,
            Map<PersonId, PersonCard> cards,
            SearchStore.Living one,
            SearchStore.HouseholdFound household) {
        var card = cards.get(one.person());
        if (card != null) {
            hits.add(new Hit(
                    card,
                    Texts.text("search.why-address." + household.why()),
                    Objects.requireNonNullElse(one.address(), household.address())));
        }
    }

    private static String why(SearchStore.PersonFound found) {
        @Nullable String former = found.former();
        return former == null ? Texts.text("search.why." + found.why()) : Texts.text("search.why.FORMER", former);
    }
}
