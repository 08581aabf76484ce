package pl.oparcie.register.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.Access;
import pl.oparcie.access.role.Role;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.Forbidden;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.text.NameForms;
import pl.oparcie.platform.web.Questions;
import pl.oparcie.register.NewPerson;
import pl.oparcie.register.People;
import pl.oparcie.register.PersonId;
import pl.oparcie.register.person.PersonData.Former;

/** Use cases around one person's record. Who may open a record is asked by row-level security; who may change it, here too. */
@Service
@Transactional
class PersonService {

    private final PersonStore store;
    private final Questions questions;
    private final People people;
    private final Access access;
    private final Audit audit;
    private final Today today;

    PersonService(PersonStore store, Questions questions, People people, Access access, Audit audit, Today today) {
        this.store = store;
        this.questions = questions;
        this.people = people;
        this.access = access;
        this.audit = audit;
        this.today = today;
    }

    void requireStaff() {
        access.requireRole(People.STAFF.toArray(Role[]::new));
    }

    PersonId create(PersonData data) {
        var id = people.register(new NewPerson(
                new NewPerson.Names(data.firstName(), data.secondName(), data.lastName(), null),
                data.sex(),
                data.form(),
                data.birthDate(),
                data.identity(),
                data.speech(),
                new NewPerson.Reach(null, null)));
        store.save(id, data, 0);
        return id;
    }

    PersonStore.Kept open(PersonId id) {
        requireStaff();
        var kept = store.get(id);
        audit.record("register.person.read", Subject.ofPerson(id.value()));
        return kept;
    }

    /** What the page of a person needs, asked in one statement. */
    @Transactional(readOnly = true)
    public void ahead(PersonId id) {
        questions.ahead(List.of(
                RelationStore.of(id), PersonStore.living(id), PersonStore.linkedTo(id), PersonStore.mayChange(id)));
    }

    /** The record for its form, for those who may change it. */
    PersonStore.Kept forChange(PersonId id) {
        requireStaff();
        var kept = store.get(id);
        requireChange(id);
        return kept;
    }

    void requireChange(PersonId id) {
        if (!mayChange(id)) {
            throw new Forbidden("person");
        }
    }

    boolean mayChange(PersonId id) {
        return questions.first(PersonStore.mayChange(id)).orElseThrow().change();
    }

    void save(PersonId id, PersonData typed, FormerKind whyRenamed, int version) {
        var before = forChange(id);
        if (before.version() != version) {
            throw new Conflict("person");
        }
        people.requireFreePesel(typed.identity().pesel(), typed.identity().shared(), id);
        store.save(id, keepingFormerName(before.data(), typed, whyRenamed), version);
        audit.record("register.person.change", Subject.ofPerson(id.value()));
    }

    /** A surname that is changed stays among the former ones, so that the person is still found by it. */
    private PersonData keepingFormerName(PersonData before, PersonData typed, FormerKind why) {
        if (before.lastName().equals(typed.lastName())
                || typed.former().stream().anyMatch(former -> former.lastName().equals(before.lastName()))) {
            return typed;
        }
        var former = new ArrayList<>(typed.former());
        former.add(new Former(null, before.lastName(), why, today.date()));
        return new PersonData(
                typed.firstName(),
                typed.secondName(),
                typed.lastName(),
                typed.sex(),
                typed.form(),
                typed.birthDate(),
                typed.identity(),
                typed.speech(),
                typed.diedOn(),
                typed.runsAlone(),
                typed.alone(),
                typed.note(),
                former,
                typed.contacts());
    }

    /** Who may be in the register already: at most ten, the likeliest first. */
    @Transactional(readOnly = true)
    public List<PersonStore.Similar> similar(
            String firstName,
            String lastName,
            @Nullable LocalDate born,
            @Nullable String pesel,
            @Nullable PersonId but) {
        requireStaff();
        var forms = new ArrayList<List<String>>();
        if (!firstName.isBlank() && !lastName.isBlank()) {
            NameForms.perWord(firstName + " " + lastName).stream().limit(6).forEach(forms::add);
        }
        if (forms.isEmpty() && pesel == null) {
            return List.of();
        }
        var asked = forms.stream()
                .map(word -> word.stream().map(form -> "\"" + form + "\"").collect(Collectors.joining(",", "[", "]")))
                .collect(Collectors.joining(",", "[", "]"));
        return store.similar(asked, born, pesel, but);
    }

    @Transactional(readOnly = true)
    public List<PersonStore.Living> living(PersonId id) {
        return questions.list(PersonStore.living(id));
    }

    @Transactional(readOnly = true)
    public List<pl.oparcie.register.PersonCard> linkedTo(PersonId id) {
        return questions.list(PersonStore.linkedTo(id));
    }

    @Transactional(readOnly = true)
    public Optional<PersonId> byPesel(String pesel) {
        requireStaff();
        return store.byPesel(pesel).map(pl.oparcie.register.PersonCard::id);
    }

    /** Says that this record is a duplicate of another. Nothing is merged; both stay, and it can be undone. */
    void link(PersonId id, Optional<PersonId> chosen, String reason, int version) {
        forChange(id);
        var main = chosen.orElseThrow(() -> new RuleViolation("register.link.whom"));
        if (id.equals(main)) {
            throw new RuleViolation("register.link.itself").at("main");
        }
        var card = Optional.ofNullable(people.cards(List.of(main)).get(main)).orElseThrow(() -> new NotFound("person"));
        if (card.replacedBy() != null
                || !questions.list(PersonStore.linkedTo(id)).isEmpty()) {
            throw new RuleViolation("register.link.chain").at("main");
        }
        store.link(id, main, reason, version);
        audit.record("register.person.link", Subject.ofPerson(id.value()).and(main.value()), reason);
    }

    void unlink(PersonId id, int version) {
        var kept = forChange(id);
        var main = kept.replacedBy();
        if (main == null) {
            throw new Conflict("person");
        }
        store.link(id, null, null, version);
        audit.record("register.person.unlink", Subject.ofPerson(id.value()).and(main.value()));
    }
}
