package pl.oparcie.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation: parts II A and II B.
 *
 * @param statement what the person says of it; empty with {@code noStatement}: was asked and did not want to
 * @param causes on whose side it was that something did not work
 * @param harm effects nobody wanted
 */
public record NewEvaluation(
        Kind kind,
        LocalDate on,
        List<Mark> marks,
        String statement,
        boolean noStatement,
        Set<Cause> causes,
        String causeWords,
        String harm,
        Conclusion conclusion,
        String words,
        @Nullable Labour labour,
        Signed signed) {

    /** What kind of evaluation. */
    public enum Kind {
        CURRENT,
        PERIODIC,
        FINAL
    }

    /** How a goal or an action stands. */
    public enum Light {
        DONE,
        PARTLY,
        NOT_DONE,
        IN_PROGRESS
    }

    /** One goal or action, with words. */
    public record Mark(UUID key, Light light, String words) {

        /** Not done, or in part only. */
        boolean failed() {
            return light == Light.NOT_DONE || light == Light.PARTLY;
        }
    }

    /** Where the cause lies. */
    public enum Cause {
        PERSON,
        CENTRE,
        INDEPENDENT
    }

    /** What follows. */
    public enum Conclusion {
        CONTINUE,
        CHANGE,
        NEW_CONTRACT,
        FINISH,
        DISSOLVE
    }

    /** What it brought on the labour market (kind B). */
    public enum Labour {
        WORK,
        INTERNSHIP,
        TRAINING,
        REGISTERED,
        BUSINESS,
        NO_CHANGE
    }

    /** Who signed the evaluation. */
    public enum Signed {
        BOTH,
        REFUSED,
        WORKER_ALONE
    }

    List<UUID> keys() {
        return marks.stream().map(Mark::key).toList();
    }

    /** What is over, whichever way. */
    List<UUID> ended() {
        return marks.stream()
                .filter(mark -> mark.light() == Light.DONE || (kind == Kind.FINAL && mark.light() != Light.IN_PROGRESS))
                .map(Mark::key)
                .toList();
    }

    /** Something was not done, and the cause lies with the person. */
    boolean breached() {
        return causes.contains(Cause.PERSON) && marks.stream().anyMatch(Mark::failed);
    }

    /** How much of the words it calls reached: all of the goals, something, or nothing. */
    Achieved achieved(Body body) {
        var reached = marks.stream()
                .filter(mark -> mark.light() == Light.DONE)
                .map(Mark::key)
                .collect(Collectors.toSet());
        if (reached.containsAll(body.goals().stream().map(Body.Goal::key).toList())
                && reached.containsAll(body.aims().map(Body.Aim::key).toList())) {
            return Achieved.ALL;
        }
        return marks.stream().anyMatch(mark -> mark.light() == Light.DONE || mark.light() == Light.PARTLY)
                ? Achieved.SOME
                : Achieved.NOTHING;
    }

    /** What a final evaluation says was reached. */
    enum Achieved {
        ALL,
        SOME,
        NOTHING
    }

    boolean notAllDone() {
        return marks.stream().anyMatch(mark -> mark.light() == Light.NOT_DONE);
    }
}
