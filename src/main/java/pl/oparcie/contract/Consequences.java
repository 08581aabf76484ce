package pl.oparcie.contract;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.audit.Audit;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.text.Texts;

/** What follows from a contract, also when it has ended: health insurance, work taken up, an allowance, a word to the labour office, the question after three months. */
@Service
@Transactional
public class Consequences {

    private final Standing standing;
    private final ContractStore store;
    private final ContractTerms terms;
    private final Audit audit;

    Consequences(Standing standing, ContractStore store, ContractTerms terms, Audit audit) {
        this.standing = standing;
        this.store = store;
        this.terms = terms;
        this.audit = audit;
    }

    /** Health insurance registered, also when that is noted only after the contract; then struck off once it ended (C-26). */
    public void insured(ContractId id, int version, LocalDate on) {
        var contract = standing.inEvenClosed(id, State.IN_FORCE, State.SUSPENDED, State.ENDED);
        standing.requireNotFuture(on);
        Standing.requireNotBefore(on, contract.signed().on(), "contract.before-signing");
        var off = contract.insurance().strikesOff(contract.state());
        if (!contract.insurance().open(contract.state())) {
            throw new RuleViolation("contract.no-insurance");
        }
        if (off) {
            Standing.requireNotBefore(on, contract.insurance().on(), "contract.before-insured");
        }
        store.change(id, version, off ? "uninsured_on = :on" : "insured_on = :on", ContractStore.values("on", on));
        terms.insured(contract, on);
        terms.tell(contract, on, off ? "uninsured" : "insured", List.of(), "");
        audit.record("contract.insurance", Contracts.subject(contract));
    }

    /**
     * Nobody has to be registered after all, as when the person has another title: the task goes, the reason stays. Without it a registration
     * that never came would wait for ever.
     */
    public void notInsured(ContractId id, int version, String reason, LocalDate on) {
        var contract = standing.inEvenClosed(id, State.IN_FORCE, State.SUSPENDED, State.ENDED);
        standing.requireNotFuture(on);
        Standing.requireNotBefore(on, contract.signed().on(), "contract.before-signing");
        if (!contract.insurance().mayBeWaived()) {
            throw new RuleViolation("contract.no-insurance");
        }
        store.change(
                id,
                version,
                "insurance_waived_on = :on, insurance_waived_why = :reason",
                ContractStore.values("on", on, "reason", reason));
        terms.notInsured(contract);
        terms.tell(contract, on, "not-insured", List.of(), reason);
        audit.record("contract.insurance", Contracts.subject(contract));
    }

    /** The person took up work: until when benefits may be paid on (C-17). */
    public void employed(
            ContractId id, int version, LocalDate on, @Nullable LocalDate decisionUntil, @Nullable LocalDate before) {
        var contract = standing.inEvenClosed(id, State.IN_FORCE, State.SUSPENDED, State.ENDED);
        standing.requireNotFuture(on);
        if (contract.end().cause() == EndCause.DEATH) {
            throw new Conflict("contract");
        }
        ContractRules.require(ContractRules.employment(
                on, contract.signed().on(), contract.end().on()));
        store.change(
                id,
                version,
                "employed_on = :on, decision_until = :until, paid_before_on = :before",
                ContractStore.values("on", on, "until", decisionUntil, "before", before));
        var windows = ContractRules.windows(on, decisionUntil);
        terms.employed(contract, on, windows);
        terms.tell(
                contract, on, "took-work", List.of(Texts.date(windows.periodic()), Texts.date(windows.purpose())), "");
        audit.record("contract.employed", Contracts.subject(contract));
    }

    /** A purpose allowance was granted to carry out what the contract says (art. 39a). */
    public void supported(ContractId id, int version, LocalDate on) {
        var contract = standing.in(id, State.IN_FORCE, State.SUSPENDED);
        standing.requireNotFuture(on);
        Standing.requireNotBefore(on, contract.signed().on(), "contract.before-signing");
        store.change(id, version, "support_on = :on", ContractStore.values("on", on));
        audit.record("contract.support", Contracts.subject(contract));
    }

    /** Three months after the end: whether the person does without help; that he does is not known before. */
    public void followed(ContractId id, int version, String independent, String words, LocalDate on) {
        var contract = standing.inEvenClosed(id, State.ENDED);
        standing.requireNotFuture(on);
        Standing.requireNotBefore(on, contract.end().on(), "contract.before-end");
        if (!contract.end().asksAfter()) {
            throw new Conflict("contract");
        }
        ContractRules.independentFrom(contract.end().on())
                .filter(from -> independent.equals("YES") && on.isBefore(from))
                .ifPresent(from -> {
                    throw new RuleViolation("contract.before-three-months", Texts.date(from)).at("on");
                });
        store.change(
                id,
                version,
                "followed_on = :on, independent = :independent",
                ContractStore.values("on", on, "independent", independent));
        terms.followed(contract, on);
        terms.tell(contract, on, "followed." + independent, List.of(), words);
        audit.record("contract.follow-up", Contracts.subject(contract));
    }

    /** The labour office was told of the result, as it was agreed (C-24). */
    public void toldOffice(ContractId id, int version, String words, LocalDate on) {
        var contract = standing.inEvenClosed(id, State.ENDED);
        standing.requireNotFuture(on);
        Standing.requireNotBefore(on, contract.end().on(), "contract.before-end");
        store.change(id, version, "told_office_on = :on", ContractStore.values("on", on));
        terms.tell(contract, on, "told-office", List.of(contract.referral().office()), words);
        audit.record("contract.tell-office", Contracts.subject(contract));
    }
}
