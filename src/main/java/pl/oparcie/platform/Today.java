package pl.oparcie.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;

/** The one door to the clock: today and now as the centre sees them (Europe/Warsaw). */
@Component
public class Today {

    public static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");

    private static final ScopedValue<Instant> MOMENT = ScopedValue.newInstance();

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    /** Runs the work as if at another moment: for loading what happened earlier, such as the demo centre. */
    public static <T> T at(Instant moment, Callable<T> work) throws Exception {
        return ScopedValue.where(MOMENT, moment).call(work::call);
    }

    /** Today's date in Poland. */
    public LocalDate date() {
        return LocalDate.ofInstant(now(), ZONE);
    }

    /** This moment, to the microsecond that the database keeps. */
    public Instant now() {
        var moment = MOMENT.isBound() ? MOMENT.get() : clock.instant();
        return moment.truncatedTo(ChronoUnit.MICROS);
    }
}
