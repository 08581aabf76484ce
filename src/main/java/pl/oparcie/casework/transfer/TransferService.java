package pl.oparcie.casework.transfer;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.Access;
import pl.oparcie.access.CaseGrants;
import pl.oparcie.access.CaseId;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.casework.CaseAction;
import pl.oparcie.casework.CaseHeaders;
import pl.oparcie.casework.Cases;
import pl.oparcie.casework.CasesMoved;
import pl.oparcie.casework.Chronology;
import pl.oparcie.casework.Leads;
import pl.oparcie.casework.Stages;
import pl.oparcie.casework.transfer.TransferStore.State;
import pl.oparcie.casework.transfer.TransferStore.Transfer;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Forbidden;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.UserId;
import pl.oparcie.term.NewTerm;
import pl.oparcie.term.TermKind;
import pl.oparcie.term.Terms;

/** A case goes to another lead, with its history, grants and terms. */
@Service
@Transactional
public class TransferService {

    private final TransferStore store;
    private final Access access;
    private final Audit audit;
    private final CaseGrants grants;
    private final Cases cases;
    private final CaseHeaders headers;
    private final Stages stages;
    private final Leads leads;
    private final Chronology chronology;
    private final Terms terms;
    private final ApplicationEventPublisher events;
    private final Today today;

    TransferService(
            TransferStore store,
            Access access,
            Audit audit,
            CaseGrants grants,
            Cases cases,
            CaseHeaders headers,
            Stages stages,
            Leads leads,
            Chronology chronology,
            Terms terms,
            ApplicationEventPublisher events,
            Today today) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.grants = grants;
        this.cases = cases;
        this.headers = headers;
        this.stages = stages;
        this.leads = leads;
        this.chronology = chronology;
        this.terms = terms;
        this.events = events;
        this.today = today;
    }

    @Transactional(readOnly = true)
    CaseHeaders.Top top(CaseAction action, CaseId id) {
        access.require(action, id);
        return headers.top(id);
    }

    @Transactional(readOnly = true)
    List<Leads.Worker> workers() {
        return leads.all();
    }

    /** The proposed transfer of a case, for those it concerns. */
    @Transactional(readOnly = true)
    Transfer proposed(CaseId id) {
        access.require(CaseAction.READ, id);
        return store.proposed(id).orElseThrow(() -> new NotFound("transfer"));
    }

    /** Whether the current user may take the case over. */
    static boolean receives(Transfer transfer) {
        return transfer.toId().equals(CurrentUser.me().value());
    }

    /** Asks another worker to take the case. Until the answer the receiver may read it. */
    public void propose(CaseId id, UserId to, String reason) {
        access.require(CaseAction.HAND_ON, id);
        stages.requireOpen(id);
        var head = cases.head(id);
        if (to.equals(head.lead())) {
            throw new RuleViolation("casework.transfer.same").at("lead");
        }
        var receiver = leads.require(to);
        store.propose(id, head.lead(), to, reason, grants.offer(id, to));
        terms.open(
                NewTerm.of(
                        TermKind.TRANSFER,
                        id.value(),
                        id.value(),
                        today.date(),
                        to,
                        "casework.term.transfer",
                        List.of(head.name()),
                        "/cases/" + id + "/transfer/answer"),
                head.openedOn());
        tell(id, "casework.chronology.transfer-proposed", List.of(receiver.name()), reason);
        audit.record("case.transfer.propose", Subject.ofCase(id.value()).and(to.value()));
    }

    /** The receiver takes the case. */
    void accept(CaseId id) {
        var transfer = mine(id);
        stages.requireOpen(id);
        store.decide(transfer.id(), State.ACCEPTED, null);
        terms.done(TermKind.TRANSFER, id.value(), today.date());
        var from = transfer.fromId();
        move(
                List.of(id.value()),
                from == null ? null : new UserId(from),
                new UserId(transfer.toId()),
                transfer.reason(),
                transfer.fromName());
        audit.record("case.transfer.accept", Subject.ofCase(id.value()).and(transfer.id()));
        grants.endOffers(List.of(id.value()));
    }

    /** The receiver says no, and why. */
    void refuse(CaseId id, String remark) {
        var transfer = mine(id);
        store.decide(transfer.id(), State.REFUSED, remark);
        terms.done(TermKind.TRANSFER, id.value(), today.date());
        tell(id, "casework.chronology.transfer-refused", List.of(transfer.toName()), remark);
        audit.record("case.transfer.refuse", Subject.ofCase(id.value()).and(transfer.id()));
        grants.endOffers(List.of(id.value()));
    }

    /** Whoever may hand the case on takes the proposal back. */
    void withdraw(CaseId id) {
        access.require(CaseAction.HAND_ON, id);
        var transfer = store.proposed(id).orElseThrow(() -> new Conflict("transfer"));
        store.decide(transfer.id(), State.WITHDRAWN, null);
        terms.cancel(TermKind.TRANSFER, id.value());
        tell(id, "casework.chronology.transfer-withdrawn", List.of(transfer.toName()), "");
        audit.record("case.transfer.withdraw", Subject.ofCase(id.value()).and(transfer.id()));
        grants.endOffers(List.of(id.value()));
    }

    private Transfer mine(CaseId id) {
        access.require(CaseAction.READ, id);
        var transfer = store.proposed(id).orElseThrow(() -> new Conflict("transfer"));
        if (!receives(transfer)) {
            throw new Forbidden("transfer");
        }
        return transfer;
    }

    /** Cases change their lead, with what hangs on it. Callers have asked for access and held the cases. */
    void move(Collection<UUID> ids, @Nullable UserId from, UserId to, String reason, @Nullable String fromName) {
        var receiver = leads.require(to);
        store.move(ids, to, receiver.team(), reason);
        if (from != null) {
            terms.handOverAll(ids, from, to);
        }
        chronology.addAll(
                ids,
                Chronology.Kind.STAGE,
                today.date(),
                "casework.chronology.transferred",
                List.of(Objects.requireNonNullElse(fromName, "–"), receiver.name()),
                reason);
        grants.handOver(ids, to, receiver.team());
        if (from != null) {
            events.publishEvent(new CasesMoved(List.copyOf(ids), from, to, reason));
        }
    }

    /** What was proposed ends with the case, and with it the receiver's reading. */
    public void dropProposal(CaseId id) {
        access.require(CaseAction.DECIDE, id);
        store.withdrawAll(List.of(id.value()));
        grants.endOffers(List.of(id.value()));
    }

    private void tell(CaseId id, String key, List<String> args, String body) {
        chronology.add(id, Chronology.Kind.STAGE, today.date(), key, args, body, null);
    }
}
