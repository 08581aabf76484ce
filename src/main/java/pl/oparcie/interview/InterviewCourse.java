package pl.oparcie.interview;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.text;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.interview.view.InterviewPage.Next;
import pl.oparcie.platform.web.StageView;

/** How far an interview is, and the next step with its term. */
final class InterviewCourse {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final List<State> ROAD = List.of(
            State.NEW,
            State.SCHEDULED,
            State.IN_PROGRESS,
            State.APPROVED,
            State.STATEMENT_SIGNED,
            State.HEAD_ACCEPTED,
            State.FILED);

    private final Interview interview;
    private final int missing;
    private final boolean stopped;
    private final boolean unanswered;
    private final @Nullable LocalDate held;
    private final boolean deceased;
    private final LocalDate today;

    /**
     * @param missing how many answers stop the approval
     * @param stopped whether something else stops it
     * @param unanswered whether the body that asked for it was not answered yet
     * @param held the day it was held, as it is written
     * @param deceased whether the person is known to have died before it was held
     */
    InterviewCourse(
            Interview interview,
            int missing,
            boolean stopped,
            boolean unanswered,
            @Nullable LocalDate held,
            boolean deceased,
            LocalDate today) {
        this.stopped = stopped;
        this.unanswered = unanswered;
        this.deceased = deceased;
        this.interview = interview;
        this.missing = missing;
        this.held = held;
        this.today = today;
    }

    /** The day on which it was held, of a draft the day written in it; null before. */
    @Nullable
    static LocalDate held(Interview interview, Fillings.@Nullable Open open, LocalDate today) {
        if (interview.heldOn() != null) {
            return interview.heldOn();
        }
        return open != null
                        && open.answers() != null
                        && open.answers().value("heldAt") instanceof LocalDateTime at
                        && !at.toLocalDate().isAfter(today)
                ? at.toLocalDate()
                : null;
    }

    /** The road from the order to the files; nothing for an interview that ended without one. */
    List<StageView> stages() {
        var here = ROAD.indexOf(interview.state());
        var stages = new ArrayList<StageView>();
        if (here < 0) {
            return stages;
        }
        for (var i = 0; i < ROAD.size(); i++) {
            if (ROAD.get(i) == State.SCHEDULED && i < here && interview.plannedOn() == null) {
                continue;
            }
            var state = i < here || here == ROAD.size() - 1
                    ? StageView.State.DONE
                    : i == here ? StageView.State.HERE : StageView.State.AHEAD;
            stages.add(new StageView(text("interview.stage." + ROAD.get(i)), i > here ? "" : day(ROAD.get(i)), state));
        }
        return stages;
    }

    private String day(State state) {
        return switch (state) {
            case NEW -> date(interview.orderedOn());
            case SCHEDULED -> date(interview.plannedOn());
            case IN_PROGRESS -> date(held == null ? interview.begunOn() : held);
            case APPROVED ->
                interview.approvedAt() == null
                        ? ""
                        : date(interview.approvedAt().atZone(WARSAW).toLocalDate());
            case STATEMENT_SIGNED ->
                interview.statementOn() == null ? text("interview.stage.note") : date(interview.statementOn());
            case HEAD_ACCEPTED -> date(interview.acceptedOn());
            case FILED -> date(interview.filedOn());
            default -> "";
        };
    }

    /** What is to be done now, by whom, until when; nothing when all is done. */
    @Nullable
    Next next() {
        var key = key();
        if (key == null) {
            return null;
        }
        var late = Late.of(interview.learnedOn(), interview.dueOn(), today);
        var term = interview.state().open() && interview.dueOn() != null;
        return new Next(
                text("interview.next." + key),
                text(
                        key.equals("sign")
                                ? interview.kind().signed("interview.next.sign.words")
                                : "interview.next." + key + ".words",
                        interview.worker(),
                        missing,
                        date(interview.plannedOn()),
                        interview.requester()),
                term ? late.mark() : "",
                term ? text("interview.late." + late, date(interview.dueOn())) : "");
    }

    private @Nullable String key() {
        var mine = interview.mine();
        if (deceased && interview.mayEnd()) {
            return "deceased";
        }
        return switch (interview.state()) {
            case NEW ->
                interview.waitsForConsent()
                        ? (interview.decides() ? "consent" : "waits-for-consent")
                        : mine ? "plan" : "theirs";
            case SCHEDULED -> mine ? "hold" : "theirs";
            case IN_PROGRESS -> begun();
            case APPROVED -> mine ? "sign" : "theirs-sign";
            case STATEMENT_SIGNED -> interview.decides() ? "accept" : "waits-for-head";
            case HEAD_ACCEPTED ->
                mine
                        ? (interview.kind().isUpdated() || interview.kind() == Kind.RWS_VIII ? "file" : "file-only")
                        : "theirs-file";
            case FILED -> unanswered ? (mine ? "answer" : "theirs-answer") : null;
            default -> null;
        };
    }

    private String begun() {
        if (interview.submittedOn() != null) {
            return interview.decides() ? "check" : "waits-for-check";
        }
        if (!interview.mine()) {
            return "theirs";
        }
        return missing > 0 ? "write" : stopped ? "stopped" : "approve";
    }
}
