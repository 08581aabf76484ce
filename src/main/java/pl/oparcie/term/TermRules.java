package pl.oparcie.term;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.platform.Ids;
import pl.oparcie.term.calendar.Counting;
import pl.oparcie.term.calendar.DueDate;
import pl.oparcie.term.calendar.Holidays;
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
        return ruleOn(kind.name(), day).orElse(new Rule(kind.name(), 7, Span.Unit.DAYS, false, "", "DEFAULT", "LOCAL"));
    }

    /** The rule for a kind of term by its name; kinds of modules to come have rules already. */
    public Optional<Rule> ruleOn(String kind, LocalDate day) {
        return jdbc.sql("""
                        select kind, amount, unit, procedural, basis, source, certainty from term.rule
                         where kind = :kind and validity @> :day::date
                        """)
                .param("kind", kind)
                .param("day", day)
                .query(Rule.class)
                .optional();
    }

    /** The rules in force on a day, by kind. */
    public List<Rule> allOn(LocalDate day) {
        return jdbc.sql("""
                        select kind, amount, unit, procedural, basis, source, certainty from term.rule
                         where validity @> :day::date order by kind
                        """).param("day", day).query(Rule.class).list();
    }

    /**
     * From a day on, terms of a kind are as long as the centre's own procedure says. Rules that ran before keep their past; a rule set by
     * law is never replaced.
     */
    public void publish(TermKind kind, int amount, Span.Unit unit, String basis, LocalDate from) {
        if ("LAW".equals(ruleOn(kind, from).source())) {
            throw new IllegalArgumentException(kind + " is set by law");
        }
        jdbc.sql("delete from term.rule where kind = :kind and lower(validity) >= :from")
                .param("kind", kind.name())
                .param("from", from)
                .update();
        jdbc.sql("""
                        update term.rule set validity = daterange(lower(validity), :from)
                         where kind = :kind and validity @> :from::date
                        """).param("kind", kind.name()).param("from", from).update();
        jdbc.sql("""
                        insert into term.rule (id, kind, amount, unit, procedural, basis, source, certainty, validity)
                        values (:id, :kind, :amount, :unit, false, :basis, 'PROCEDURE', 'LOCAL', daterange(:from, null))
                        """)
                .param("id", Ids.next())
                .param("kind", kind.name())
                .param("amount", amount)
                .param("unit", unit.name())
                .param("basis", basis)
                .param("from", from)
                .update();
    }

    /** The last day of a term by a rule. */
    public LocalDate due(Rule rule, LocalDate event) {
        return DueDate.of(
                        event,
                        new Span(rule.amount(), rule.unit()),
                        rule.procedural() ? Counting.PROCEDURAL : Counting.SUBSTANTIVE,
                        holidays(rule.unit()))
                .day();
    }

    /** The day itself, or the next that is neither a Saturday nor a Sunday nor a holiday (KPA art. 57 § 4): for a day that was agreed. */
    public LocalDate workingFrom(LocalDate day) {
        return DueDate.of(day.minusDays(1), Span.days(1), Counting.PROCEDURAL, PolishHolidays.statutory())
                .day();
    }

    /** The days on which the office works: for days that are only proposed. */
    public Holidays calendar() {
        return holidays(Span.Unit.WORKING_DAYS);
    }

    /** The office's own free days lengthen terms in working days; no other term asks for them. */
    private PolishHolidays holidays(Span.Unit unit) {
        return unit == Span.Unit.WORKING_DAYS
                ? PolishHolidays.withOfficeDays(jdbc.sql("select day from term.free_day")
                        .query(LocalDate.class)
                        .list())
                : PolishHolidays.statutory();
    }
}
