package pl.oparcie.casework.closing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.Access;
import pl.oparcie.access.CaseId;
import pl.oparcie.access.role.Role;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.casework.BeforeClosing;
import pl.oparcie.casework.CaseAction;
import pl.oparcie.casework.CaseFact;
import pl.oparcie.casework.CaseHeaders;
import pl.oparcie.casework.Cases;
import pl.oparcie.casework.Chronology;
import pl.oparcie.casework.ClosingCode;
import pl.oparcie.casework.NoEvaluation;
import pl.oparcie.casework.Stage;
import pl.oparcie.casework.Stages;
import pl.oparcie.casework.closing.ClosingStore.Closing;
import pl.oparcie.casework.closing.ClosingStore.State;
import pl.oparcie.casework.transfer.TransferService;
import pl.oparcie.office.ListedCases;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Forbidden;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.term.NewTerm;
import pl.oparcie.term.TermKind;
import pl.oparcie.term.Terms;

/** The end of a case: the worker proposes it, the team leader or the director accepts, and somebody asks how the family is after that. */
@Service
@Transactional
public class ClosingService {

    private final ClosingStore store;
    private final Access access;
    private final Audit audit;
    private final Cases cases;
    private final CaseHeaders headers;
    private final Stages stages;
    private final TransferService transfers;
    private final Chronology chronology;
    private final Terms terms;
    private final ListedCases listed;
    private final ObjectProvider<BeforeClosing> stops;
    private final Today today;

    ClosingService(
            ClosingStore store,
            Access access,
            Audit audit,
            Cases cases,
            CaseHeaders headers,
            Stages stages,
            TransferService transfers,
            Chronology chronology,
            Terms terms,
            ListedCases listed,
            ObjectProvider<BeforeClosing> stops,
            Today today) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.cases = cases;
        this.headers = headers;
        this.stages = stages;
        this.transfers = transfers;
        this.chronology = chronology;
        this.terms = terms;
        this.listed = listed;
        this.stops = stops;
        this.today = today;
    }

    @Transactional(readOnly = true)
    CaseHeaders.Top top(CaseAction action, CaseId id) {
        access.require(action, id);
        return headers.top(id);
    }

    /** The closing that waits for a decision. */
    @Transactional(readOnly = true)
    Optional<Closing> proposed(CaseId id) {
        access.require(CaseAction.WORK, id);
        return store.proposed(id);
    }

    /** Whether the final evaluation is done. */
    @Transactional(readOnly = true)
    boolean evaluated(CaseId id) {
        access.require(CaseAction.WORK, id);
        return stages.of(id) == Stage.CLOSING;
    }

    /** What has to end first, where there is something. */
    @Transactional(readOnly = true)
    Optional<BeforeClosing.Stop> stop(CaseId id) {
        access.require(CaseAction.WORK, id);
        return stops.orderedStream().flatMap(it -> it.stop(id).stream()).findFirst();
    }

    private void requireNothingOpen(CaseId id) {
        stops.orderedStream().flatMap(it -> it.stop(id).stream()).findFirst().ifPresent(stop -> {
            throw new RuleViolation(stop.key()).at("code");
        });
    }

    /** Proposes to close the case. */
    public void propose(CaseId id, ClosingCode code, String note, @Nullable NoEvaluation why) {
        access.require(CaseAction.WORK, id);
        stages.requireOpen(id);
        requireNothingOpen(id);
        ClosingRule.check(stages.of(id) == Stage.CLOSING, why);
        var closing = store.propose(id, code, note, why, today.date());
        var head = cases.head(id);
        terms.open(
                new NewTerm(
                        TermKind.CLOSING,
                        id.value(),
                        id.value(),
                        today.date(),
                        null,
                        null,
                        (head.team() == null ? Role.DIRECTOR : Role.TEAM_LEADER).name(),
                        head.team(),
                        "casework.term.closing",
                        List.of(head.name()),
                        "/cases/" + id + "/closing/decision"),
                head.openedOn());
        tell(id, "casework.chronology.closing-proposed", List.of(words(code)), note);
        audit.record("case.closing.propose", Subject.ofCase(id.value()).and(closing));
    }

    /** Accepts the proposed closing. Nobody accepts a proposal of one's own. */
    public void accept(CaseId id, int version) {
        access.require(CaseAction.DECIDE, id);
        var closing = toDecide(id);
        requireNothingOpen(id);
        store.decide(closing.id(), version, State.ACCEPTED, today.date(), null);
        terms.cancelAll(id.value());
        transfers.dropProposal(id);
        store.close(id, closing.code(), closing.note(), today.date());
        if (closing.code() != ClosingCode.DEATH) {
            openFollowUp(id);
        }
        tell(id, "casework.chronology.closed", List.of(words(closing.code())), closing.note());
        audit.record("case.close", Subject.ofCase(id.value()).and(closing.id()));
    }

    /** Somebody asks how the family is, as long after the closing as the centre's procedure says. */
    private void openFollowUp(CaseId id) {
        var about = headers.about(id);
        var lead = about.lead();
        terms.open(
                NewTerm.of(
                        TermKind.FOLLOW_UP,
                        id.value(),
                        id.value(),
                        today.date(),
                        lead == null ? CurrentUser.me() : lead,
                        "casework.term.follow-up",
                        List.of(about.name()),
                        "/cases/" + id + "/follow-up"),
                cases.head(id).openedOn());
    }

    /** Returns the proposed closing with a remark. */
    public void giveBack(CaseId id, int version, String remark) {
        access.require(CaseAction.DECIDE, id);
        var closing = toDecide(id);
        store.decide(closing.id(), version, State.RETURNED, today.date(), remark);
        terms.done(TermKind.CLOSING, id.value(), today.date());
        tell(id, "casework.chronology.closing-returned", List.of(), remark);
        audit.record("case.closing.return", Subject.ofCase(id.value()).and(closing.id()));
    }

    /** The one who proposed takes the proposal back. */
    void withdraw(CaseId id, int version) {
        access.require(CaseAction.WORK, id);
        var closing = store.proposed(id).orElseThrow(() -> new Conflict("closing"));
        if (!closing.proposedBy().equals(CurrentUser.me().value())) {
            throw new Forbidden("closing");
        }
        store.decide(closing.id(), version, State.WITHDRAWN, today.date(), null);
        terms.cancel(TermKind.CLOSING, id.value());
        tell(id, "casework.chronology.closing-withdrawn", List.of(), "");
        audit.record("case.closing.withdraw", Subject.ofCase(id.value()).and(closing.id()));
    }

    private Closing toDecide(CaseId id) {
        stages.requireOpen(id);
        var closing = store.proposed(id).orElseThrow(() -> new Conflict("closing"));
        if (closing.proposedBy().equals(CurrentUser.me().value())) {
            throw new RuleViolation("casework.closing.own");
        }
        ClosingRule.check(stages.of(id) == Stage.CLOSING, closing.noEvaluation());
        return closing;
    }

    /**
     * Opens a closed case again. The final evaluation no longer ends it.
     *
     * @throws RuleViolation when it stands on a list of what is to be destroyed
     */
    public void reopen(CaseId id, String reason) {
        access.require(CaseAction.DECIDE, id);
        listed.requireNone(id.value());
        store.reopen(id, reason, today.date());
        cases.cancel(id, CaseFact.FINAL_EVALUATION_DONE);
        terms.cancel(TermKind.FOLLOW_UP, id.value());
        tell(id, "casework.chronology.reopened", List.of(), reason);
        audit.record("case.reopen", Subject.ofCase(id.value()));
    }

    /** Notes how the family is, some time after the closing. */
    public void followUp(CaseId id, LocalDate on, FollowUpResult result, String note) {
        access.require(CaseAction.WORK, id);
        var closed = cases.head(id).closedOn();
        if (closed == null) {
            throw new RuleViolation("casework.follow-up.open");
        }
        if (on.isBefore(closed) || on.isAfter(today.date())) {
            throw new RuleViolation("casework.follow-up.day").at("on");
        }
        store.followUp(id, on, result, note);
        terms.done(TermKind.FOLLOW_UP, id.value(), on);
        chronology.add(
                id,
                Chronology.Kind.ACTIVITY,
                on,
                "casework.chronology.follow-up",
                List.of(Texts.in("pl", "casework.follow-up." + result.name())),
                note,
                null);
        audit.record("case.follow-up", Subject.ofCase(id.value()));
    }

    /** The closing that is to be decided, for its page. */
    @Transactional(readOnly = true)
    Closing forDecision(CaseId id) {
        access.require(CaseAction.WORK, id);
        return store.proposed(id).orElseThrow(() -> new NotFound("closing"));
    }

    private static String words(ClosingCode code) {
        return Texts.in("pl", "casework.closing-code." + code.name());
    }

    private void tell(CaseId id, String key, List<String> args, String body) {
        chronology.add(id, Chronology.Kind.STAGE, today.date(), key, args, body, null);
    }
}
