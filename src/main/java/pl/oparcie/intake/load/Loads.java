package pl.oparcie.intake.load;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.UserId;

/** The load of the workers of the teams one leads; for the director, of all teams. Two queries. */
@Repository
public class Loads {

    /** Families for a full-time post where the centre settled no other number. */
    static final int USUAL_NORM = 50;

    private final JdbcClient jdbc;
    private final Today today;

    Loads(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** Social workers, the least loaded first. */
    public List<Load> all() {
        var weights = numbers();
        return jdbc.sql("""
                        select a.id, a.last_name || ' ' || a.first_name as name, a.team_id, t.name as team, a.fte,
                               exists (select 1 from access.account_role b where b.account_id = a.id and b.role = 'BENEFITS_WORKER') as benefits,
                               upper(x.period) - 1 as absent_until, s.first_name || ' ' || s.last_name as substitute,
                               n.active, n.suspended, n.weighted
                          from access.account a
                          join access.team t on t.id = a.team_id
                          left join access.absence x on x.account_id = a.id and x.cancelled_at is null and x.period @> :today::date
                          left join access.account s on s.id = x.substitute_id
                          cross join lateral (
                               select count(*) filter (where c.suspended_on is null) as active,
                                      count(*) filter (where c.suspended_on is not null) as suspended,
                                      coalesce(sum(case when c.suspended_on is not null then :suspended::numeric
                                                        when i.urgency = 'INTERVENTION' then :intervention::numeric
                                                        when i.urgency = 'URGENT' then :urgent::numeric
                                                        else :ordinary::numeric end), 0) as weighted
                                 from casework.case_file c left join intake.indication i on i.case_id = c.id
                                where c.lead_id = a.id and c.closed_on is null) n
                         where exists (select 1 from access.account_role r where r.account_id = a.id and r.role = 'SOCIAL_WORKER')
                           and (a.active_until is null or a.active_until >= :today::date)
                           and (a.team_id = any ((select access.principals())::uuid[])
                                or access.director() = any ((select access.principals())::uuid[]))
                         order by t.name, n.weighted / greatest(a.fte, 0.1), a.last_name, a.first_name, a.id
                        """)
                .param("today", today.date())
                .param("suspended", weight(weights, "WEIGHT_SUSPENDED", "0.5"))
                .param("intervention", weight(weights, "WEIGHT_INTERVENTION", "1"))
                .param("urgent", weight(weights, "WEIGHT_URGENT", "1"))
                .param("ordinary", weight(weights, "WEIGHT_ORDINARY", "1"))
                .query((row, n) -> new Load(
                        new UserId(Objects.requireNonNull(row.getObject("id", UUID.class))),
                        row.getString("name"),
                        Objects.requireNonNull(row.getObject("team_id", UUID.class)),
                        row.getString("team"),
                        row.getBigDecimal("fte"),
                        row.getBoolean("benefits"),
                        row.getObject("absent_until", LocalDate.class),
                        row.getString("substitute"),
                        row.getInt("active"),
                        row.getInt("suspended"),
                        row.getBigDecimal("weighted")))
                .list();
    }

    private static BigDecimal weight(Map<String, String> numbers, String name, String usual) {
        return new BigDecimal(numbers.getOrDefault(name, usual));
    }

    /** The centre's numbers that hold today. */
    Map<String, String> numbers() {
        var found = new HashMap<String, String>();
        jdbc.sql("select name, value from centre.parameter where validity @> :today::date")
                .param("today", today.date())
                .query((row, n) -> Map.entry(row.getString("name"), row.getString("value")))
                .list()
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    /** Families for a full-time post. */
    public int norm() {
        return number(numbers(), "CASELOAD_NORM", USUAL_NORM);
    }

    Staffing staffing(List<Load> loads) {
        var numbers = numbers();
        return Staffing.of(
                loads,
                number(numbers, "POPULATION", 0),
                new Staffing.Norms(
                        number(numbers, "CASELOAD_NORM", USUAL_NORM),
                        number(numbers, "POPULATION_NORM", 2000),
                        number(numbers, "LEAST_WORKERS", 3)));
    }

    private static int number(Map<String, String> numbers, String name, int usual) {
        return Integer.parseInt(numbers.getOrDefault(name, Integer.toString(usual)));
    }
}
