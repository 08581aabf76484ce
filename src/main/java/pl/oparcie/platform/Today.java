package pl.oparcie.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The one door to the clock: today and now as the centre sees them (Europe/Warsaw). */
@Component
public class Today {

    public static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    /** Today's date in Poland. */
    public LocalDate date() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** This moment, to the microsecond that the database keeps. */
    public Instant now() {
        return clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }
}
