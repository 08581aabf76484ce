package pl.oparcie.interview;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order of an interview.
 *
 * @param learnedOn the day on which the need became known: the term runs from it
 * @param dueOn a day agreed by hand, or a shorter one of the request; null: by the rule
 */
record NewInterview(
        Kind kind,
        LocalDate learnedOn,
        Answered.Source source,
        Answered.Mode mode,
        Answered.Purpose purpose,
        @Nullable LocalDate applicationOn,
        @Nullable LocalDate dueOn,
        Answered.@Nullable UpdateReason updateReason,
        Request request,
        Relative relative,
        String note,
        UUID worker) {

    /**
     * Another body that asks for the interview.
     *
     * @param answerOn until when it wants to be answered, where it says so
     */
    record Request(
            String requester,
            String mark,
            @Nullable LocalDate on,
            Answered.@Nullable Ground ground,
            @Nullable LocalDate answerOn) {}

    /** For whom somebody obliged to maintenance is asked. */
    record Relative(String helped, Answered.@Nullable RelativePurpose purpose) {}
}
