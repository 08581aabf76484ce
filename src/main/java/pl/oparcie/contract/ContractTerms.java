package pl.oparcie.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.role.Role;
import pl.oparcie.casework.Cases;
import pl.oparcie.casework.Chronology;
import pl.oparcie.platform.UserId;
import pl.oparcie.term.NewTerm;
import pl.oparcie.term.TermKind;
import pl.oparcie.term.Terms;

/** What has to be done by when because of a contract (C-15, C-17, C-26), and what the chronology is told of it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class ContractTerms {

    private static final List<TermKind> OF_THE_CONTRACT =
            List.of(TermKind.CONTRACT_EVALUATION, TermKind.CONTRACT_END, TermKind.CONTRACT_REMINDER);

    private final Terms terms;
    private final Cases cases;
    private final Chronology chronology;

    ContractTerms(Terms terms, Cases cases, Chronology chronology) {
        this.terms = terms;
        this.cases = cases;
        this.chronology = chronology;
    }

    /** From signing on: the first evaluation, each action, the end, and health insurance where it is needed. */
    void signed(Contract contract, Body body, LocalDate on) {
        nextEvaluation(contract, body, on);
        actions(contract, body, Set.of(), on);
        ends(contract, body, on);
        if (ContractRules.insuranceDue(contract.referral(), contract.insurance())) {
            insurance(contract, on, "contract.term.insure");
        }
    }

    /** It was evaluated: that day is met, and the next of those written in the contract is awaited; after the last one, none. */
    void evaluated(Contract contract, Body body, LocalDate on) {
        terms.done(TermKind.CONTRACT_EVALUATION, contract.id().value(), on);
        if (contract.state() != State.SUSPENDED) {
            nextEvaluation(contract, body, on);
        }
    }

    /**
     * While it is suspended nobody awaits its actions and evaluations: nothing of them is late. Health insurance is owed by law (art. 108 ust. 3)
     * and urgent all the same, and the last day stays as it was signed.
     */
    void rests(Contract contract, Body body) {
        terms.cancel(TermKind.CONTRACT_EVALUATION, contract.id().value());
        leftOut(body.acts().map(Body.Act::key).toList());
    }

    /** It goes on: what is still open is awaited on the day both signed; other days take an annex (C-10). */
    void goesOn(Contract contract, Body body, LocalDate lastEvaluated, Set<UUID> ended, LocalDate on) {
        annexed(contract, body, lastEvaluated);
        actions(contract, body, ended, on);
    }

    /** An annex replaces the days: what was late before it and is still written in it stays late. */
    void annexed(Contract contract, Body body, LocalDate lastEvaluated) {
        terms.cancel(TermKind.CONTRACT_EVALUATION, contract.id().value());
        nextEvaluation(contract, body, lastEvaluated);
    }

    private void nextEvaluation(Contract contract, Body body, LocalDate after) {
        ContractRules.nextEvaluation(body.evaluations(), after)
                .ifPresent(next -> open(
                        contract,
                        TermKind.CONTRACT_EVALUATION,
                        contract.id().value(),
                        after,
                        "contract.term.evaluation",
                        contract.url() + "/evaluate",
                        next));
    }

    /** The law names no days for it: it falls due on the day it follows from (C-26). */
    private void insurance(Contract contract, LocalDate on, String title) {
        terms.openOnLegalBasis(
                term(
                        contract,
                        TermKind.CONTRACT_INSURANCE,
                        contract.id().value(),
                        on,
                        title,
                        List.of(contract.names()),
                        contract.url() + "/insurance"),
                on);
    }

    /** The last day; an annex may move it. */
    void ends(Contract contract, Body body, LocalDate on) {
        if (body.endsOn() != null) {
            open(
                    contract,
                    TermKind.CONTRACT_END,
                    contract.id().value(),
                    on,
                    "contract.term.end",
                    contract.url(),
                    body.endsOn());
        }
    }

    void actions(Contract contract, Body body, Set<UUID> ended, LocalDate on) {
        for (var act : body.acts().toList()) {
            if (ended.contains(act.key())) {
                terms.done(TermKind.CONTRACT_ACTION, act.key(), on);
            } else if (act.dueOn() != null) {
                terms.open(term(
                                contract,
                                TermKind.CONTRACT_ACTION,
                                act.key(),
                                on,
                                "contract.term.action",
                                List.of(act.title(), contract.names()),
                                contract.url() + "/evaluate")
                        .until(act.dueOn()));
            }
        }
    }

    void acted(List<UUID> ended, LocalDate on) {
        ended.forEach(key -> terms.done(TermKind.CONTRACT_ACTION, key, on));
    }

    /** Actions that an annex leaves out are not done: nobody awaits them any more. */
    void leftOut(List<UUID> keys) {
        keys.forEach(key -> terms.cancel(TermKind.CONTRACT_ACTION, key));
    }

    void notInsured(Contract contract) {
        terms.cancel(TermKind.CONTRACT_INSURANCE, contract.id().value());
    }

    /** Registered; where the contract has ended meanwhile, striking off is what is awaited next. */
    void insured(Contract contract, LocalDate on) {
        terms.done(TermKind.CONTRACT_INSURANCE, contract.id().value(), on);
        var ended = contract.end().on();
        if (ended != null && contract.insurance().on() == null) {
            insurance(contract, ended.isBefore(on) ? on : ended, "contract.term.uninsure");
        }
    }

    /**
     * Nothing of the contract is awaited any more, but what comes after it. A registration nobody noted stays on the desk: the person may be
     * insured all the same, and has to be struck off. Nobody is asked how a person does who died, moved away or is in prison.
     */
    void ended(Contract contract, Body body, Course.NewEnd end) {
        var on = end.on();
        OF_THE_CONTRACT.forEach(kind -> terms.done(kind, contract.id().value(), on));
        body.acts().forEach(act -> terms.cancel(TermKind.CONTRACT_ACTION, act.key()));
        if (contract.insurance().on() != null) {
            insurance(contract, on, "contract.term.uninsure");
        }
        if (end.cause() == null || !end.cause().gone()) {
            terms.open(term(
                    contract,
                    TermKind.CONTRACT_FOLLOW_UP,
                    contract.id().value(),
                    on,
                    "contract.term.follow-up",
                    List.of(contract.names()),
                    contract.url() + "/follow-up"));
        }
    }

    void followed(Contract contract, LocalDate on) {
        terms.done(TermKind.CONTRACT_FOLLOW_UP, contract.id().value(), on);
    }

    /** The two windows in which benefits may be paid on: each allowance has its own article and its own end. */
    void employed(Contract contract, LocalDate on, ContractRules.Windows windows) {
        window(contract, on, TermKind.CONTRACT_WINDOW, "contract.term.window", windows.periodic());
        window(contract, on, TermKind.CONTRACT_PURPOSE_WINDOW, "contract.term.purpose-window", windows.purpose());
    }

    private void window(Contract contract, LocalDate on, TermKind kind, String title, LocalDate end) {
        terms.openOnLegalBasis(
                term(contract, kind, contract.id().value(), on, title, List.of(contract.names()), contract.url()), end);
    }

    /** The term that a written reminder gave is looked at by whoever sent it; a proposal ends it. */
    void reminded(Contract contract, EvaluationStore.Sanction given, LocalDate today) {
        var id = contract.id().value();
        if (given.proposal() != null) {
            terms.done(TermKind.CONTRACT_REMINDER, id, today);
        } else if (given.reminderDue() == null || given.remindedOn() == null) {
            terms.cancel(TermKind.CONTRACT_REMINDER, id);
        } else {
            var url = contract.url() + "/checklist";
            open(
                    contract,
                    TermKind.CONTRACT_REMINDER,
                    id,
                    given.remindedOn(),
                    "contract.term.reminder",
                    url,
                    given.reminderDue());
        }
    }

    /**
     * A proposal lies on the desk of the director until he says what became of it: this program decides nothing, the decision is made where
     * benefits are (art. 11 ust. 2, art. 106 ust. 5). That no sanction is proposed needs no decision.
     */
    void proposed(Contract contract, LocalDate on) {
        terms.open(new NewTerm(
                TermKind.CONTRACT_PROPOSAL,
                contract.caseId().value(),
                contract.id().value(),
                on,
                null,
                null,
                Role.DIRECTOR.name(),
                null,
                "contract.term.proposal",
                List.of(contract.names()),
                contract.url() + "/checklist"));
    }

    /** What became of the proposal is known. */
    void outcome(Contract contract, LocalDate on) {
        terms.done(TermKind.CONTRACT_PROPOSAL, contract.id().value(), on);
    }

    private void open(
            Contract contract, TermKind kind, UUID subject, LocalDate on, String title, String url, LocalDate due) {
        terms.open(term(contract, kind, subject, on, title, List.of(contract.names()), url)
                .until(due));
    }

    private NewTerm term(
            Contract contract, TermKind kind, UUID subject, LocalDate on, String title, List<String> args, String url) {
        var lead = cases.head(contract.caseId()).lead();
        return NewTerm.of(
                kind,
                contract.caseId().value(),
                subject,
                on,
                lead == null ? new UserId(contract.author()) : lead,
                title,
                args,
                url);
    }

    /** A line of the chronology. */
    void tell(Contract contract, LocalDate on, String key, List<String> args, String body) {
        chronology.add(
                contract.caseId(), Chronology.Kind.STAGE, on, "contract.chronology." + key, args, body, contract.url());
    }
}
