package pl.oparcie.contract;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.audit.Audit;
import pl.oparcie.platform.RuleViolation;

/** How a signed contract goes on: it rests and is taken up again, and comes to its end (social-contract 5). */
@Service
@Transactional
public class Course {

    private final Standing standing;
    private final ContractStore store;
    private final ContractTerms terms;
    private final EvaluationStore evaluations;
    private final Audit audit;

    Course(Standing standing, ContractStore store, ContractTerms terms, EvaluationStore evaluations, Audit audit) {
        this.standing = standing;
        this.store = store;
        this.terms = terms;
        this.evaluations = evaluations;
        this.audit = audit;
    }

    public void suspend(ContractId id, int version, LocalDate from, @Nullable LocalDate until, String reason) {
        var contract = standing.in(id, State.IN_FORCE);
        standing.requireNotFuture(from);
        Standing.requireNotBefore(from, contract.signed().on(), "contract.before-signing");
        if (until != null && until.isBefore(from)) {
            throw new RuleViolation("contract.until-before").at("until");
        }
        standing.go(
                contract,
                version,
                State.SUSPENDED,
                """
                , suspended_on = :from, suspended_until = :until, suspend_reason = :reason,
                pauses = case when suspended_on is null then pauses
                              else pauses || jsonb_build_array(jsonb_build_object('from', suspended_on, 'until', suspended_until, 'reason', suspend_reason)) end
                """,
                ContractStore.values("from", from, "until", until, "reason", reason));
        terms.rests(contract, Contract.Version.inForce(store.versions(id)).body());
        terms.tell(contract, from, "suspended", List.of(), reason);
        audit.record("contract.suspend", Contracts.subject(contract));
    }

    public void resume(ContractId id, int version, LocalDate on) {
        var contract = standing.in(id, State.SUSPENDED);
        standing.requireNotFuture(on);
        Standing.requireNotBefore(on, contract.pause().from(), "contract.before-pause");
        standing.go(contract, version, State.IN_FORCE, ", suspended_until = :on", ContractStore.values("on", on));
        var judged = evaluations.of(id);
        terms.goesOn(
                contract,
                Contract.Version.inForce(store.versions(id)).body(),
                EvaluationStore.Evaluation.last(judged, contract.concluded()),
                EvaluationStore.Evaluation.ended(judged),
                on);
        terms.tell(contract, on, "resumed", List.of(), "");
        audit.record("contract.resume", Contracts.subject(contract));
    }

    /** How and when it ends; {@code cause} of an end nobody of the parties set. */
    public record NewEnd(Result result, @Nullable EndCause cause, String words, LocalDate on) {}

    /** Ends it after a final evaluation (C-13); a broken one sets no sanction (C-16). */
    public void end(ContractId id, int version, NewEnd given) {
        var contract = standing.inEvenClosed(id, State.IN_FORCE, State.SUSPENDED);
        standing.requireNotFuture(given.on());
        Standing.requireNotBefore(given.on(), contract.signed().on(), "contract.before-signing");
        var words = Contract.Version.inForce(store.versions(id));
        var last = evaluations.of(id).stream()
                .filter(it ->
                        it.kind() == NewEvaluation.Kind.FINAL && it.version().equals(words.id()))
                .findFirst();
        ContractRules.require(ContractRules.ending(last.isPresent()));
        Standing.requireNotBefore(given.on(), last.orElseThrow().content().on(), "contract.before-final");
        ContractRules.require(ContractRules.ending(ending(contract, words.body(), given, last.orElseThrow())));
        standing.go(
                contract,
                version,
                State.ENDED,
                ", ended_on = :on, result = :result, end_cause = :cause, end_words = :words",
                ContractStore.values(
                        "on", given.on(),
                        "result", given.result().name(),
                        "cause", given.cause() == null ? null : given.cause().name(),
                        "words", given.words()));
        terms.ended(contract, words.body(), given);
        terms.tell(contract, given.on(), "ended." + given.result(), List.of(), given.words());
        audit.record("contract.end", Contracts.subject(contract));
    }

    private ContractRules.Ending ending(Contract contract, Body body, NewEnd given, EvaluationStore.Evaluation last) {
        return new ContractRules.Ending(
                given.result(),
                given.cause(),
                given.on(),
                contract.signed().endsOn(),
                last.content().signed(),
                last.content().breached(),
                last.content().achieved(body),
                evaluations.sanction(contract.id()).stream()
                        .findFirst()
                        .map(it -> it.on(given.on()))
                        .orElse(ContractRules.Checklist.NONE));
    }
}
