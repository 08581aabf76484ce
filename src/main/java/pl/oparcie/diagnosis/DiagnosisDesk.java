package pl.oparcie.diagnosis;

import java.util.Optional;
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

    DiagnosisDesk(DiagnosisStore store, Access access, Audit audit, Cases cases, CaseHeaders headers, Stages stages) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.cases = cases;
        this.headers = headers;
        this.stages = stages;
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
}
