package pl.oparcie.diagnosis;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.oparcie.access.CaseId;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.UserId;

/** One version of a diagnosis. An approved one never changes; a new one takes its words over and says why. */
record Diagnosis(
        UUID id,
        CaseId caseId,
        int number,
        State state,
        @Nullable String reason,
        NewDiagnosis content,
        UserId author,
        String authorName,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate approvedOn,
        @Nullable String approvedByName,
        List<Remark> remarks,
        int version) {

    enum State {
        DRAFT,
        SUBMITTED,
        RETURNED,
        APPROVED
    }

    record Remark(Part part, String words) {}

    boolean open() {
        return state == State.DRAFT || state == State.RETURNED;
    }

    /** What was filled in by the client alone stays as the client wrote it (rule 9.10). */
    void requireEditable(NewDiagnosis changed) {
        if (!open()) {
            throw new Conflict("diagnosis");
        }
        var overwritten = overwrites(content.reported(), changed.reported())
                || overwrites(content.expectation(), changed.expectation())
                || changed.filledBy() != NewDiagnosis.FilledBy.CLIENT;
        if (content.filledBy() == NewDiagnosis.FilledBy.CLIENT && overwritten) {
            throw new RuleViolation("diagnosis.client-words").at("filledBy");
        }
    }

    private static boolean overwrites(String before, String after) {
        return !before.isBlank() && !after.equals(before);
    }

    /** Whoever wrote it does not approve it. */
    void requireApprovable(UserId approver) {
        if (state != State.SUBMITTED) {
            throw new Conflict("diagnosis");
        }
        if (approver.equals(author)) {
            throw new RuleViolation("diagnosis.own-approval");
        }
        Missing.none(content);
    }
}
