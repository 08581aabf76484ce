package pl.oparcie.register.search;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.Access;
import pl.oparcie.access.role.Role;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.register.KnownToCentre;
import pl.oparcie.register.KnownToCentre.Known;
import pl.oparcie.register.People;

/** Searching: by whom, by what, and a line in the log. At most four queries whatever is found. */
@Service
@Transactional
class SearchService {

    private final SearchStore store;
    private final Knowledge knowledge;
    private final Access access;
    private final Audit audit;

    SearchService(SearchStore store, Knowledge knowledge, Access access, Audit audit) {
        this.store = store;
        this.knowledge = knowledge;
        this.access = access;
        this.audit = audit;
    }

    /** All that was found, with what may be said of it. */
    record Found(
            List<SearchStore.PersonFound> people,
            List<SearchStore.HouseholdFound> households,
            List<KnownToCentre.CaseHit> cases,
            Map<UUID, Known> known,
            Set<UUID> openable) {}

    void requireStaff() {
        access.requireRole(People.STAFF.toArray(Role[]::new));
    }

    /** Whether notes of cases may be searched as well: by those who work with families. */
    boolean seesNotes() {
        return access.hasRole(
                Role.SOCIAL_WORKER, Role.FAMILY_ASSISTANT, Role.TEAM_LEADER, Role.DIRECTOR, Role.TEAM_CHAIR);
    }

    Found find(SearchQuery query) {
        requireStaff();
        var found =
                switch (query.kind()) {
                    case PESEL, PHONE, EMAIL ->
                        new SearchStore.Found(store.peopleBy(query.kind(), query.key()), List.of());
                    case WORDS, ADDRESS -> store.byWords(query);
                    case MARK, EMPTY, TOO_SHORT, TOO_FEW_DIGITS -> new SearchStore.Found(List.of(), List.of());
                };
        var people = found.people();
        var households = found.households();
        var cases = query.kind() == SearchQuery.Kind.MARK
                ? knowledge.byMark(query.key())
                : List.<KnownToCentre.CaseHit>of();
        var ids = new HashSet<UUID>();
        Stream.concat(
                        people.stream().map(person -> person.card().id().value()),
                        households.stream().map(household -> household.id().value()))
                .forEach(ids::add);
        var known = knowledge.of(ids);
        var openable = ids.isEmpty() ? Set.<UUID>of() : store.openable(ids);
        if (query.kind() != SearchQuery.Kind.EMPTY) {
            audit.record("register.search", Subject.NONE);
        }
        return new Found(people, households, cases, known, openable);
    }
}
