package pl.oparcie.casework.activity;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.oparcie.access.CaseId;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.UserId;

/** A visit or meeting that is planned, or was. */
record Visit(
        VisitId id,
        CaseId caseId,
        Plan plan,
        UserId worker,
        String workerName,
        @Nullable String secondName,
        VisitState state,
        @Nullable WhyNot why,
        String reason,
        @Nullable UUID activity,
        int version) {

    /** When, where, what for, and who goes along. */
    record Plan(
            VisitKind kind,
            LocalDate on,
            @Nullable LocalTime at,
            String place,
            String aim,
            @Nullable UserId secondWorker,
            Police police) {

        /** What no plan may say. */
        void check(LocalDate today, UserId worker) {
            if (on.isBefore(today)) {
                throw new RuleViolation("visit.rule.past").at("onDate");
            }
            if (on.isAfter(today.plusYears(2))) {
                throw new RuleViolation("visit.rule.too-far").at("onDate");
            }
            if (worker.equals(secondWorker)) {
                throw new RuleViolation("activity.rule.second-is-first").at("secondWorker");
            }
        }
    }
}
