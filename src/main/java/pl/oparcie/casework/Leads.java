package pl.oparcie.casework;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.role.Role;
import pl.oparcie.access.role.Separation;
import pl.oparcie.access.role.SeparationMode;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.UserId;

/** Who may lead a case or help in it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Leads {

    private final JdbcClient jdbc;
    private final SeparationMode mode;
    private final Today today;

    Leads(JdbcClient jdbc, SeparationMode mode, Today today) {
        this.jdbc = jdbc;
        this.mode = mode;
        this.today = today;
    }

    /** A worker with an active, authorised account (art. 100 ust. 6). */
    public record Worker(
            UserId id,
            String name,
            @Nullable UUID team,
            @Nullable String teamName,
            Set<Role> roles,
            int cases) {}

    /**
     * Refuses a lead who is not a social worker, or who runs proceedings on benefits in a centre that separates the two.
     *
     * @return the worker
     */
    public Worker require(UserId lead) {
        var worker = workers(lead).stream()
                .findFirst()
                .orElseThrow(() -> new RuleViolation("casework.lead.not-social-worker").at("lead"));
        check(worker.roles(), separation());
        return worker;
    }

    /** In separation mode who runs proceedings on benefits does not lead social work; without it the law allows both. */
    static void check(Set<Role> roles, Separation separation) {
        if (!roles.contains(Role.SOCIAL_WORKER)) {
            throw new RuleViolation("casework.lead.not-social-worker").at("lead");
        }
        if (separation == Separation.ON && roles.contains(Role.BENEFITS_WORKER)) {
            throw new RuleViolation("casework.lead.separated").at("lead");
        }
    }

    /** Whether the centre separates social work from proceedings on benefits today. */
    public Separation separation() {
        return mode.today();
    }

    /** All who may lead a case today, by name, with the number of open cases the current user can see them lead. */
    public List<Worker> all() {
        var separation = separation();
        return workers(null).stream()
                .filter(worker ->
                        separation == Separation.OFF || !worker.roles().contains(Role.BENEFITS_WORKER))
                .toList();
    }

    /** Somebody by whom a list of cases is narrowed. */
    public record Named(UUID id, String name) {}

    /** Social workers of the teams that the current user leads today, by name; for the director, of every team. */
    public List<Named> led() {
        return jdbc.sql("""
                        select a.id, a.first_name || ' ' || a.last_name as name from access.account a
                         where (a.active_until is null or a.active_until >= :today)
                           and (a.team_id = any ((select access.principals())::uuid[]) or (select access.directs()))
                           and exists (select 1 from access.account_role r where r.account_id = a.id and r.role = 'SOCIAL_WORKER')
                         order by a.last_name, a.first_name, a.id
                        """).param("today", today.date()).query(Named.class).list();
    }

    /** Teams led by the current user, or by somebody substituted today. */
    public Set<UUID> teamsLed() {
        return Set.copyOf(jdbc.sql("select id from access.team where id = any ((select access.principals())::uuid[])")
                .query(UUID.class)
                .list());
    }

    /** Name of a user, also of one who no longer works. */
    public String nameOf(UserId user) {
        return jdbc.sql("select first_name || ' ' || last_name from access.account where id = :id")
                .param("id", user.value())
                .query(String.class)
                .optional()
                .orElse("–");
    }

    private List<Worker> workers(@Nullable UserId only) {
        return jdbc.sql("""
                        select a.id, a.first_name || ' ' || a.last_name as name, a.team_id, t.name as team_name,
                               array(select r.role from access.account_role r where r.account_id = a.id) as roles,
                               coalesce(n.cases, 0) as cases
                          from access.account a left join access.team t on t.id = a.team_id
                          left join (select c.lead_id, count(*) as cases from casework.case_file c
                                      where c.closed_on is null%1$s
                                      group by c.lead_id) n on n.lead_id = a.id
                         where (a.active_until is null or a.active_until >= :today)
                           and a.authorised_on <= :today and a.secrecy_on <= :today
                           and exists (select 1 from access.account_role r where r.account_id = a.id and r.role = 'SOCIAL_WORKER')%2$s
                         order by a.last_name, a.first_name, a.id
                        """.formatted(
                                only == null ? "" : " and c.lead_id = :only", only == null ? "" : " and a.id = :only"))
                .param("today", today.date())
                .param("only", only == null ? null : only.value())
                .query((row, n) -> new Worker(
                        new UserId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getObject("team_id", UUID.class),
                        row.getString("team_name"),
                        Set.copyOf(java.util.Arrays.stream(
                                        (String[]) row.getArray("roles").getArray())
                                .map(Role::valueOf)
                                .toList()),
                        row.getInt("cases")))
                .list();
    }
}
