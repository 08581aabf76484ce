package pl.oparcie.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.Access;
import pl.oparcie.access.CaseId;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.casework.CaseFact;
import pl.oparcie.casework.CaseHeaders;
import pl.oparcie.casework.Cases;
import pl.oparcie.casework.Stage;
import pl.oparcie.casework.Stages;
import pl.oparcie.casework.view.CaseHeader;
import pl.oparcie.diagnosis.Diagnoses;
import pl.oparcie.diagnosis.NewDiagnosis;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.web.Asked;
import pl.oparcie.platform.web.Offered;

/** What the pages of plans and reviews read. */
@Service
@Transactional
class PlanDesk {

    private final PlanStore store;
    private final Diagnoses diagnoses;
    private final Access access;
    private final Audit audit;
    private final Cases cases;
    private final CaseHeaders headers;
    private final Stages stages;
    private final ObjectProvider<PlanOffers> sources;
    private final Today today;

    PlanDesk(
            PlanStore store,
            Diagnoses diagnoses,
            Access access,
            Audit audit,
            Cases cases,
            CaseHeaders headers,
            Stages stages,
            ObjectProvider<PlanOffers> sources,
            Today today) {
        this.store = store;
        this.diagnoses = diagnoses;
        this.access = access;
        this.audit = audit;
        this.cases = cases;
        this.headers = headers;
        this.stages = stages;
        this.sources = sources;
        this.today = today;
    }

    Cases.Head head(CaseId id) {
        return cases.head(id);
    }

    CaseHeader header(CaseId id) {
        return headers.of(id);
    }

    /** The newest version, opened by somebody who may write it. */
    Optional<Plan> toWrite(CaseId id) {
        access.require(PlanAction.WRITE, id);
        stages.requireEntry(id, Stage.PLAN);
        audit.record("plan.read", Subject.ofCase(id.value()));
        return store.newest(id);
    }

    Optional<Diagnoses.Approved> diagnosis(CaseId id) {
        access.require(PlanAction.READ, id);
        return Asked.once("diagnosis for the plan of " + id, () -> diagnoses.approved(id));
    }

    List<String> strengths(CaseId id) {
        return diagnosis(id).stream()
                .flatMap(it -> it.content().strengths().stream())
                .map(NewDiagnosis.Strength::words)
                .toList();
    }

    List<PlanStore.Version> versions(CaseId id) {
        access.require(PlanAction.READ, id);
        return store.versions(id);
    }

    Optional<Plan> agreed(CaseId id) {
        access.require(PlanAction.READ, id);
        audit.record("plan.read", Subject.ofCase(id.value()));
        return store.agreed(id);
    }

    /** Whether there is an agreed plan, without opening it. */
    boolean isAgreed(CaseId id) {
        return store.isAgreed(id);
    }

    boolean mayWrite(CaseId id) {
        return access.may(PlanAction.WRITE, id);
    }

    boolean diagnosed(CaseId id) {
        return cases.fact(id, CaseFact.DIAGNOSIS_APPROVED).isPresent();
    }

    /** What other modules offer for it. */
    Offered offered(CaseId id) {
        var offers =
                sources.stream().flatMap(source -> source.forPlan(id).stream()).toList();
        return offers.isEmpty() ? Offered.NOTHING : new Offered(offers, store.taken(id));
    }

    /** Notes what was taken of it, each with who and when. */
    void took(CaseId id, UUID plan, List<String> keys) {
        for (var key : keys) {
            store.take(id, plan, key, today.date());
            audit.record("plan.take", Subject.ofCase(id.value()).and(plan));
        }
    }
}
