package pl.oparcie.intake.contact;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.Access;
import pl.oparcie.access.role.Role;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.intake.ContactId;
import pl.oparcie.intake.Subjects;
import pl.oparcie.intake.Urgency;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Forbidden;
import pl.oparcie.platform.Ids;
import pl.oparcie.register.PersonId;
import pl.oparcie.register.search.PersonFinder;

/** First contacts: noting, finding them again, and what of them an indication need not ask again. */
@Service
@Transactional
public class Contacts {

    private static final Role[] STAFF = {
        Role.RECEPTIONIST, Role.SOCIAL_WORKER, Role.BENEFITS_WORKER, Role.TEAM_LEADER, Role.DIRECTOR
    };

    private final ContactStore store;
    private final Subjects subjects;
    private final Access access;
    private final Audit audit;

    Contacts(ContactStore store, Subjects subjects, Access access, Audit audit) {
        this.store = store;
        this.subjects = subjects;
        this.access = access;
        this.audit = audit;
    }

    /** What is carried over into an indication: values of its form, and the person or the name to look for. */
    public record CarriedOver(Optional<PersonId> person, String name, Map<String, Object> values) {}

    void requireStaff() {
        access.requireRole(STAFF);
    }

    List<ContactStore.Line> list(ContactStore.Filter filter) {
        requireStaff();
        audit.record("contact.list", Subject.NONE);
        return store.list(filter);
    }

    List<PersonFinder.Hit> find(String words) {
        requireStaff();
        return subjects.find(words);
    }

    /** The name of somebody chosen from the register. */
    String name(PersonId person) {
        requireStaff();
        return subjects.name(person);
    }

    Contact read(ContactId id) {
        requireStaff();
        var found = store.get(id);
        audit.record("contact.read", about(found.what().who().person().orElse(null), id));
        return found;
    }

    ContactId note(Contact.What what) {
        requireStaff();
        what.check();
        var id = new ContactId(Ids.next());
        store.insert(id, CurrentUser.me(), what);
        audit.record("contact.note", about(what.who().person().orElse(null), id));
        return id;
    }

    /**
     * What other modules tell of a contact.
     *
     * @param who the name of whoever it is about, where it was given
     */
    public record Told(
            LocalDate on,
            Channel channel,
            Reporter reporter,
            String reporterName,
            String who,
            String problem,
            String expectation,
            Outcome outcome,
            String answer) {}

    /** Notes a contact in a few words. */
    public ContactId note(Told told) {
        return note(new Contact.What(
                new Contact.Who(
                        told.on(), told.channel(), told.reporter(), told.reporterName(), Optional.empty(), told.who()),
                new Contact.Words(told.problem(), told.expectation(), ""),
                Urgency.ORDINARY,
                told.outcome(),
                told.answer(),
                new Contact.Legal(Optional.empty(), Optional.empty())));
    }

    void correct(ContactId id, int version, Contact.What what) {
        requireAuthor(store.get(id));
        what.check();
        store.save(id, version, what);
        audit.record("contact.correct", about(what.who().person().orElse(null), id));
    }

    /** Only its author corrects a contact, and not after it became an indication. */
    void requireAuthor(Contact found) {
        if (!found.author().equals(CurrentUser.me())) {
            throw new Forbidden("author");
        }
        if (found.indication().isPresent()) {
            throw new Conflict("contact");
        }
    }

    /** What the indication takes over: nobody types it twice. */
    public CarriedOver carryOver(ContactId id) {
        var found = read(id);
        if (found.indication().isPresent()) {
            throw new Conflict("contact");
        }
        var what = found.what();
        var values = new HashMap<String, Object>();
        values.put("contact", id);
        values.put("problem", what.words().problem());
        values.put("expectation", what.words().expectation());
        values.put("tried", what.words().tried());
        values.put("urgency", what.urgency());
        values.put(
                "source", what.who().reporter().source(what.legal().consentOn().isPresent()));
        what.legal().consentOn().ifPresent(day -> values.put("consentOn", day));
        what.legal().noticeOn().ifPresent(day -> values.put("noticeOn", day));
        return new CarriedOver(what.who().person(), what.who().name(), values);
    }

    private static Subject about(@Nullable PersonId person, ContactId id) {
        return person == null
                ? Subject.of(id.value())
                : Subject.ofPerson(person.value()).and(id.value());
    }
}
