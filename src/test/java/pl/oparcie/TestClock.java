package pl.oparcie;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import pl.oparcie.platform.Today;

/** Stands at Monday 23 November 2026, 10.00 in Poland, unless a test moves it; moved clocks go back after the test. */
public final class TestClock extends Clock {

    public static final Instant START = Instant.parse("2026-11-23T09:00:00Z");
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private volatile Instant now = START;

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    /** Moves to ten o'clock of another day. */
    public void moveTo(LocalDate day) {
        now = day.atTime(LocalTime.of(10, 0)).atZone(Today.ZONE).toInstant();
    }

    /** Moves to a moment. */
    public void moveTo(Instant moment) {
        now = moment;
    }

    void reset() {
        now = START;
    }
}
