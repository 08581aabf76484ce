package pl.oparcie.plan.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan in words, for the page and the print. */
public record PlanWords(
        int number,
        boolean agreed,
        String state,
        String form,
        String meetings,
        String reviewOn,
        String answer,
        String author,
        @Nullable String reason,
        int donePercent,
        String doneOf,
        List<Goal> goals) {

    /** A goal. */
    public record Goal(
            String mainGoal,
            String title,
            String area,
            String problem,
            String indicator,
            String baseline,
            String target,
            String dueOn,
            int donePercent,
            List<Action> actions) {}

    /** An action. */
    public record Action(
            String id,
            String title,
            String goal,
            String who,
            String resource,
            String dueOn,
            String checking,
            String status,
            String statusCode,
            String mark,
            String note,
            int version) {}
}
