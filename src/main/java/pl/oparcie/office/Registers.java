package pl.oparcie.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.Access;
import pl.oparcie.access.CaseId;
import pl.oparcie.access.role.Role;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.platform.Forbidden;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;

/**
 * The registers of letters. Other modules enter what they send; the secretary's office registers what comes, without seeing any case: it
 * names the mark, and the letter lies on the desk of whoever leads that case.
 */
@Service
@Transactional
public class Registers {

    private final RegisterStore store;
    private final CasesForOffice cases;
    private final Access access;
    private final Audit audit;
    private final Today today;
    private final ApplicationEventPublisher events;

    Registers(
            RegisterStore store,
            CasesForOffice cases,
            Access access,
            Audit audit,
            Today today,
            ApplicationEventPublisher events) {
        this.store = store;
        this.cases = cases;
        this.access = access;
        this.audit = audit;
        this.today = today;
        this.events = events;
    }

    /** A case as the office may know it. */
    record CaseCard(
            CaseId id,
            String mark,
            @Nullable UUID handler,
            @Nullable String worker,
            @Nullable LocalDate closedOn) {}

    // --- for other modules

    /** Enters a letter that goes out. Whoever may write it may enter it: the caller checked. */
    public OutgoingId outgoing(NewOutgoing given) {
        if (given.mark().isBlank()) {
            throw new RuleViolation("office.outgoing.mark").at("mark");
        }
        notAhead(given.sentOn(), "sentOn");
        var id = store.insert(given);
        audit.record("office.outgoing.add", subject(given.caseId(), id.value()));
        return id;
    }

    /** The letter left. */
    public void sent(OutgoingId id, NewOutgoing.Channel channel, LocalDate on) {
        sent(id, channel, on, -1);
    }

    /** The letter arrived, or came back, with what shows it. */
    public void delivered(OutgoingId id, LocalDate on, NewOutgoing.Proof proof, @Nullable String note) {
        note(id, on, proof, note, -1);
    }

    /** The number of a letter in the register, such as 12/2026. */
    @Transactional(readOnly = true)
    public String numberOf(OutgoingId id) {
        return store.outgoing(id).orElseThrow(() -> new NotFound("outgoing")).no();
    }

    /** A letter that came for a case, as those who work on it see it. */
    public record Came(
            IncomingId id, String no, String title, String sender, LocalDate receivedOn, boolean taken, int version) {}

    /** Letters that came for a case since a day, the newest first. The caller checked that the user may open the case. */
    @Transactional(readOnly = true)
    public List<Came> came(CaseId id, LocalDate since) {
        return store.ofCase(id, since).stream()
                .map(letter -> new Came(
                        letter.id(),
                        letter.no(),
                        letter.title(),
                        letter.sender(),
                        letter.receivedOn(),
                        letter.state() == Incoming.State.TAKEN,
                        letter.version()))
                .toList();
    }

    // --- letters that came

    private void requireClerk() {
        access.requireRole(Role.RECEPTIONIST, Role.DIRECTOR);
    }

    /** Registers a letter that came. */
    public IncomingId register(NewIncoming given) {
        requireClerk();
        notAhead(given.receivedOn(), "receivedOn");
        if (given.dated() != null && given.dated().isAfter(given.receivedOn())) {
            throw new RuleViolation("office.incoming.dated").at("dated");
        }
        var id = store.insert(given);
        audit.record("office.incoming.add", Subject.of(id.value()));
        return id;
    }

    private void notAhead(@Nullable LocalDate day, String field) {
        if (day != null && day.isAfter(today.date())) {
            throw new RuleViolation("problem.date-future").at(field);
        }
    }

    /** The letter, for its page: the office, and those of its case. */
    Incoming open(IncomingId id) {
        var letter = get(id);
        audit.record("office.incoming.view", subject(letter));
        return letter;
    }

    Incoming get(IncomingId id) {
        return store.incoming(id).orElseThrow(() -> new NotFound("incoming"));
    }

    boolean isClerk() {
        return access.hasRole(Role.RECEPTIONIST, Role.DIRECTOR);
    }

    List<Incoming> incoming(
            Incoming.@Nullable State state, @Nullable LocalDate day, String words, @Nullable UUID before, int most) {
        requireClerk();
        audit.record("office.incoming.list", Subject.NONE);
        return store.incoming(state, day, words, before, most);
    }

    /** The case with this mark, as the office may know it. */
    Optional<CaseCard> byMark(String mark) {
        requireClerk();
        return store.byMark(mark);
    }

    /** Open cases of the persons found by a name. */
    List<CasesForOffice.Named> byName(String typed) {
        requireClerk();
        return cases.byName(typed);
    }

    /** The letter belongs to the case with the mark. */
    public void give(IncomingId id, String mark, int version) {
        requireClerk();
        var to = store.byMark(mark).orElseThrow(() -> new RuleViolation("office.incoming.no-mark").at("mark"));
        store.give(id, to, version);
        audit.record("office.incoming.give", subject(to.id(), id.value()));
    }

    /** The letter creates no case. */
    public void withoutCase(IncomingId id, String why, int version) {
        end(id, Incoming.State.NO_CASE, why, version);
    }

    /** The mark under which the case stands in the list of cases. */
    @Transactional(readOnly = true)
    public String markOf(CaseId id) {
        return store.markOf(id).orElseThrow(() -> new NotFound("case"));
    }

    /** The letter creates no case, or was registered by mistake. */
    void end(IncomingId id, Incoming.State state, String why, int version) {
        requireClerk();
        store.end(id, state, why, version);
        audit.record(
                state == Incoming.State.NO_CASE ? "office.incoming.no-case" : "office.incoming.cancel",
                Subject.of(id.value()));
    }

    /** Whoever works on the case has the letter now; it stands in the chronology from here on. */
    public void take(IncomingId id, int version) {
        var letter = get(id);
        var caseId = letter.caseId();
        if (caseId == null) {
            throw new Forbidden("incoming");
        }
        cases.requireWork(new CaseId(caseId));
        store.take(id, version);
        cases.note(
                new CaseId(caseId),
                letter.receivedOn(),
                "office.chronology.incoming",
                List.of(letter.title(), letter.sender(), letter.no()),
                "/office/incoming/" + id,
                id.value());
        audit.record("office.incoming.take", subject(letter));
    }

    // --- letters that went out

    List<Outgoing> outgoing(boolean waiting, @Nullable LocalDate day, String words, @Nullable UUID before, int most) {
        requireClerk();
        audit.record("office.outgoing.list", Subject.NONE);
        return store.outgoing(waiting, day, words, before, most);
    }

    Outgoing open(OutgoingId id) {
        var letter = store.outgoing(id).orElseThrow(() -> new NotFound("outgoing"));
        audit.record("office.outgoing.view", subject(letter));
        return letter;
    }

    /** A letter that was written outside the program. */
    OutgoingId registerOutgoing(NewOutgoing given) {
        requireClerk();
        notAhead(given.sentOn(), "sentOn");
        var to = store.byMark(given.mark());
        return outgoing(new NewOutgoing(
                given.addressee(),
                given.institution(),
                to.map(CaseCard::id).orElse(null),
                to.map(CaseCard::mark).orElse(given.mark()),
                given.title(),
                null,
                null,
                given.channel(),
                given.sentOn()));
    }

    void sent(OutgoingId id, NewOutgoing.Channel channel, LocalDate on, int version) {
        notAhead(on, "sentOn");
        var letter = open(id);
        store.sent(id, channel, on, version);
        audit.record("office.outgoing.sent", subject(letter));
    }

    /** The office notes it; the letter itself, which the office does not see, hears of it. */
    void arrived(OutgoingId id, LocalDate on, NewOutgoing.Proof proof, @Nullable String note, int version) {
        note(id, on, proof, note, version);
        if (proof != NewOutgoing.Proof.NOT_DELIVERED) {
            events.publishEvent(new OutgoingArrived(id, on));
        }
    }

    private void note(OutgoingId id, LocalDate on, NewOutgoing.Proof proof, @Nullable String note, int version) {
        var letter = open(id);
        notAhead(on, "deliveredOn");
        var sent = letter.sentOn();
        if (sent == null || on.isBefore(sent)) {
            throw new RuleViolation("office.outgoing.before-sent").at("deliveredOn");
        }
        store.arrived(id, proof == NewOutgoing.Proof.NOT_DELIVERED ? null : on, proof, note, version);
        audit.record("office.outgoing.arrived", subject(letter));
    }

    void cancel(OutgoingId id, String why, int version) {
        requireClerk();
        var letter = open(id);
        store.cancel(id, why, version);
        audit.record("office.outgoing.cancel", subject(letter));
    }

    private static Subject subject(Incoming letter) {
        return subject(
                letter.caseId() == null ? null : new CaseId(letter.caseId()),
                letter.id().value());
    }

    private static Subject subject(Outgoing letter) {
        return subject(
                letter.caseId() == null ? null : new CaseId(letter.caseId()),
                letter.id().value());
    }

    private static Subject subject(@Nullable CaseId caseId, UUID id) {
        return caseId == null ? Subject.of(id) : Subject.ofCase(caseId.value()).and(id);
    }
}
