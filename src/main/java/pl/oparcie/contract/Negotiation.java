package pl.oparcie.contract;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.audit.Audit;
import pl.oparcie.platform.CurrentUser;

/** What goes before the signing: the words are shown, another centre agrees to them, the person is told of art. 11, or nothing comes of it. */
@Service
@Transactional
public class Negotiation {

    private final Standing standing;
    private final ContractStore store;
    private final ContractTerms terms;
    private final Audit audit;

    Negotiation(Standing standing, ContractStore store, ContractTerms terms, Audit audit) {
        this.standing = standing;
        this.store = store;
        this.terms = terms;
        this.audit = audit;
    }

    /** Shown to the person: from now on it is talked about. */
    public void negotiate(ContractId id, int version, LocalDate on) {
        var contract = standing.in(id, State.DRAFT);
        standing.requireNotFuture(on);
        Standing.requireNotBefore(on, contract.draftedOn(), "contract.before-draft");
        standing.go(contract, version, State.NEGOTIATED, "", ContractStore.values());
        terms.tell(contract, on, "negotiate", List.of(), "");
        audit.record("contract.negotiate", Contracts.subject(contract));
    }

    /** The centre of the last permanent registration is asked to agree (C-07). */
    public void askCentre(ContractId id, int version, String name, String worker, LocalDate on) {
        var contract = standing.in(id, State.NEGOTIATED);
        standing.requireNotFuture(on);
        Standing.requireNotBefore(on, contract.draftedOn(), "contract.before-draft");
        standing.go(
                contract,
                version,
                State.AWAITS_CENTRE,
                ", centre_name = :name, centre_worker = :worker, centre_asked_on = :on",
                ContractStore.values("name", name, "worker", worker, "on", on));
        terms.tell(contract, on, "asked", List.of(name), "");
        audit.record("contract.ask-centre", Contracts.subject(contract));
    }

    /** Its answer; {@code agreed} false leads back to the table. */
    public void centreAnswered(ContractId id, int version, boolean agreed, String words, LocalDate on) {
        var contract = standing.in(id, State.AWAITS_CENTRE);
        standing.requireNotFuture(on);
        Standing.requireNotBefore(on, contract.centre().askedOn(), "contract.before-asked");
        standing.go(
                contract,
                version,
                State.NEGOTIATED,
                ", centre_agreed_on = :on, centre_words = :words",
                ContractStore.values("on", agreed ? on : null, "words", words));
        terms.tell(contract, on, agreed ? "agreed" : "not-agreed", List.of(), words);
        audit.record("contract.centre-answer", Contracts.subject(contract));
    }

    /** The person was never registered anywhere: nobody is there to ask. */
    public void noCentre(ContractId id, int version, String words) {
        var contract = standing.in(id, State.NEGOTIATED);
        store.change(
                id, version, "no_registration = true, centre_words = :words", ContractStore.values("words", words));
        audit.record("contract.centre-answer", Contracts.subject(contract));
    }

    /** The person was told of art. 11 ust. 2-3 and confirmed it (C-12). */
    public void instruct(ContractId id, int version, LocalDate on) {
        var contract = standing.in(id, State.NEGOTIATED);
        standing.requireNotFuture(on);
        Standing.requireNotBefore(on, contract.draftedOn(), "contract.before-draft");
        store.change(
                id,
                version,
                "instructed_on = :on, instructed_by = :me",
                ContractStore.values("on", on, "me", CurrentUser.me().value()));
        terms.tell(contract, on, "instructed", List.of(), "");
        audit.record("contract.instruct", Contracts.subject(contract));
    }

    /** The person does not want it: why, and that he was told of art. 11, by whom; nothing follows by itself (C-16). */
    public void refuse(ContractId id, int version, String reason, LocalDate on) {
        var contract = standing.in(id, State.NEGOTIATED, State.AWAITS_CENTRE);
        standing.requireNotFuture(on);
        Standing.requireNotBefore(on, contract.draftedOn(), "contract.before-draft");
        standing.go(
                contract,
                version,
                State.REFUSED,
                ", refused_on = :on, refusal_reason = :reason, told_by = :me",
                ContractStore.values(
                        "on", on, "reason", reason, "me", CurrentUser.me().value()));
        terms.tell(contract, on, "refused", List.of(), reason);
        audit.record("contract.refuse", Contracts.subject(contract));
    }

    /** The worker lets it be. */
    public void withdraw(ContractId id, int version, String reason, LocalDate on) {
        var contract = standing.inEvenClosed(id, State.DRAFT, State.NEGOTIATED, State.AWAITS_CENTRE);
        standing.requireNotFuture(on);
        Standing.requireNotBefore(on, contract.draftedOn(), "contract.before-draft");
        standing.go(
                contract,
                version,
                State.WITHDRAWN,
                ", ended_on = :on, end_words = :reason",
                ContractStore.values("on", on, "reason", reason));
        terms.tell(contract, on, "withdrawn", List.of(), reason);
        audit.record("contract.withdraw", Contracts.subject(contract));
    }
}
