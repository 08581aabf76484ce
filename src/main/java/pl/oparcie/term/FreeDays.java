package pl.oparcie.term;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.term.calendar.PolishHolidays;

/** Days the office gave its staff free. They lengthen terms in working days and no others. */
@Repository
public class FreeDays {

    private final JdbcClient jdbc;

    FreeDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A free day and why. */
    public record Day(LocalDate day, String reason) {}

    public List<Day> since(LocalDate day) {
        return jdbc.sql("select day, reason from term.free_day where day >= :since order by day limit 100")
                .param("since", day)
                .query(Day.class)
                .list();
    }

    public void add(LocalDate day, String reason) {
        if (!PolishHolidays.statutory().isWorkingDay(day)) {
            throw new RuleViolation("term.free-day.already").at("day");
        }
        jdbc.sql(
                        "insert into term.free_day (day, reason) values (:day, :reason) on conflict (day) do update set reason = excluded.reason")
                .param("day", day)
                .param("reason", reason)
                .update();
    }

    public void remove(LocalDate day) {
        jdbc.sql("delete from term.free_day where day = :day").param("day", day).update();
    }
}
