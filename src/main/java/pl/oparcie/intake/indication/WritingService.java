package pl.oparcie.intake.indication;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.Access;
import pl.oparcie.access.role.Role;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.intake.ContactId;
import pl.oparcie.intake.IndicationId;
import pl.oparcie.intake.Subjects;
import pl.oparcie.intake.contact.Contacts;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Forbidden;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.Today;
import pl.oparcie.register.PersonId;
import pl.oparcie.register.search.PersonFinder;
import pl.oparcie.term.NewTerm;
import pl.oparcie.term.TermKind;
import pl.oparcie.term.Terms;

/** The author's use cases: write, keep, send to the director. */
@Service
@Transactional
class WritingService {

    private final IndicationStore store;
    private final Subjects subjects;
    private final Contacts contacts;
    private final Access access;
    private final Terms terms;
    private final Audit audit;
    private final Today today;

    WritingService(
            IndicationStore store,
            Subjects subjects,
            Contacts contacts,
            Access access,
            Terms terms,
            Audit audit,
            Today today) {
        this.store = store;
        this.subjects = subjects;
        this.contacts = contacts;
        this.access = access;
        this.terms = terms;
        this.audit = audit;
        this.today = today;
    }

    /** Lets through whoever may write indications. */
    void requireAuthor() {
        access.requireRole(Role.BENEFITS_WORKER, Role.SOCIAL_WORKER, Role.TEAM_LEADER, Role.DIRECTOR);
    }

    List<PersonFinder.Hit> find(String words) {
        requireAuthor();
        return subjects.find(words);
    }

    /** What the register knows of the person an indication is begun for. */
    Subjects.Known begin(PersonId person) {
        requireAuthor();
        var known = subjects.known(person);
        audit.record("indication.begin", Subject.ofPerson(person.value()));
        return known;
    }

    /** What a first contact already says. */
    Contacts.CarriedOver carryOver(ContactId contact) {
        requireAuthor();
        return contacts.carryOver(contact);
    }

    IndicationId create(Subjects.Known whom, Optional<UUID> contact, Content content) {
        requireAuthor();
        contact.ifPresent(from -> contacts.carryOver(new ContactId(from)));
        var head = new Indication.Head(
                new IndicationId(Ids.next()),
                store.nextNumber(),
                CurrentUser.me(),
                subjects.household(whom.person()),
                whom.person(),
                whom.name(),
                contact,
                0);
        store.insert(new Indication.Draft(head, content), whom.district().orElse(null));
        audit.record("indication.write", about(head));
        return head.id();
    }

    void write(IndicationId id, int version, Content content) {
        var open = open(id);
        if (open.head().version() != version) {
            throw new Conflict("indication");
        }
        store.write(open.write(content));
        audit.record("indication.write", about(open.head()));
    }

    /** Sends it to the director; the term of the decision begins to run. */
    void submit(IndicationId id) {
        var open = open(id);
        var sent = open.submit(today.date());
        store.submit(sent);
        terms.done(TermKind.INDICATION_COMPLETION, id.value(), today.date());
        terms.open(new NewTerm(
                TermKind.INDICATION_DECISION,
                null,
                id.value(),
                today.date(),
                null,
                null,
                Role.DIRECTOR.name(),
                null,
                "intake.term.decision",
                List.of(open.head().name()),
                "/indications/" + id));
        audit.record("indication.submit", about(open.head()));
    }

    /** The indication while its author holds it in hand. */
    Indication.Open open(IndicationId id) {
        var found = store.get(id);
        if (!found.head().author().equals(CurrentUser.me())) {
            throw new Forbidden("author");
        }
        if (!(found instanceof Indication.Open open)) {
            throw new Conflict("indication");
        }
        return open;
    }

    @Transactional(readOnly = true)
    List<Indication.Remark> remarks(IndicationId id) {
        return store.remarks(id);
    }

    static Subject about(Indication.Head head) {
        return Subject.ofPerson(head.person().value()).and(head.id().value());
    }
}
