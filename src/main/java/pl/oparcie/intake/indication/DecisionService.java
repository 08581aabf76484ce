package pl.oparcie.intake.indication;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.role.Role;
import pl.oparcie.audit.Audit;
import pl.oparcie.intake.Actors;
import pl.oparcie.intake.IndicationId;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Today;
import pl.oparcie.term.NewTerm;
import pl.oparcie.term.TermKind;
import pl.oparcie.term.Terms;

/** The director's word on an indication: accept, return with remarks, refuse. */
@Service
@Transactional
class DecisionService {

    private final IndicationStore store;
    private final QueueStore queue;
    private final Actors actors;
    private final Terms terms;
    private final Audit audit;
    private final Today today;

    DecisionService(IndicationStore store, QueueStore queue, Actors actors, Terms terms, Audit audit, Today today) {
        this.store = store;
        this.queue = queue;
        this.actors = actors;
        this.terms = terms;
        this.audit = audit;
        this.today = today;
    }

    void accept(IndicationId id, int version) {
        var waiting = waiting(id, version);
        var accepted = waiting.accept(decision());
        store.decide(waiting.head(), Indication.State.ACCEPTED, accepted.decision(), null);
        terms.done(TermKind.INDICATION_DECISION, id.value(), today.date());
        terms.open(new NewTerm(
                TermKind.ASSIGNMENT,
                null,
                id.value(),
                today.date(),
                null,
                null,
                Role.TEAM_LEADER.name(),
                null,
                "intake.term.assignment",
                List.of(waiting.head().name()),
                "/assignments/" + id));
        audit.record("indication.accept", WritingService.about(waiting.head()));
    }

    void giveBack(IndicationId id, int version, List<Indication.Remark> remarks) {
        var waiting = waiting(id, version);
        var returned = waiting.giveBack(decision(), remarks);
        store.decide(waiting.head(), Indication.State.RETURNED, returned.decision(), null);
        remarks.forEach(remark -> store.remark(id, remark));
        terms.done(TermKind.INDICATION_DECISION, id.value(), today.date());
        terms.open(new NewTerm(
                TermKind.INDICATION_COMPLETION,
                null,
                id.value(),
                today.date(),
                null,
                waiting.head().author(),
                null,
                null,
                "intake.term.completion",
                List.of(waiting.head().name()),
                "/indications/" + id + "/edit"));
        audit.record("indication.return", WritingService.about(waiting.head()));
    }

    void refuse(IndicationId id, int version, String reason) {
        var waiting = waiting(id, version);
        var refused = waiting.refuse(decision(), reason);
        store.decide(waiting.head(), Indication.State.REFUSED, refused.decision(), refused.reason());
        terms.done(TermKind.INDICATION_DECISION, id.value(), today.date());
        audit.record("indication.refuse", WritingService.about(waiting.head()));
    }

    /** The next one that waits, after this one, else the first; and how many wait. */
    @Transactional(readOnly = true)
    QueueStore.Place place(IndicationId id) {
        return queue.place(id);
    }

    @Transactional(readOnly = true)
    Optional<IndicationId> first() {
        return queue.place(null).next();
    }

    private Indication.Submitted waiting(IndicationId id, int version) {
        actors.requireDirector();
        var found = store.get(id);
        if (!(found instanceof Indication.Submitted waiting) || found.head().version() != version) {
            throw new Conflict("indication");
        }
        return waiting;
    }

    private Indication.Decision decision() {
        return new Indication.Decision(CurrentUser.me(), today.date());
    }
}
