package pl.oparcie.office;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.platform.RuleViolation;

/**
 * Gives case marks (znak sprawy): symbol of the unit, class of the file list, number, year. The counter's row stays locked until the
 * transaction ends, so no number is given twice, and one that was given in vain is given again.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Marks {

    private final JdbcClient jdbc;
    private final FileList list;

    Marks(JdbcClient jdbc, FileList list) {
        this.jdbc = jdbc;
        this.list = list;
    }

    /** What a class of the file list is used for by the program. */
    public enum Purpose {
        SOCIAL_WORK,
        /** Held on request of others. */
        INTERVIEW,
        /** The centre's own, outside every case; where the list has no class for them they stand with the others. */
        INTERVIEW_OWN,
        FAMILY_ASSISTANT,
        BLUE_CARD
    }

    /** The next mark in the centre's own unit and the class for the purpose, in the year of the day. */
    public String next(Purpose purpose, LocalDate on) {
        return next(list.centreUnit(), list.classFor(purpose, on), on);
    }

    /**
     * The next mark.
     *
     * @throws RuleViolation when the class is not one of the list on the day, or has classes below it
     */
    public String next(String unit, String classSymbol, LocalDate on) {
        if (!list.isUnit(unit)) {
            throw new RuleViolation("office.mark.unit", unit);
        }
        if (!list.isUsable(classSymbol, on)) {
            throw new RuleViolation("office.mark.class", classSymbol);
        }
        return unit + "." + classSymbol + "." + number(unit, classSymbol, on.getYear()) + "." + on.getYear();
    }

    /** The next number of a counter; registers have theirs under names that no unit bears. */
    int number(String unit, String classSymbol, int year) {
        return jdbc.sql("""
                        insert into office.counter as counter (unit, class, year, last) values (:unit, :class, :year, 1)
                        on conflict (unit, class, year) do update set last = counter.last + 1
                        returning last
                        """)
                .param("unit", unit)
                .param("class", classSymbol)
                .param("year", year)
                .query(Integer.class)
                .single();
    }
}
