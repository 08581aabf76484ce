package pl.oparcie.contract;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.Access;
import pl.oparcie.audit.Audit;
import pl.oparcie.contract.NewEvaluation.Kind;
import pl.oparcie.contract.NewEvaluation.Signed;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.text.Texts;

/** Looking at how a contract went (C-13, C-14). */
@Service
@Transactional
public class Evaluations {

    private final Standing standing;
    private final ContractStore store;
    private final EvaluationStore evaluations;
    private final ContractTerms terms;
    private final Access access;
    private final Audit audit;
    private final Today today;

    Evaluations(
            Standing standing,
            ContractStore store,
            EvaluationStore evaluations,
            ContractTerms terms,
            Access access,
            Audit audit,
            Today today) {
        this.standing = standing;
        this.store = store;
        this.evaluations = evaluations;
        this.terms = terms;
        this.access = access;
        this.audit = audit;
        this.today = today;
    }

    /** Keeps an evaluation of the words in force; {@code version} is the contract's, as it was read. */
    public UUID evaluate(ContractId id, int version, NewEvaluation given) {
        var contract = standing.inEvenClosed(id, State.IN_FORCE, State.SUSPENDED);
        var words = Contract.Version.inForce(store.versions(id));
        if (given.on().isAfter(today.date())) {
            throw new RuleViolation("problem.date-future").at("on");
        }
        if (contract.signed().on() != null
                && given.on().isBefore(contract.signed().on())) {
            throw new RuleViolation("contract.before-signing").at("on");
        }
        check(words.body(), given, contract.kind());
        store.change(id, version, "support_on = support_on", ContractStore.values());
        var evaluation = evaluations.insert(contract, words.id(), given);
        terms.acted(given.ended(), given.on());
        if (given.kind() != Kind.CURRENT) {
            terms.evaluated(contract, words.body(), EvaluationStore.Evaluation.last(evaluations.of(id), given.on()));
        }
        terms.tell(
                contract,
                given.on(),
                "evaluated." + given.kind(),
                List.of(Texts.in("pl", "contract.conclusion." + given.conclusion())),
                given.statement());
        audit.record("contract.evaluate", Contracts.subject(contract).and(evaluation));
        return evaluation;
    }

    static void check(Body body, NewEvaluation given, ContractKind kind) {
        var left = ContractRules.notEvaluated(body, given.keys());
        if (!left.isEmpty()) {
            throw new RuleViolation("contract.rule.not-evaluated", left.size()).at("marks");
        }
        if (given.notAllDone() && given.causes().isEmpty()) {
            throw new RuleViolation("contract.no-causes").at("causes");
        }
        if (given.statement().isBlank() && !given.noStatement()) {
            throw new RuleViolation("contract.no-statement").at("statement");
        }
        if (given.kind() == Kind.FINAL && kind == ContractKind.B && given.labour() == null) {
            throw new RuleViolation("contract.no-labour").at("labour");
        }
        if (given.signed() == Signed.WORKER_ALONE
                && given.causeWords().isBlank()
                && given.words().isBlank()) {
            throw new RuleViolation("contract.why-alone").at("words");
        }
    }

    @Transactional(readOnly = true)
    List<EvaluationStore.Evaluation> of(Contract contract) {
        access.require(ContractAction.READ, contract.caseId());
        return contract.state().unsigned() ? List.of() : evaluations.of(contract.id());
    }

    EvaluationStore.Evaluation read(Contract contract, UUID id) {
        audit.record("contract.read-evaluation", Contracts.subject(contract).and(id));
        return of(contract).stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("evaluation"));
    }

    /** Whether the words in force have their final evaluation, without which nothing ends (C-13). */
    @Transactional(readOnly = true)
    boolean finallyEvaluated(Contract contract, List<Contract.Version> versions) {
        var words = Contract.Version.inForce(versions).id();
        return of(contract).stream()
                .anyMatch(it -> it.kind() == Kind.FINAL && it.version().equals(words));
    }
}
