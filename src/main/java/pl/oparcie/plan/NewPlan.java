package pl.oparcie.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.oparcie.casework.ReasonCode;
import pl.oparcie.diagnosis.LifeArea;

/**
 * What a plan says (social-work-tools 6.2).
 *
 * @param meetings how often they meet, in words
 * @param reviewOn the first review; null: as the centre's procedure says
 */
public record NewPlan(Form form, String meetings, @Nullable LocalDate reviewOn, List<Goal> goals) {

    /** On what it is agreed. */
    public enum Form {
        SOCIAL_CONTRACT,
        AGREEMENT,
        PLAN_ONLY
    }

    /** A goal; a null key makes a new one, a key of the former version continues it. */
    public record Goal(
            @Nullable UUID key,
            String mainGoal,
            String title,
            @Nullable LifeArea area,
            @Nullable ReasonCode problem,
            String indicator,
            String baselineText,
            @Nullable Integer baseline,
            String targetText,
            @Nullable Integer target,
            @Nullable LocalDate dueOn,
            List<Step> actions) {}

    /** One action of a goal. */
    public record Step(
            @Nullable UUID key,
            String title,
            Who who,
            String whoName,
            String resource,
            @Nullable LocalDate dueOn,
            String checking) {}

    /** Who is responsible. */
    public enum Who {
        CLIENT,
        FAMILY,
        WORKER,
        INSTITUTION
    }

    /** How an action goes. */
    public enum Status {
        PLANNED,
        IN_PROGRESS,
        DONE,
        PARTLY,
        NOT_DONE,
        ABANDONED
    }

    /** The client's answer to the plan; each of them may be recorded. */
    public enum Acceptance {
        SIGNED,
        VERBAL,
        REFUSED
    }
}
