package pl.oparcie.contract;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** The steps of a contract from its draft to its end (social-contract 5). */
@Service
@Transactional
public class Course {

    private static final String AGREEMENT = "SIGNED_AGREEMENT";

    private final Contracts contracts;
    private final ContractStore store;
    private final ContractTerms terms;
    private final EvaluationStore evaluations;
    private final Attachments attachments;
    private final Centre centre;
    private final Cases cases;
    private final Access access;
    private final Audit audit;
    private final Today today;

    Course(
            Contracts contracts,
            ContractStore store,
            ContractTerms terms,
            EvaluationStore evaluations,
            Attachments attachments,
            Centre centre,
            Cases cases,
            Access access,
            Audit audit,
            Today today) {
        this.contracts = contracts;
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

    /** Shown to the person: from now on it is talked about. */
    public void negotiate(ContractId id, int version, LocalDate on) {
        var contract = in(id, State.DRAFT);
        requireNotFuture(on);
        requireNotBefore(on, contract.draftedOn(), "contract.before-draft");
        go(contract, version, State.NEGOTIATED, "", ContractStore.values());
        terms.tell(contract, on, "negotiate", List.of(), "");
        audit.record("contract.negotiate", Contracts.subject(contract));
    }

    /** The centre of the last permanent registration is asked to agree (C-07). */
    public void askCentre(ContractId id, int version, String name, String worker, LocalDate on) {
        var contract = in(id, State.NEGOTIATED);
        requireNotFuture(on);
        requireNotBefore(on, contract.draftedOn(), "contract.before-draft");
        go(
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
        var contract = in(id, State.AWAITS_CENTRE);
        requireNotFuture(on);
        requireNotBefore(on, contract.centre().askedOn(), "contract.before-asked");
        go(
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
        var contract = in(id, State.NEGOTIATED);
        store.change(
                id, version, "no_registration = true, centre_words = :words", ContractStore.values("words", words));
        audit.record("contract.centre-answer", Contracts.subject(contract));
    }

    /** The person was told of art. 11 ust. 2-3 and confirmed it (C-12). */
    public void instruct(ContractId id, int version, LocalDate on) {
        var contract = in(id, State.NEGOTIATED);
        requireNotFuture(on);
        requireNotBefore(on, contract.draftedOn(), "contract.before-draft");
        store.change(
                id,
                version,
                "instructed_on = :on, instructed_by = :me",
                ContractStore.values("on", on, "me", CurrentUser.me().value()));
        terms.tell(contract, on, "instructed", List.of(), "");
        audit.record("contract.instruct", Contracts.subject(contract));
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
            found.addAll(ContractRules.unsuited(contract.unsuited()));
            found.addAll(ContractRules.another(store.others(contract)));
        }
        return found;
    }

    /** Both have signed: the words are frozen, and what they promise gets its terms. */
    public void sign(ContractId id, int version, NewSigning given) {
        var contract = in(id, State.NEGOTIATED);
        var newest = store.versions(id).getFirst();
        var known = store.known(contract.caseId());
        ContractRules.require(findings(contract, newest, known.homeless(), given.on(), signatures(given)));
        store.hold(id, version);
        store.freezeParties(id, known.address());
        go(
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
        var contract = in(id, State.IN_FORCE);
        var versions = store.versions(id);
        var newest = versions.getFirst();
        if (!newest.openAnnex()) {
            throw new Conflict("contract");
        }
        requireNotBefore(given.on(), newest.writtenOn(), "contract.rule.before-draft");
        requireNotFuture(given.on());
        var body = newest.body();
        ContractRules.require(ContractRules.signer(signer()));
        ContractRules.require(ContractRules.parties(contract.kind(), people(contract, given.on()), given.on()));
        ContractRules.require(ContractRules.content(contract.kind(), body, true));
        ContractRules.require(ContractRules.period(body, contract.signed().startsOn()));
        ContractRules.require(ContractRules.signatures(signatures(given)));
        var before = inForce(versions);
        store.signed(newest.id(), given.on());
        store.change(id, version, "ends_on = :end", ContractStore.values("end", body.endsOn()));
        keep(contract, given, "contract.file.annex");
        var judged = evaluations.of(id);
        terms.leftOut(before.body()
                .acts()
                .map(Body.Act::key)
                .filter(key -> !body.keys().contains(key))
                .toList());
        terms.annexed(contract, body, lastEvaluated(judged, concluded(contract)));
        terms.ends(contract, body, given.on());
        terms.actions(contract, body, ended(judged), given.on());
        terms.tell(contract, given.on(), "annexed", List.of(Integer.toString(newest.annex())), newest.note());
        audit.record("contract.annex", Contracts.subject(contract));
    }

    /** The annex is let go: the words signed before go on. */
    public void dropAnnex(ContractId id, int version, String reason, LocalDate on) {
        var contract = in(id, State.IN_FORCE);
        var newest = store.versions(id).getFirst();
        if (!newest.openAnnex()) {
            throw new Conflict("contract");
        }
        requireNotFuture(on);
        requireNotBefore(on, newest.writtenOn(), "contract.before-draft");
        store.change(id, version, "support_on = support_on", ContractStore.values());
        store.dropped(newest.id(), on);
        terms.tell(contract, on, "annex-dropped", List.of(Integer.toString(newest.annex())), reason);
        audit.record("contract.drop-annex", Contracts.subject(contract));
    }

    /** The words both signed last. */
    static Contract.Version inForce(List<Contract.Version> versions) {
        return versions.stream().filter(it -> it.signedOn() != null).findFirst().orElseGet(versions::getFirst);
    }

    /** Actions that an evaluation has ended. */
    static Set<UUID> ended(List<EvaluationStore.Evaluation> judged) {
        var ended = new HashSet<UUID>();
        judged.forEach(evaluation -> ended.addAll(evaluation.ended()));
        return ended;
    }

    /** The day of the last evaluation that counts for the agreed days; before the first one, the day of signing. */
    static LocalDate lastEvaluated(List<EvaluationStore.Evaluation> judged, LocalDate concluded) {
        return judged.stream()
                .filter(it -> it.kind() != NewEvaluation.Kind.CURRENT)
                .map(it -> it.content().on())
                .max(LocalDate::compareTo)
                .orElse(concluded);
    }

    static LocalDate concluded(Contract contract) {
        return Objects.requireNonNull(contract.signed().on());
    }

    private static Signatures signatures(NewSigning given) {
        if (given.electronic()
                && !given.files().isEmpty()
                && given.files().stream().noneMatch(SignedFile::carriesSignature)) {
            throw new RuleViolation("contract.rule.no-signature").at("files");
        }
        return new Signatures(
                !given.electronic() && !given.files().isEmpty(),
                given.electronic() && given.personSigned() && !given.files().isEmpty(),
                given.electronic() && given.workerSigned() && !given.files().isEmpty());
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

    /** The person does not want it: why, and that he was told of art. 11, by whom; nothing follows by itself (C-16). */
    public void refuse(ContractId id, int version, String reason, LocalDate on) {
        var contract = in(id, State.NEGOTIATED, State.AWAITS_CENTRE);
        requireNotFuture(on);
        requireNotBefore(on, contract.draftedOn(), "contract.before-draft");
        go(
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
        var contract = inEvenClosed(id, State.DRAFT, State.NEGOTIATED, State.AWAITS_CENTRE);
        requireNotFuture(on);
        requireNotBefore(on, contract.draftedOn(), "contract.before-draft");
        go(
                contract,
                version,
                State.WITHDRAWN,
                ", ended_on = :on, end_words = :reason",
                ContractStore.values("on", on, "reason", reason));
        terms.tell(contract, on, "withdrawn", List.of(), reason);
        audit.record("contract.withdraw", Contracts.subject(contract));
    }

    /** The person has his copy (C-11). */
    public void copied(ContractId id, int version, LocalDate on) {
        var contract = in(id, State.IN_FORCE, State.SUSPENDED);
        requireNotFuture(on);
        requireNotBefore(on, contract.signed().on(), "contract.before-signing");
        store.change(id, version, "copy_on = :on", ContractStore.values("on", on));
        audit.record("contract.copy", Contracts.subject(contract));
    }

    public void suspend(ContractId id, int version, LocalDate from, @Nullable LocalDate until, String reason) {
        var contract = in(id, State.IN_FORCE);
        requireNotFuture(from);
        requireNotBefore(from, contract.signed().on(), "contract.before-signing");
        if (until != null && until.isBefore(from)) {
            throw new RuleViolation("contract.until-before").at("until");
        }
        go(
                contract,
                version,
                State.SUSPENDED,
                ", suspended_on = :from, suspended_until = :until, suspend_reason = :reason",
                ContractStore.values("from", from, "until", until, "reason", reason));
        terms.rests(contract, inForce(store.versions(id)).body());
        terms.tell(contract, from, "suspended", List.of(), reason);
        audit.record("contract.suspend", Contracts.subject(contract));
    }

    public void resume(ContractId id, int version, LocalDate on) {
        var contract = in(id, State.SUSPENDED);
        requireNotFuture(on);
        requireNotBefore(on, contract.pause().from(), "contract.before-pause");
        go(contract, version, State.IN_FORCE, ", suspended_until = :on", ContractStore.values("on", on));
        var judged = evaluations.of(id);
        terms.goesOn(
                contract,
                inForce(store.versions(id)).body(),
                lastEvaluated(judged, concluded(contract)),
                ended(judged),
                on);
        terms.tell(contract, on, "resumed", List.of(), "");
        audit.record("contract.resume", Contracts.subject(contract));
    }

    /** How and when it ends; {@code cause} of an end nobody of the parties set. */
    public record NewEnd(Result result, @Nullable EndCause cause, String words, LocalDate on) {}

    /** Ends it after a final evaluation (C-13); a broken one sets no sanction (C-16). */
    public void end(ContractId id, int version, NewEnd given) {
        var contract = inEvenClosed(id, State.IN_FORCE, State.SUSPENDED);
        requireNotFuture(given.on());
        requireNotBefore(given.on(), contract.signed().on(), "contract.before-signing");
        var words = inForce(store.versions(id));
        var last = evaluations.of(id).stream()
                .filter(it ->
                        it.kind() == NewEvaluation.Kind.FINAL && it.version().equals(words.id()))
                .findFirst();
        ContractRules.require(ContractRules.ending(last.isPresent()));
        requireNotBefore(given.on(), last.orElseThrow().content().on(), "contract.before-final");
        ContractRules.require(ContractRules.ending(ending(contract, given, last.orElseThrow())));
        go(
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

    private ContractRules.Ending ending(Contract contract, NewEnd given, EvaluationStore.Evaluation last) {
        return new ContractRules.Ending(
                given.result(),
                given.cause(),
                given.on(),
                contract.signed().endsOn(),
                last.content().signed(),
                last.content().breached(),
                evaluations.sanction(contract.id()).stream()
                        .findFirst()
                        .map(it -> it.on(given.on()))
                        .orElse(ContractRules.Checklist.NONE));
    }

    /** Health insurance registered, also when that is noted only after the contract; then struck off once it ended (C-26). */
    public void insured(ContractId id, int version, LocalDate on) {
        var contract = inEvenClosed(id, State.IN_FORCE, State.SUSPENDED, State.ENDED);
        requireNotFuture(on);
        requireNotBefore(on, contract.signed().on(), "contract.before-signing");
        var off = contract.insurance().strikesOff(contract.state());
        if (!contract.insurance().open(contract.state())) {
            throw new RuleViolation("contract.no-insurance");
        }
        if (off) {
            requireNotBefore(on, contract.insurance().on(), "contract.before-insured");
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
        var contract = inEvenClosed(id, State.IN_FORCE, State.SUSPENDED, State.ENDED);
        requireNotFuture(on);
        requireNotBefore(on, contract.signed().on(), "contract.before-signing");
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
        var contract = inEvenClosed(id, State.IN_FORCE, State.SUSPENDED, State.ENDED);
        requireNotFuture(on);
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
        var contract = in(id, State.IN_FORCE, State.SUSPENDED);
        requireNotFuture(on);
        requireNotBefore(on, contract.signed().on(), "contract.before-signing");
        store.change(id, version, "support_on = :on", ContractStore.values("on", on));
        audit.record("contract.support", Contracts.subject(contract));
    }

    /** Three months after the end: whether the person does without help; that he does is not known before. */
    public void followed(ContractId id, int version, String independent, String words, LocalDate on) {
        var contract = inEvenClosed(id, State.ENDED);
        requireNotFuture(on);
        requireNotBefore(on, contract.end().on(), "contract.before-end");
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
        var contract = inEvenClosed(id, State.ENDED);
        requireNotFuture(on);
        requireNotBefore(on, contract.end().on(), "contract.before-end");
        store.change(id, version, "told_office_on = :on", ContractStore.values("on", on));
        terms.tell(contract, on, "told-office", List.of(contract.referral().office()), words);
        audit.record("contract.tell-office", Contracts.subject(contract));
    }

    /** The contract, if it stands where the step begins; else somebody was faster. */
    Contract in(ContractId id, State first, State... others) {
        return standing(contracts.toWrite(id), first, others);
    }

    /** The same for steps that are left when the case is closed. */
    Contract inEvenClosed(ContractId id, State first, State... others) {
        return standing(contracts.toFinish(id), first, others);
    }

    private static Contract standing(Contract contract, State first, State... others) {
        if (!EnumSet.of(first, others).contains(contract.state())) {
            throw new Conflict("contract");
        }
        return contract;
    }

    private void go(
            Contract contract, int version, State state, String set, java.util.Map<String, @Nullable Object> values) {
        values.put("state", state.name());
        store.change(contract.id(), version, "state = :state" + set, values);
    }

    private void requireNotFuture(LocalDate on) {
        if (on.isAfter(today.date())) {
            throw new RuleViolation("problem.date-future").at("on");
        }
    }

    private static void requireNotBefore(LocalDate on, @Nullable LocalDate day, String problem) {
        if (day != null && on.isBefore(day)) {
            throw new RuleViolation(problem).at("on");
        }
    }
}
