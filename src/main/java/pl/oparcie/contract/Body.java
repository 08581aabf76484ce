package pl.oparcie.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a contract says: parts I A and I B of the official form. Keys of goals and actions go on from version to version; evaluations and
 * terms hold on to them.
 *
 * @param tried what was tried before to find work (kind B)
 * @param failure why that did not help (kind B)
 */
public record Body(
        String causes,
        String possibilities,
        String limitations,
        List<Tried> tried,
        String failure,
        List<Goal> goals,
        String rights,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        List<LocalDate> evaluations) {

    public Body {
        tried = List.copyOf(tried);
        goals = List.copyOf(goals);
        evaluations = List.copyOf(evaluations);
    }

    /** One thing tried before. */
    public record Tried(String what, String when, String result) {}

    /** A main goal. */
    public record Goal(UUID key, String title, List<Aim> aims) {
        Goal movedBy(BiFunction<UUID, LocalDate, LocalDate> acts) {
            return new Goal(
                    key, title, aims.stream().map(it -> it.movedBy(acts)).toList());
        }
    }

    /** A specific goal: by what it is seen to be reached, and what is expected of it. */
    public record Aim(UUID key, String title, String evidence, String effect, List<Act> acts) {
        Aim movedBy(BiFunction<UUID, LocalDate, LocalDate> days) {
            return new Aim(
                    key,
                    title,
                    evidence,
                    effect,
                    acts.stream().map(it -> it.movedBy(days)).toList());
        }
    }

    /**
     * An action.
     *
     * @param often how often, where it is done more than once
     * @param dueOn its day, or the last day of what is done often
     */
    public record Act(
            UUID key,
            Side side,
            String title,
            String who,
            String often,
            @Nullable LocalDate dueOn) {
        Act movedBy(BiFunction<UUID, LocalDate, LocalDate> days) {
            return dueOn == null ? this : new Act(key, side, title, who, often, days.apply(key, dueOn));
        }
    }

    /** Whose action it is. */
    public enum Side {
        PERSON,
        WORKER
    }

    Stream<Aim> aims() {
        return goals.stream().flatMap(goal -> goal.aims().stream());
    }

    Stream<Act> acts() {
        return aims().flatMap(aim -> aim.acts().stream());
    }

    List<Act> acts(Side side) {
        return acts().filter(act -> act.side() == side).toList();
    }

    /** The same words with their first day written out, where they only say that it is the day of signing. */
    Body startingOn(@Nullable LocalDate day) {
        return startsOn != null
                ? this
                : new Body(causes, possibilities, limitations, tried, failure, goals, rights, day, endsOn, evaluations);
    }

    /** The same words with other rights and duties. */
    public Body rightsAs(String words) {
        return new Body(
                causes, possibilities, limitations, tried, failure, goals, words, startsOn, endsOn, evaluations);
    }

    /** The same words with other days of actions, of evaluations and of the end. */
    Body movedBy(
            BiFunction<UUID, LocalDate, LocalDate> acts,
            UnaryOperator<LocalDate> evaluated,
            UnaryOperator<LocalDate> ends) {
        return new Body(
                causes,
                possibilities,
                limitations,
                tried,
                failure,
                goals.stream().map(it -> it.movedBy(acts)).toList(),
                rights,
                startsOn,
                endsOn == null ? null : ends.apply(endsOn),
                evaluations.stream().map(evaluated).toList());
    }

    /** What an evaluation has to look at: every goal, specific goal and action. */
    public List<UUID> keys() {
        return goals.stream()
                .flatMap(goal -> Stream.concat(
                        Stream.of(goal.key()),
                        goal.aims().stream()
                                .flatMap(aim -> Stream.concat(
                                        Stream.of(aim.key()),
                                        aim.acts().stream().map(Act::key)))))
                .toList();
    }
}
