package pl.oparcie.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.Access;
import pl.oparcie.access.role.Role;
import pl.oparcie.attachment.Attachments;
import pl.oparcie.attachment.Content;
import pl.oparcie.attachment.NewAttachment;
import pl.oparcie.attachment.Signature;
import pl.oparcie.attachment.SignedFile;
import pl.oparcie.audit.Audit;
import pl.oparcie.casework.CaseFact;
import pl.oparcie.casework.Cases;
import pl.oparcie.centre.Centre;
import pl.oparcie.centre.Kind;
import pl.oparcie.contract.ContractRules.Signatures;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.text.Texts;

/** Both sign: the contract, and later its annexes (C-08 to C-12). */
@Service
@Transactional
public class Signing {

    private static final String AGREEMENT = "SIGNED_AGREEMENT";

    private final Standing standing;
    private final ContractStore store;
    private final ContractTerms terms;
    private final EvaluationStore evaluations;
    private final Attachments attachments;
    private final Centre centre;
    private final Cases cases;
    private final Access access;
    private final Audit audit;
    private final Today today;

    Signing(
            Standing standing,
            ContractStore store,
            ContractTerms terms,
            EvaluationStore evaluations,
            Attachments attachments,
            Centre centre,
            Cases cases,
            Access access,
            Audit audit,
            Today today) {
        this.standing = standing;
        this.store = store;
        this.terms = terms;
        this.evaluations = evaluations;
        this.attachments = attachments;
        this.centre = centre;
        this.cases = cases;
        this.access = access;
        this.audit = audit;
        this.today = today;
    }

    /** How and when it was signed, with what proves it. */
    public record NewSigning(
            LocalDate on, boolean electronic, boolean personSigned, boolean workerSigned, List<Content> files) {

        /** Signed on paper, with its scan. */
        public static NewSigning onPaper(LocalDate on, List<Content> scans) {
            return new NewSigning(on, false, true, true, scans);
        }
    }

    /** What stops the signing of the newest words, or should be thought over. */
    @Transactional(readOnly = true)
    List<ContractRules.Finding> findings(
            Contract contract, Contract.Version words, boolean homeless, LocalDate on, Signatures signatures) {
        return ContractRules.signing(new ContractRules.Signing(
                contract.kind(),
                words.body(),
                cases.fact(contract.caseId(), CaseFact.DIAGNOSIS_APPROVED).isPresent(),
                people(contract, on),
                signer(),
                new ContractRules.Homeless(contract.homeless(), homeless),
                contract.centre(),
                contract.referral(),
                new ContractRules.Days(
                        contract.draftedOn(), words.writtenOn(), contract.instructedOn(), on, today.date()),
                signatures));
    }

    private static List<ContractRules.Someone> people(Contract contract, LocalDate on) {
        return contract.parties().stream()
                .map(it -> new ContractRules.Someone(it.name(), it.birthDate(), it.guardedOn(on), it.signs()))
                .toList();
    }

    private ContractRules.Signer signer() {
        return new ContractRules.Signer(
                true, access.hasRole(Role.SOCIAL_WORKER), centre.identity().kind() != Kind.CUS_SEPARATE);
    }

    /** Warnings that are no reason to stop: C-11, C-19, C-23. */
    @Transactional(readOnly = true)
    List<ContractRules.Finding> warnings(Contract contract) {
        var found = new java.util.ArrayList<>(
                ContractRules.copy(contract.state(), contract.signed().copyOn()));
        if (contract.state().unsigned()) {
            contract.signing().stream()
                    .filter(it -> it.identity().isBlank())
                    .forEach(it -> found.add(ContractRules.Finding.warn("C-05", "no-number", it.name())));
            found.addAll(ContractRules.unsuited(contract.unsuited()));
            found.addAll(ContractRules.another(store.others(contract)));
        }
        return found;
    }

    /** Both have signed: the words are frozen, and what they promise gets its terms. */
    public void sign(ContractId id, int version, NewSigning given) {
        var contract = standing.in(id, State.NEGOTIATED);
        var newest = store.versions(id).getFirst();
        var known = store.known(contract.caseId());
        ContractRules.require(findings(contract, newest, known.homeless(), given.on(), signatures(given)));
        store.hold(id, version);
        store.freezeParties(id, known.address());
        standing.go(
                contract,
                version,
                State.IN_FORCE,
                ", concluded_on = :on, signed_as = :as, signed_by = :me, starts_on = :start, ends_on = :end",
                ContractStore.values(
                        "on", given.on(),
                        "as", given.electronic() ? "ELECTRONIC" : "PAPER",
                        "me", CurrentUser.me().value(),
                        "start", Objects.requireNonNullElse(newest.body().startsOn(), given.on()),
                        "end", newest.body().endsOn()));
        store.signed(newest.id(), given.on());
        keep(contract, given, "contract.file.signed");
        terms.signed(contract, newest.body(), given.on());
        terms.tell(
                contract, given.on(), "signed", List.of(Texts.date(newest.body().endsOn())), contract.names());
        audit.record("contract.sign", Contracts.subject(contract));
    }

    /** Both have signed the annex: its words hold from now on (C-10). */
    public void signAnnex(ContractId id, int version, NewSigning given) {
        var contract = standing.in(id, State.IN_FORCE);
        var versions = store.versions(id);
        var newest = versions.getFirst();
        if (!newest.openAnnex()) {
            throw new Conflict("contract");
        }
        Standing.requireNotBefore(given.on(), newest.writtenOn(), "contract.rule.before-annex");
        standing.requireNotFuture(given.on());
        var body = newest.body();
        ContractRules.require(ContractRules.signer(signer()));
        ContractRules.require(ContractRules.parties(contract.kind(), people(contract, given.on()), given.on()));
        ContractRules.require(ContractRules.content(contract.kind(), body, true));
        ContractRules.require(ContractRules.period(body, contract.signed().startsOn()));
        ContractRules.require(ContractRules.signatures(signatures(given)));
        var before = Contract.Version.inForce(versions);
        store.signed(newest.id(), given.on());
        store.change(id, version, "ends_on = :end", ContractStore.values("end", body.endsOn()));
        keep(contract, given, "contract.file.annex");
        var judged = evaluations.of(id);
        terms.leftOut(before.body()
                .acts()
                .map(Body.Act::key)
                .filter(key -> !body.keys().contains(key))
                .toList());
        terms.annexed(contract, body, EvaluationStore.Evaluation.last(judged, contract.concluded()));
        terms.ends(contract, body, given.on());
        terms.actions(contract, body, EvaluationStore.Evaluation.ended(judged), given.on());
        terms.tell(contract, given.on(), "annexed", List.of(Integer.toString(newest.annex())), newest.note());
        audit.record("contract.annex", Contracts.subject(contract));
    }

    /** The annex is let go: the words signed before go on. */
    public void dropAnnex(ContractId id, int version, String reason, LocalDate on) {
        var contract = standing.in(id, State.IN_FORCE);
        var newest = store.versions(id).getFirst();
        if (!newest.openAnnex()) {
            throw new Conflict("contract");
        }
        standing.requireNotFuture(on);
        Standing.requireNotBefore(on, newest.writtenOn(), "contract.before-draft");
        store.change(id, version, "support_on = support_on", ContractStore.values());
        store.dropped(newest.id(), on);
        terms.tell(contract, on, "annex-dropped", List.of(Integer.toString(newest.annex())), reason);
        audit.record("contract.drop-annex", Contracts.subject(contract));
    }

    private static Signatures signatures(NewSigning given) {
        if (given.electronic()
                && !given.files().isEmpty()
                && given.files().stream().noneMatch(SignedFile::carriesSignature)) {
            throw new RuleViolation("contract.rule.no-signature").at("files");
        }
        if (given.electronic() && onlyDetached(given.files())) {
            throw new RuleViolation("contract.rule.detached").at("files");
        }
        if (!given.electronic() && !given.files().stream().allMatch(SignedFile::isScan)) {
            throw new RuleViolation("contract.rule.no-scan").at("files");
        }
        return new Signatures(
                !given.electronic() && !given.files().isEmpty(),
                given.electronic() && given.personSigned() && !given.files().isEmpty(),
                given.electronic() && given.workerSigned() && !given.files().isEmpty());
    }

    /** Signatures without the words they sign: nobody could show what was agreed. */
    private static boolean onlyDetached(List<Content> files) {
        return !files.isEmpty()
                && files.stream().allMatch(SignedFile::carriesSignature)
                && files.stream().noneMatch(SignedFile::holdsWhatIsSigned);
    }

    /** Files are kept as they came, with their hash; nothing of them is changed. */
    private void keep(Contract contract, NewSigning given, String title) {
        var signature = new Signature(
                given.electronic() ? Signature.Kind.QUALIFIED : Signature.Kind.PAPER, contract.names(), given.on());
        for (var file : given.files()) {
            attachments.add(
                    DocumentsOfContracts.owner(contract),
                    NewAttachment.signed(Texts.in("pl", title), AGREEMENT, signature),
                    file);
        }
    }

    /** The person has his copy (C-11). */
    public void copied(ContractId id, int version, LocalDate on) {
        var contract = standing.in(id, State.IN_FORCE, State.SUSPENDED);
        standing.requireNotFuture(on);
        Standing.requireNotBefore(on, contract.signed().on(), "contract.before-signing");
        store.change(id, version, "copy_on = :on", ContractStore.values("on", on));
        audit.record("contract.copy", Contracts.subject(contract));
    }
}
