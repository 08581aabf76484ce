package pl.oparcie.demo;

import java.io.Serial;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Today;

/** Plays steps in the order of time, each as the user who did it and at the moment it happened, in one transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Replay {

    private static final Comparator<Step> BY_TIME =
            Comparator.comparingInt(Step::day).thenComparing(Step::time);

    private final JdbcClient jdbc;

    Replay(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A family's story broke: a rule of the program said no to it. */
    static final class Broken extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final String family;

        Broken(Step step, Exception cause) {
            super(
                    step.family() + ", " + step.what() + " (day " + step.day() + " by " + step.by() + "): " + cause,
                    cause);
            this.family = step.family();
        }

        String family() {
            return family;
        }
    }

    /** The program ends before the story does: nothing of it stays. */
    static final class Stopped extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;
    }

    void play(List<Step> steps, Map<String, CurrentUser> users, Days days, BooleanSupplier stopped) {
        var moment = Instant.MIN;
        for (var step : steps.stream().sorted(BY_TIME).toList()) {
            if (stopped.getAsBoolean()) {
                throw new Stopped();
            }
            var told = days.at(step.day(), step.time());
            moment = told.isAfter(moment) ? told : moment;
            play(step, java.util.Objects.requireNonNull(users.get(step.by()), step.by()), moment);
        }
    }

    private void play(Step step, CurrentUser user, Instant moment) {
        jdbc.sql("""
                        select set_config('oparcie.user', :user, true), set_config('oparcie.now', :now, true),
                               set_config('oparcie.principals', '', true)
                        """)
                .param("user", user.id().toString())
                .param("now", moment.toString())
                .query()
                .singleRow();
        try {
            CurrentUser.as(
                    user,
                    () -> Today.at(moment, () -> {
                        step.deed().happen();
                        return user;
                    }));
        } catch (Exception e) {
            throw new Broken(step, e);
        }
    }
}
