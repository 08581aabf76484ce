package pl.oparcie.contract;

import static pl.oparcie.platform.text.Texts.date;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.Access;
import pl.oparcie.audit.Audit;
import pl.oparcie.interview.ContractRefusals;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.text.Texts;

/**
 * The checklist before a proposal under art. 11 (C-16, social-contract 7). It decides nothing: with a proposal it goes to the director, who
 * notes what became of it.
 */
@Service
@Transactional
class Checklists {

    private final Contracts contracts;
    private final Standing standing;
    private final EvaluationStore evaluations;
    private final OutcomeStore outcomes;
    private final ContractRefusals refusals;
    private final ContractTerms terms;
    private final Access access;
    private final Audit audit;
    private final Today today;

    Checklists(
            Contracts contracts,
            Standing standing,
            EvaluationStore evaluations,
            OutcomeStore outcomes,
            ContractRefusals refusals,
            ContractTerms terms,
            Access access,
            Audit audit,
            Today today) {
        this.contracts = contracts;
        this.standing = standing;
        this.evaluations = evaluations;
        this.outcomes = outcomes;
        this.refusals = refusals;
        this.terms = terms;
        this.access = access;
        this.audit = audit;
        this.today = today;
    }

    @Transactional(readOnly = true)
    Optional<EvaluationStore.Sanction> of(Contract contract) {
        access.require(ContractAction.READ, contract.caseId());
        return contract.state().unsigned()
                ? Optional.empty()
                : evaluations.sanction(contract.id()).stream().findFirst();
    }

    /** What became of its proposal. */
    @Transactional(readOnly = true)
    Optional<OutcomeStore.Outcome> outcome(Contract contract) {
        access.require(ContractAction.READ, contract.caseId());
        return outcomes.of(contract.id());
    }

    /** Keeps the checklist; with a proposal it goes to whoever decides, and stays as it is. */
    void keep(ContractId id, EvaluationStore.Sanction given) {
        var contract = standing.in(id, State.REFUSED, State.IN_FORCE, State.SUSPENDED, State.ENDED);
        if (!ContractRules.mayBeJudged(contract.state(), contract.end().result())) {
            throw new Conflict("contract");
        }
        if (given.against() && contract.state() == State.REFUSED) {
            refusals.of(contract.caseId())
                    .filter(it -> it.decidedOn() != null
                            && it.on().equals(contract.refusal().on()))
                    .ifPresent(it -> {
                        throw new RuleViolation("contract.rule.decided-at-interview", date(it.decidedOn()))
                                .at("proposal");
                    });
        }
        var before = evaluations.sanction(id).stream().findFirst();
        if (before.isPresent() && before.get().proposal() != null) {
            throw new Conflict("contract");
        }
        ContractRules.require(ContractRules.ground(
                given.ground(),
                contract.state(),
                !given.against()
                        || evaluations.of(id).stream().limit(1).anyMatch(it -> it.content()
                                .breached())));
        var concluded = contract.signed().on();
        ContractRules.require(ContractRules.judged(new ContractRules.Judged(
                given.heardOn(),
                given.remindedOn(),
                given.reminderDue(),
                concluded == null ? contract.draftedOn() : concluded,
                today.date())));
        if (given.proposal() != null) {
            ContractRules.require(ContractRules.proposal(
                    given.dependants(), given.heardOn() != null, given.against(), given.independent()));
            if (given.reasons().isBlank()) {
                throw new RuleViolation("contract.no-reasons").at("reasons");
            }
            terms.tell(
                    contract,
                    today.date(),
                    "proposal",
                    List.of(Texts.in("pl", "contract.proposal." + given.proposal())),
                    "");
        }
        terms.reminded(contract, given, today.date());
        if (given.against()) {
            terms.proposed(contract, today.date());
        }
        var latest = evaluations.of(id).stream()
                .findFirst()
                .map(EvaluationStore.Evaluation::id)
                .orElse(null);
        evaluations.sanction(contract, given.after(latest));
        audit.record("contract.checklist", Contracts.subject(contract));
    }

    /** The checklist opened to be read or printed. */
    Contract toRead(ContractId id, String event) {
        var contract = contracts.read(id);
        audit.record(event, Contracts.subject(contract));
        return contract;
    }

    /** Whether the current user may still write it: the case is open, the contract may be judged, and there is no proposal yet. */
    @Transactional(readOnly = true)
    boolean mayWrite(Contract contract) {
        return contracts.mayWrite(contract.caseId())
                && !contracts.known(contract.caseId()).closed()
                && ContractRules.mayBeJudged(contract.state(), contract.end().result())
                && of(contract).stream().allMatch(it -> it.proposal() == null);
    }

    /** The contract for the checklist, opened by somebody who may write it. */
    Contract toWrite(ContractId id) {
        return contracts.toWrite(id);
    }

    /** Whether the current user may say what became of a proposal: the director, once. */
    @Transactional(readOnly = true)
    boolean maySayOutcome(Contract contract) {
        return access.may(ContractAction.SAY_OUTCOME, contract.caseId())
                && of(contract).filter(EvaluationStore.Sanction::against).isPresent()
                && outcome(contract).isEmpty();
    }

    /** The contract for the note of what became of its proposal, opened by the director. */
    Contract toSayOutcome(ContractId id) {
        var contract = contracts.read(id);
        access.require(ContractAction.SAY_OUTCOME, contract.caseId());
        if (of(contract).filter(EvaluationStore.Sanction::against).isEmpty()) {
            throw new NotFound("proposal");
        }
        return contract;
    }

    /** Notes what became of a proposal; it no longer waits (art. 106 ust. 4 and 5). */
    void sayOutcome(ContractId id, OutcomeStore.Kind outcome, LocalDate on, String words) {
        var contract = toSayOutcome(id);
        if (outcomes.of(id).isPresent()) {
            throw new Conflict("contract");
        }
        if (on.isAfter(today.date())) {
            throw new RuleViolation("problem.date-future").at("on");
        }
        if (of(contract).stream().anyMatch(it -> on.isBefore(it.proposedOn()))) {
            throw new RuleViolation("contract.outcome.before-proposal").at("on");
        }
        outcomes.insert(contract, outcome, on, words);
        terms.outcome(contract, on);
        terms.tell(contract, on, "outcome", List.of(Texts.in("pl", "contract.outcome." + outcome)), words);
        audit.record("contract.outcome", Contracts.subject(contract));
    }
}
