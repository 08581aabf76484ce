package pl.oparcie.interview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pl.oparcie.audit.Subject;
import pl.oparcie.platform.CurrentUser;

/**
 * An interview as it stands in its row.
 *
 * @param heads whether the current user is above its worker: leads the team, or directs
 * @param works whether he may read all of it: holds it, stands above, or works with the family
 * @param consented whether the head consented to the days as they are written
 * @param mark of one outside every case
 * @param onPaper whether it was signed on paper before it was written here
 * @param changedOn of an open update, the last day of which a change was told
 * @param updateBy who sees to the next update
 */
record Interview(
        UUID id,
        String number,
        @Nullable String mark,
        Kind kind,
        UUID personId,
        UUID householdId,
        String name,
        @Nullable UUID caseId,
        @Nullable UUID formerId,
        Answered.@Nullable UpdateReason updateReason,
        String helpedPerson,
        Answered.@Nullable RelativePurpose relativePurpose,
        LocalDate learnedOn,
        Answered.Source source,
        Answered.Mode mode,
        Answered.Purpose purpose,
        @Nullable LocalDate applicationOn,
        String requester,
        String requestMark,
        @Nullable LocalDate requestOn,
        Answered.@Nullable Ground ground,
        String note,
        UUID workerId,
        String worker,
        @Nullable UUID teamId,
        UUID orderedBy,
        String orderer,
        LocalDate orderedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate plannedOn,
        @Nullable LocalTime plannedAt,
        Answered.@Nullable Place place,
        String secondWorker,
        boolean police,
        boolean outsideHours,
        @Nullable LocalDate consentOn,
        @Nullable String consentGiver,
        State state,
        @Nullable String formCode,
        @Nullable String formVersion,
        @Nullable LocalDate begunOn,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate heldOn,
        @Nullable Instant approvedAt,
        @Nullable String hash,
        @Nullable String signature,
        @Nullable LocalDate statementOn,
        boolean onPaper,
        @Nullable LocalDate statementNotedOn,
        String statementNote,
        @Nullable LocalDate acceptedOn,
        @Nullable String acceptedName,
        String headOpinion,
        @Nullable LocalDate filedOn,
        @Nullable LocalDate endedOn,
        String endReason,
        String grounds,
        @Nullable LocalDate nextUpdateOn,
        @Nullable LocalDate changedOn,
        boolean scanned,
        boolean heads,
        boolean works,
        boolean consented,
        UUID updateBy,
        int version) {

    InterviewId interviewId() {
        return new InterviewId(id);
    }

    /** Whether the current user is the one who holds and writes it (R26); of what was approved, whoever sees to it now. */
    boolean mine() {
        return (state.open() ? workerId : updateBy).equals(CurrentUser.me().value());
    }

    /** Whether the current user may decide on it: from above, and never on his own work. */
    boolean decides() {
        return heads && !mine() && !workerId.equals(CurrentUser.me().value());
    }

    /** Whether something is left after the approval that another may take over: to finish it, to update it, to add its scan. */
    boolean left() {
        return state.frozen() && (state != State.FILED || nextUpdateOn != null || !scanned);
    }

    /** The day that a visit has to reach: of the order, or of what was told since. */
    LocalDate sinceOn() {
        return changedOn != null && changedOn.isAfter(learnedOn) ? changedOn : learnedOn;
    }

    boolean mayEnd() {
        return state.open() && (mine() || orderedBy.equals(CurrentUser.me().value()));
    }

    boolean waitsForConsent() {
        return state.open() && plannedOn != null && outsideHours && consentOn == null;
    }

    List<String> groundNames() {
        return Stream.of(grounds.split(",")).filter(name -> !name.isEmpty()).toList();
    }

    String url() {
        return "/interviews/" + id;
    }

    Subject subject() {
        return Subject.ofPerson(personId).and(id);
    }
}
