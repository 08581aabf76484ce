package pl.oparcie.interview;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How far the term of an interview has run (R01): half of it, four fifths, all. */
enum Late {
    NONE("calm"),
    CALM("ok"),
    HALF("soon"),
    NEARLY("soon"),
    OVER("late");

    private static final int HALF_WAY = 50;
    private static final int ALMOST = 80;
    private static final int WHOLE = 100;

    private final String mark;

    Late(String mark) {
        this.mark = mark;
    }

    String mark() {
        return mark;
    }

    static Late of(LocalDate learned, @Nullable LocalDate due, LocalDate today) {
        if (due == null) {
            return NONE;
        }
        if (today.isAfter(due)) {
            return OVER;
        }
        var all = Math.max(1, ChronoUnit.DAYS.between(learned, due));
        var run = ChronoUnit.DAYS.between(learned, today) * WHOLE / all;
        if (run >= ALMOST) {
            return NEARLY;
        }
        return run >= HALF_WAY ? HALF : CALM;
    }
}
