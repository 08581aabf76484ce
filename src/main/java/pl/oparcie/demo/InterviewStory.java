package pl.oparcie.demo;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An interview of the trial centre. Days are counted from the day of loading; in answers and in the order {@code @-12} is such a day.
 *
 * @param family the name of its family
 * @param person the key of the person it is about
 * @param order the fields of the order, with {@code by} and {@code on}
 * @param heldOn when it was held
 * @param answers what was answered beside what the file knew
 */
record InterviewStory(
        String family,
        String person,
        String worker,
        Map<String, Object> order,
        @Nullable Integer heldOn,
        List<Deed> steps,
        Map<String, Object> answers) {

    /**
     * A step of its course.
     *
     * @param does card, plan, consent, attempt, refuse, end, fill, submit, return, approve, sign, accept, file, decide, hand-over
     * @param by who did it; its worker, where nothing is said
     */
    record Deed(
            int on,
            String does,
            @Nullable String by,
            @Nullable Integer day,
            @Nullable String at,
            @Nullable String code,
            @Nullable String result,
            @Nullable String who,
            @Nullable String words,
            @Nullable Boolean instructed,
            @Nullable String witness,
            @Nullable Boolean police,
            @Nullable List<String> grounds) {

        String text() {
            return words == null ? "" : words;
        }
    }
}
