package pl.oparcie.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
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
            List.of(TermKind.CONTRACT_EVALUATION, TermKind.CONTRACT_END, TermKind.CONTRACT_INSURANCE);

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
        evaluations(contract, body, on);
        actions(contract, body, Set.of(), on);
        ends(contract, body, on);
        if (ContractRules.insuranceDue(contract.referral(), contract.insurance())) {
            open(
                    contract,
                    TermKind.CONTRACT_INSURANCE,
                    contract.id().value(),
                    on,
                    "contract.term.insure",
                    contract.url(),
                    on);
        }
    }

    /** The next evaluation of those written in the contract; after the last one, none. */
    void evaluations(Contract contract, Body body, LocalDate on) {
        terms.done(TermKind.CONTRACT_EVALUATION, contract.id().value(), on);
        body.evaluations().stream()
                .filter(day -> day.isAfter(on))
                .min(LocalDate::compareTo)
                .ifPresent(next -> open(
                        contract,
                        TermKind.CONTRACT_EVALUATION,
                        contract.id().value(),
                        on,
                        "contract.term.evaluation",
                        contract.url() + "/evaluate",
                        next));
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
                var lead = cases.head(contract.caseId()).lead();
                terms.open(NewTerm.of(
                                TermKind.CONTRACT_ACTION,
                                contract.caseId().value(),
                                act.key(),
                                on,
                                lead == null ? new UserId(contract.author()) : lead,
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

    void insured(Contract contract, LocalDate on) {
        terms.done(TermKind.CONTRACT_INSURANCE, contract.id().value(), on);
    }

    /** Nothing of the contract is awaited any more, but what comes after it. */
    void ended(Contract contract, Body body, LocalDate on) {
        OF_THE_CONTRACT.forEach(kind -> terms.done(kind, contract.id().value(), on));
        body.acts().forEach(act -> terms.cancel(TermKind.CONTRACT_ACTION, act.key()));
        if (contract.insurance().on() != null) {
            open(
                    contract,
                    TermKind.CONTRACT_INSURANCE,
                    contract.id().value(),
                    on,
                    "contract.term.uninsure",
                    contract.url(),
                    on);
        }
        open(
                contract,
                TermKind.CONTRACT_FOLLOW_UP,
                contract.id().value(),
                on,
                "contract.term.follow-up",
                contract.url() + "/follow-up",
                on.plusMonths(3));
    }

    void followed(Contract contract, LocalDate on) {
        terms.done(TermKind.CONTRACT_FOLLOW_UP, contract.id().value(), on);
    }

    /** The two months in which benefits may be paid on (art. 38 ust. 4a, art. 39a ust. 2). */
    void employed(Contract contract, LocalDate on, LocalDate end) {
        open(
                contract,
                TermKind.CONTRACT_WINDOW,
                contract.id().value(),
                on,
                "contract.term.window",
                contract.url(),
                end);
    }

    private void open(
            Contract contract, TermKind kind, UUID subject, LocalDate on, String title, String url, LocalDate due) {
        var lead = cases.head(contract.caseId()).lead();
        terms.open(NewTerm.of(
                        kind,
                        contract.caseId().value(),
                        subject,
                        on,
                        lead == null ? new UserId(contract.author()) : lead,
                        title,
                        List.of(contract.names()),
                        url)
                .until(due));
    }

    /** A line of the chronology. */
    void tell(Contract contract, LocalDate on, String key, List<String> args, String body) {
        chronology.add(
                contract.caseId(), Chronology.Kind.STAGE, on, "contract.chronology." + key, args, body, contract.url());
    }
}
