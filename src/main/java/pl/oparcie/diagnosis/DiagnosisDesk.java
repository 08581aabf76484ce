package pl.oparcie.diagnosis;

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
import pl.oparcie.casework.CaseHeaders;
import pl.oparcie.casework.Cases;
import pl.oparcie.casework.Stage;
import pl.oparcie.casework.Stages;
import pl.oparcie.casework.view.CaseHeader;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.web.Offered;

/** What the pages of a diagnosis read. */
@Service
@Transactional
class DiagnosisDesk {

    private final DiagnosisStore store;
    private final Access access;
    private final Audit audit;
    private final Cases cases;
    private final CaseHeaders headers;
    private final Stages stages;
    private final ObjectProvider<DiagnosisOffers> sources;
    private final Today today;

    DiagnosisDesk(
            DiagnosisStore store,
            Access access,
            Audit audit,
            Cases cases,
            CaseHeaders headers,
            Stages stages,
            ObjectProvider<DiagnosisOffers> sources,
            Today today) {
        this.store = store;
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
    Optional<Diagnosis> toWrite(CaseId id) {
        access.require(DiagnosisAction.WRITE, id);
        stages.requireEntry(id, Stage.DIAGNOSIS);
        audit.record("diagnosis.read", Subject.ofCase(id.value()));
        return store.newest(id);
    }

    boolean may(DiagnosisAction action, CaseId id) {
        return access.may(action, id);
    }

    /** What other modules offer for it. */
    Offered offered(CaseId id) {
        var offers = sources.stream()
                .flatMap(source -> source.forDiagnosis(id).stream())
                .toList();
        return offers.isEmpty() ? Offered.NOTHING : new Offered(offers, store.taken(id));
    }

    /** Notes what was taken of it, each with who and when. */
    void took(CaseId id, UUID diagnosis, List<String> keys) {
        for (var key : keys) {
            store.take(id, diagnosis, key, today.date());
            audit.record("diagnosis.take", Subject.ofCase(id.value()).and(diagnosis));
        }
    }
}
