package pl.oparcie.casework;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Gives case marks (znak sprawy): symbol of the unit, class of the file list, number, year. The counter's row stays locked until the case is
 * saved, so no number is given twice and none is lost.
 */
@Repository
class CaseMarks {

    /** Class of the file list for social work; each centre's list is its own. */
    private static final String CLASS = "8121";

    private final JdbcClient jdbc;

    CaseMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String next(LocalDate openedOn) {
        var unit = jdbc.sql("select unit_symbol from centre.centre where id = 1")
                .query(String.class)
                .optional()
                .orElse("ZPS");
        var number = jdbc.sql("""
                        insert into casework.mark_counter as counter (unit, class, year, last) values (:unit, :class, :year, 1)
                        on conflict (unit, class, year) do update set last = counter.last + 1
                        returning last
                        """)
                .param("unit", unit)
                .param("class", CLASS)
                .param("year", openedOn.getYear())
                .query(Integer.class)
                .single();
        return unit + "." + CLASS + "." + number + "." + openedOn.getYear();
    }
}
