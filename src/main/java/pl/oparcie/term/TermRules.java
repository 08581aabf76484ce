package pl.oparcie.term;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.term.calendar.Counting;
import pl.oparcie.term.calendar.DueDate;
import pl.oparcie.term.calendar.PolishHolidays;
import pl.oparcie.term.calendar.Span;

/** How long terms are, by date. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class TermRules {

    private final JdbcClient jdbc;

    TermRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A rule in force on some day. */
    public record Rule(
            String kind,
            int amount,
            Span.Unit unit,
            boolean procedural,
            String basis,
            String source,
            String certainty) {}

    /** The rule for a kind of term that begins on the day. */
    public Rule ruleOn(TermKind kind, LocalDate day) {
        return jdbc.sql("""
                        select kind, amount, unit, procedural, basis, source, certainty from term.rule
                         where kind = :kind and validity @> :day::date
                        """)
                .param("kind", kind.name())
                .param("day", day)
                .query(Rule.class)
                .optional()
                .orElse(new Rule(kind.name(), 7, Span.Unit.DAYS, false, "", "DEFAULT", "LOCAL"));
    }

    /** The last day of a term by a rule. */
    public LocalDate due(Rule rule, LocalDate event) {
        return DueDate.of(
                        event,
                        new Span(rule.amount(), rule.unit()),
                        rule.procedural() ? Counting.PROCEDURAL : Counting.SUBSTANTIVE,
                        PolishHolidays.statutory())
                .day();
    }
}
