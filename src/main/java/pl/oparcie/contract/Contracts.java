package pl.oparcie.contract;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.Access;
import pl.oparcie.access.CaseId;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.casework.CaseFact;
import pl.oparcie.casework.Cases;
import pl.oparcie.casework.Stage;
import pl.oparcie.casework.Stages;
import pl.oparcie.form.definition.FormCatalogue;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.RuleViolation;

/** Writing a contract and negotiating its words; every proposal is kept (C-10, C-25). */
@Service
@Transactional
public class Contracts {

    private final ContractStore store;
    private final ContractTerms terms;
    private final FormCatalogue forms;
    private final Access access;
    private final Audit audit;
    private final Cases cases;
    private final Stages stages;

    Contracts(
            ContractStore store,
            ContractTerms terms,
            FormCatalogue forms,
            Access access,
            Audit audit,
            Cases cases,
            Stages stages) {
        this.store = store;
        this.terms = terms;
        this.forms = forms;
        this.access = access;
        this.audit = audit;
        this.cases = cases;
        this.stages = stages;
    }

    /** Begins a contract from a finished diagnosis (C-01). */
    public ContractId write(CaseId id, NewContract given, LocalDate on) {
        requireNew(id);
        var known = store.known(id);
        check(given, known);
        var form = forms.current(given.kind().form(), on);
        var contract = store.insert(id, ownKeys(given, Set.of()), form.code() + "/" + form.version(), known, on);
        store.version(contract, id, 1, 0, ownKeys(given, Set.of()), on);
        terms.tell(store.get(contract), on, "written", List.of(given.kind().name()), "");
        audit.record("contract.write", Subject.ofCase(id.value()).and(contract.value()));
        return contract;
    }

    void requireWrite(CaseId id) {
        access.require(ContractAction.WRITE, id);
        stages.requireOpen(id);
    }

    void requireWriteEvenClosed(CaseId id) {
        access.require(ContractAction.WRITE, id);
    }

    /** Whether the current user may begin one in the case; throws what stands in the way. */
    void requireNew(CaseId id) {
        access.require(ContractAction.WRITE, id);
        stages.requireEntry(id, Stage.PLAN);
    }

    /** The next proposal of the words; in force, the words of the next annex. */
    public void propose(ContractId id, NewContract given, int version, LocalDate on) {
        var contract = toWrite(id);
        var versions = store.versions(id);
        if (contract.version() != version || !ContractRules.mayWrite(contract.state())) {
            throw new Conflict("contract");
        }
        var annex = ContractRules.needsAnnex(contract.state()) ? nextAnnex(versions) : 0;
        var known = store.known(contract.caseId());
        var words = ownKeys(given, keys(versions));
        if (annex == 0) {
            check(given, known);
            store.head(id, version, words);
            store.parties(id, contract.caseId(), words, known);
        } else {
            ContractRules.require(
                    ContractRules.period(given.body(), contract.signed().startsOn()));
            store.change(id, version, "centre_words = centre_words", ContractStore.values());
        }
        store.version(id, contract.caseId(), versions.getFirst().number() + 1, annex, words, on);
        if (annex == 0 && contract.centre().agreedOn() != null) {
            terms.tell(contract, on, "agreement-fell", List.of(contract.centre().name()), "");
        }
        terms.tell(
                contract,
                on,
                "proposed." + given.side(),
                List.of(Integer.toString(versions.getFirst().number() + 1)),
                given.note());
        audit.record("contract.propose", subject(contract));
    }

    static int nextAnnex(List<Contract.Version> versions) {
        return 1
                + versions.stream()
                        .filter(it -> it.signedOn() != null)
                        .mapToInt(Contract.Version::annex)
                        .max()
                        .orElse(-1);
    }

    /** Days that contradict each other and half a referral are refused already in a draft. */
    private static void check(NewContract given, ContractStore.Known known) {
        ContractRules.require(ContractRules.referral(
                new Contract.Referral(given.office(), given.number(), given.referredOn(), given.tell())));
        if (given.body().endsOn() != null) {
            ContractRules.require(ContractRules.period(given.body(), null));
        }
        var members = known.members().stream().map(ContractStore.Member::id).toList();
        if (!members.containsAll(given.signs()) || !members.containsAll(given.named())) {
            throw new RuleViolation("contract.not-of-household").at("signs");
        }
    }

    private static Set<UUID> keys(List<Contract.Version> versions) {
        var keys = new HashSet<UUID>();
        versions.forEach(version -> keys.addAll(version.body().keys()));
        return keys;
    }

    /** Keys come from the versions before; a forged or doubled one becomes a new one. */
    private static NewContract ownKeys(NewContract given, Set<UUID> before) {
        var left = new HashSet<>(before);
        var body = given.body();
        var goals = body.goals().stream()
                .map(goal -> new Body.Goal(
                        own(goal.key(), left),
                        goal.title(),
                        goal.aims().stream()
                                .map(aim -> new Body.Aim(
                                        own(aim.key(), left),
                                        aim.title(),
                                        aim.evidence(),
                                        aim.effect(),
                                        aim.acts().stream()
                                                .map(act -> new Body.Act(
                                                        own(act.key(), left),
                                                        act.side(),
                                                        act.title(),
                                                        act.who(),
                                                        act.often(),
                                                        act.dueOn()))
                                                .toList()))
                                .toList()))
                .toList();
        return new NewContract(
                given.kind(),
                given.side(),
                given.note(),
                given.signs(),
                given.named(),
                given.homeless(),
                given.unsuited(),
                given.office(),
                given.number(),
                given.referredOn(),
                given.tell(),
                given.insurance(),
                new Body(
                        body.causes(),
                        body.possibilities(),
                        body.limitations(),
                        body.tried(),
                        body.failure(),
                        goals,
                        body.rights(),
                        body.startsOn(),
                        body.endsOn(),
                        body.evaluations()));
    }

    private static UUID own(@Nullable UUID key, Set<UUID> left) {
        return key != null && left.remove(key) ? key : Ids.next();
    }

    /** The contract, opened by somebody who reads it. */
    Contract read(ContractId id) {
        var contract = store.get(id);
        access.require(ContractAction.READ, contract.caseId());
        audit.record("contract.read", subject(contract));
        return contract;
    }

    /** Its words are shown to somebody who is about to write. */
    void opened(Contract contract) {
        audit.record("contract.read", subject(contract));
    }

    /** A form of the case is opened that shows what else is known. */
    void opened(CaseId id, String event) {
        audit.record(event, Subject.ofCase(id.value()));
    }

    Contract toWrite(ContractId id) {
        var contract = toFinish(id);
        stages.requireOpen(contract.caseId());
        return contract;
    }

    /** The same for what is left to do once the case is closed: the end, the health insurance, the question after three months. */
    Contract toFinish(ContractId id) {
        var contract = store.get(id);
        access.require(ContractAction.WRITE, contract.caseId());
        return contract;
    }

    List<Contract> list(CaseId id) {
        access.require(ContractAction.READ, id);
        audit.record("contract.list", Subject.ofCase(id.value()));
        return store.ofCase(id);
    }

    @Transactional(readOnly = true)
    List<Contract.Version> versions(Contract contract) {
        access.require(ContractAction.READ, contract.caseId());
        return store.versions(contract.id());
    }

    Contract.Version version(Contract contract, int number) {
        return versions(contract).stream()
                .filter(it -> it.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("version"));
    }

    @Transactional(readOnly = true)
    ContractStore.Known known(CaseId id) {
        access.require(ContractAction.READ, id);
        return store.known(id);
    }

    @Transactional(readOnly = true)
    boolean mayWrite(CaseId id) {
        return access.may(ContractAction.WRITE, id);
    }

    @Transactional(readOnly = true)
    boolean diagnosed(CaseId id) {
        return cases.fact(id, CaseFact.DIAGNOSIS_APPROVED).isPresent();
    }

    /** The contract in force of the case, for a place in a shelter (C-18); nothing where there is none or it may not be read. */
    @Transactional(readOnly = true)
    public Optional<ContractId> active(CaseId id) {
        return store.active(id);
    }

    /** A proposal that is still talked about. */
    @Transactional(readOnly = true)
    Optional<ContractId> unsigned(CaseId id) {
        return store.unsigned(id);
    }

    /** The contract that this person had signed by a day and that had not ended before it; null when there is none. */
    @Transactional(readOnly = true)
    public @Nullable ContractId heldWith(CaseId id, UUID person, LocalDate on) {
        return store.ofCase(id).stream()
                .filter(it -> it.heldOn(on)
                        && it.signing().stream()
                                .anyMatch(party -> party.person().equals(person)))
                .map(Contract::id)
                .findFirst()
                .orElse(null);
    }

    /** The words both signed last, for whoever evaluates them. */
    @Transactional(readOnly = true)
    public Body wordsOf(ContractId id) {
        var contract = store.get(id);
        access.require(ContractAction.READ, contract.caseId());
        return Contract.Version.inForce(store.versions(id)).body();
    }

    /** The version of the row, for whoever writes next. */
    @Transactional(readOnly = true)
    public int versionOf(ContractId id) {
        return store.get(id).version();
    }

    static Subject subject(Contract contract) {
        return Subject.ofCase(contract.caseId().value()).and(contract.id().value());
    }
}
