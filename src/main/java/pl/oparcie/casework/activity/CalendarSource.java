package pl.oparcie.casework.activity;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in somebody's calendar beside visits. Contributed as a bean by the module that owns it. */
public interface CalendarSource {

    /** The current user's own, between two days, both counted. Logs the reading. */
    List<Entry> entries(LocalDate from, LocalDate to);

    /**
     * An entry of a day.
     *
     * @param mark how its mark looks: calm, late, wait
     */
    record Entry(
            LocalDate on, @Nullable LocalTime at, String title, String url, String where, String mark, String state) {}
}
