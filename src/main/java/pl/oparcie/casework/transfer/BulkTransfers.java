package pl.oparcie.casework.transfer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.Access;
import pl.oparcie.access.CaseGrants;
import pl.oparcie.access.role.Role;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.bulk.BatchId;
import pl.oparcie.bulk.Batches;
import pl.oparcie.bulk.BulkKind;
import pl.oparcie.bulk.Outcome;
import pl.oparcie.casework.Leads;
import pl.oparcie.casework.transfer.BulkTransferStore.Held;
import pl.oparcie.casework.transfer.BulkTransferStore.Order;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.UserId;
import pl.oparcie.term.TermKind;
import pl.oparcie.term.Terms;

/** Moving many cases to another lead, as when a worker leaves: a batch that runs in the background. */
@Service
@Transactional
class BulkTransfers implements BulkKind {

    private static final String KIND = "case-transfer";

    private final BulkTransferStore store;
    private final TransferStore transfers;
    private final TransferService service;
    private final Batches batches;
    private final Access access;
    private final Audit audit;
    private final CaseGrants grants;
    private final Leads leads;
    private final Terms terms;

    BulkTransfers(
            BulkTransferStore store,
            TransferStore transfers,
            TransferService service,
            Batches batches,
            Access access,
            Audit audit,
            CaseGrants grants,
            Leads leads,
            Terms terms) {
        this.store = store;
        this.transfers = transfers;
        this.service = service;
        this.batches = batches;
        this.access = access;
        this.audit = audit;
        this.grants = grants;
        this.leads = leads;
        this.terms = terms;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** What a leader or the director may move at once; one more than a batch holds, when there is so much. */
    @Transactional(readOnly = true)
    public List<BulkTransferStore.Movable> movable(UserId from) {
        access.requireRole(Role.TEAM_LEADER, Role.DIRECTOR);
        return store.ledBy(from, Batches.MOST + 1);
    }

    /** Whose cases the current user may move. */
    @Transactional(readOnly = true)
    public List<BulkTransferStore.Leading> leading() {
        access.requireRole(Role.TEAM_LEADER, Role.DIRECTOR);
        return store.leading();
    }

    /** Those to whom the current user may move cases: the director to anybody, a leader within the teams led. */
    @Transactional(readOnly = true)
    public List<Leads.Worker> receivers() {
        access.requireRole(Role.TEAM_LEADER, Role.DIRECTOR);
        var all = leads.all();
        if (access.hasRole(Role.DIRECTOR)) {
            return all;
        }
        var teams = leads.teamsLed();
        return all.stream()
                .filter(worker -> worker.team() != null && teams.contains(worker.team()))
                .toList();
    }

    private Leads.Worker receiver(UserId to) {
        access.requireRole(Role.TEAM_LEADER, Role.DIRECTOR);
        var receiver = leads.require(to);
        if (!access.hasRole(Role.DIRECTOR)
                && (receiver.team() == null || !leads.teamsLed().contains(receiver.team()))) {
            throw new RuleViolation("casework.bulk.other-team").at("to");
        }
        return receiver;
    }

    /** Starts moving cases of one worker to another. */
    public BatchId start(UserId from, UserId to, Collection<UUID> chosen, String reason) {
        check(from, to);
        return keep(batches.start(KIND, chosen), new Order(from, to, reason));
    }

    private void check(UserId from, UserId to) {
        receiver(to);
        if (from.equals(to)) {
            throw new RuleViolation("casework.transfer.same").at("to");
        }
    }

    private BatchId keep(BatchId batch, Order order) {
        store.keep(batch, order);
        return batch;
    }

    @Override
    public Map<UUID, Outcome> apply(BatchId batch, List<UUID> subjects) {
        var order = store.order(batch);
        var receiver = receiver(order.to());
        var outcomes = new HashMap<UUID, Outcome>();
        var moving = new ArrayList<UUID>();
        for (var held : store.hold(subjects)) {
            var outcome = outcome(held, order, receiver);
            outcomes.put(held.id(), outcome);
            if (outcome.state() == Outcome.State.DONE) {
                moving.add(held.id());
            }
        }
        if (!moving.isEmpty()) {
            move(batch, order, moving);
        }
        return outcomes;
    }

    private static Outcome outcome(Held held, Order order, Leads.Worker receiver) {
        if (!held.decides()) {
            return Outcome.noAccess();
        }
        if (held.closed()) {
            return Outcome.skipped("casework.bulk.closed");
        }
        if (order.to().value().equals(held.lead())) {
            return Outcome.skipped("casework.bulk.has-it", receiver.name());
        }
        return order.from().value().equals(held.lead())
                ? Outcome.done("casework.bulk.moved", receiver.name())
                : Outcome.refused("casework.bulk.other-lead");
    }

    private void move(BatchId batch, Order order, List<UUID> cases) {
        transfers.withdrawAll(cases);
        grants.endOffers(cases);
        terms.cancelAll(TermKind.TRANSFER, cases);
        store.note(batch, cases, order);
        service.move(cases, order.from(), order.to(), order.reason(), leads.nameOf(order.from()));
        audit.recordAll(
                "case.transfer.move",
                cases.stream()
                        .map(one -> Subject.ofCase(one).and(batch.value()))
                        .toList(),
                order.reason());
    }

    @Override
    public Map<UUID, About> describe(Collection<UUID> found) {
        return store.describe(found);
    }

    @Override
    public Map<UUID, Named> names(Collection<UUID> cases) {
        return store.names(cases);
    }

    /** Whoever may move cases may move them back, as long as the former lead may still lead. */
    @Override
    public boolean undoable(BatchId batch) {
        if (!access.hasRole(Role.TEAM_LEADER, Role.DIRECTOR)) {
            return false;
        }
        try {
            receiver(store.order(batch).from());
            return true;
        } catch (RuleViolation gone) {
            return false;
        }
    }

    @Override
    public BatchId undo(BatchId batch, List<UUID> done) {
        var order = store.order(batch);
        receiver(order.from());
        return keep(batches.startUndo(KIND, done, batch), new Order(order.to(), order.from(), order.reason()));
    }
}
