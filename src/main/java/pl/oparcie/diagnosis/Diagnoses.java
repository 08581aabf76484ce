package pl.oparcie.diagnosis;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.Access;
import pl.oparcie.access.CaseId;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.casework.CaseFact;
import pl.oparcie.casework.Cases;
import pl.oparcie.casework.Chronology;
import pl.oparcie.casework.Stage;
import pl.oparcie.casework.Stages;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.term.NewTerm;
import pl.oparcie.term.TermKind;
import pl.oparcie.term.Terms;

/** Writing a diagnosis, handing it to the leader, approving it, going back to it. */
@Service
@Transactional
public class Diagnoses {

    private final DiagnosisStore store;
    private final Access access;
    private final Audit audit;
    private final Cases cases;
    private final Stages stages;
    private final Chronology chronology;
    private final Terms terms;
    private final Today today;

    Diagnoses(
            DiagnosisStore store,
            Access access,
            Audit audit,
            Cases cases,
            Stages stages,
            Chronology chronology,
            Terms terms,
            Today today) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.cases = cases;
        this.stages = stages;
        this.chronology = chronology;
        this.terms = terms;
        this.today = today;
    }

    /** An approved diagnosis, for the plan that answers it. */
    public record Approved(UUID id, int number, LocalDate on, NewDiagnosis content) {}

    /** Writes the first version, or the open one again; {@code version} is the one that was read, -1 for none. */
    public UUID save(CaseId id, NewDiagnosis content, int version, LocalDate on) {
        access.require(DiagnosisAction.WRITE, id);
        stages.requireEntry(id, Stage.DIAGNOSIS);
        var before = store.newest(id);
        if (before.isEmpty()) {
            var started = store.insert(id, 1, null, content);
            cases.record(id, CaseFact.DIAGNOSIS_STARTED, on, "", url(id));
            audit.record("diagnosis.start", Subject.ofCase(id.value()).and(started));
            return started;
        }
        var diagnosis = before.get();
        if (diagnosis.version() != version) {
            throw new Conflict("diagnosis");
        }
        diagnosis.requireEditable(content);
        store.update(diagnosis.id(), id, version, content);
        audit.record("diagnosis.save", subject(diagnosis));
        return diagnosis.id();
    }

    /** Hands the open version to the team's leader; to the director, when the author leads the team or nobody does. */
    public void submit(CaseId id, LocalDate on) {
        access.require(DiagnosisAction.WRITE, id);
        var diagnosis = requireNewest(id);
        if (!diagnosis.open()) {
            throw new Conflict("diagnosis");
        }
        Missing.none(diagnosis.content());
        var team = cases.head(id).team();
        var leader = Optional.ofNullable(team)
                .flatMap(store::leaderOf)
                .filter(found -> !found.equals(diagnosis.author().value()));
        store.submit(diagnosis, leader.orElse(null), on);
        audit.record("diagnosis.submit", subject(diagnosis));
    }

    /** Approves what was handed in. The plan's term begins. */
    public void approve(CaseId id, int version, LocalDate on) {
        access.require(DiagnosisAction.APPROVE, id);
        var diagnosis = requireNewest(id);
        if (diagnosis.version() != version) {
            throw new Conflict("diagnosis");
        }
        diagnosis.requireApprovable(CurrentUser.me());
        store.approve(diagnosis, on);
        cases.record(id, CaseFact.DIAGNOSIS_APPROVED, on, "", url(id));
        tell(diagnosis, on);
        terms.done(TermKind.DIAGNOSIS, id.value(), on);
        openPlanTerm(diagnosis, on);
        audit.record("diagnosis.approve", subject(diagnosis));
    }

    /** Approves the newest version, whatever its number. */
    public void approve(CaseId id, LocalDate on) {
        approve(id, requireNewest(id).version(), on);
    }

    private void tell(Diagnosis diagnosis, LocalDate on) {
        var problems = diagnosis.content().problems().stream()
                .map(problem -> Texts.in("pl", "diagnosis.reason." + problem.code()))
                .toList();
        chronology.add(
                diagnosis.caseId(),
                Chronology.Kind.STAGE,
                on,
                "diagnosis.chronology.approved",
                List.of(Integer.toString(diagnosis.number()), String.join(", ", problems)),
                diagnosis.content().conclusion(),
                url(diagnosis.caseId()) + "/versions/" + diagnosis.number());
    }

    private void openPlanTerm(Diagnosis diagnosis, LocalDate on) {
        var lead = cases.head(diagnosis.caseId()).lead();
        var planned = cases.fact(diagnosis.caseId(), CaseFact.PLAN_AGREED).isPresent();
        if (lead != null && !planned && diagnosis.content().decision() == NewDiagnosis.Decision.FULL_CASE) {
            var caseId = diagnosis.caseId();
            var head = cases.head(caseId);
            terms.open(
                    NewTerm.of(
                            TermKind.PLAN,
                            caseId.value(),
                            caseId.value(),
                            on,
                            lead,
                            "diagnosis.term.plan",
                            List.of(head.name()),
                            "/cases/" + caseId + "/plan"),
                    head.openedOn());
        }
    }

    /** Gives it back to its author with remarks beside its parts. */
    void sendBack(CaseId id, List<Diagnosis.Remark> remarks, int version, LocalDate on) {
        access.require(DiagnosisAction.APPROVE, id);
        var diagnosis = requireNewest(id);
        if (diagnosis.state() != Diagnosis.State.SUBMITTED || diagnosis.version() != version) {
            throw new Conflict("diagnosis");
        }
        if (remarks.isEmpty()) {
            throw new RuleViolation("diagnosis.return.no-remark").at("remarks");
        }
        store.sendBack(diagnosis, remarks, on);
        audit.record("diagnosis.return", subject(diagnosis));
    }

    /** Gives the newest version back with a remark beside one part. */
    public void sendBack(CaseId id, Part part, String words, LocalDate on) {
        sendBack(
                id,
                List.of(new Diagnosis.Remark(part, words)),
                requireNewest(id).version(),
                on);
    }

    /** Takes the approved diagnosis up again as its next version, and says why. */
    public void reopen(CaseId id, String reason, int version, LocalDate on) {
        access.require(DiagnosisAction.WRITE, id);
        stages.requireEntry(id, Stage.DIAGNOSIS);
        var diagnosis = requireNewest(id);
        if (diagnosis.state() != Diagnosis.State.APPROVED || diagnosis.version() != version) {
            throw new Conflict("diagnosis");
        }
        var next = store.insert(id, diagnosis.number() + 1, reason, diagnosis.content());
        cases.record(id, CaseFact.DIAGNOSIS_STARTED, on, "", url(id));
        chronology.add(
                id,
                Chronology.Kind.STAGE,
                on,
                "diagnosis.chronology.reopened",
                List.of(Integer.toString(diagnosis.number() + 1)),
                reason,
                url(id));
        audit.record("diagnosis.reopen", Subject.ofCase(id.value()).and(next));
    }

    /** The newest version, read by the current user. */
    @Transactional
    Optional<Diagnosis> read(CaseId id) {
        access.require(DiagnosisAction.READ, id);
        audit.record("diagnosis.read", Subject.ofCase(id.value()));
        return store.newest(id);
    }

    /** One version, read by the current user. */
    Diagnosis read(CaseId id, int number) {
        access.require(DiagnosisAction.READ, id);
        audit.record("diagnosis.read", Subject.ofCase(id.value()));
        return store.number(id, number).orElseThrow(() -> new NotFound("diagnosis"));
    }

    List<DiagnosisStore.Version> versions(CaseId id) {
        access.require(DiagnosisAction.READ, id);
        return store.versions(id);
    }

    /** The newest approved diagnosis of a case the caller already let the user into. */
    @Transactional(readOnly = true)
    public Optional<Approved> approved(CaseId id) {
        return store.newestApproved(id)
                .map(found -> new Approved(
                        found.id(),
                        found.number(),
                        found.approvedOn() == null ? today.date() : found.approvedOn(),
                        found.content()));
    }

    private Diagnosis requireNewest(CaseId id) {
        return store.newest(id).orElseThrow(() -> new NotFound("diagnosis"));
    }

    private static Subject subject(Diagnosis diagnosis) {
        return Subject.ofCase(diagnosis.caseId().value()).and(diagnosis.id());
    }

    private static String url(CaseId id) {
        return "/cases/" + id + "/diagnosis";
    }
}
