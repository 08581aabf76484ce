package pl.oparcie.access.admin;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.web.Option;

@Repository
class TeamStore {

    private final JdbcClient jdbc;
    private final Today today;

    TeamStore(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    record Line(
            UUID id,
            String name,
            String kind,
            @Nullable String leader,
            int people,
            @Nullable LocalDate closedOn) {}

    List<Line> list() {
        return jdbc.sql("""
                        select t.id, t.name, t.kind, a.first_name || ' ' || a.last_name as leader, t.closed_on,
                               (select count(*) from access.account m where m.team_id = t.id
                                   and (m.active_until is null or m.active_until >= :today))::int as people
                          from access.team t left join access.account a on a.id = t.leader_id
                         order by t.closed_on nulls first, t.name limit 200
                        """).param("today", today.date()).query(Line.class).list();
    }

    List<Option> open() {
        return jdbc.sql(
                        "select id::text as value, name as label from access.team where closed_on is null order by name")
                .query((row, n) -> new Option(row.getString("value"), row.getString("label")))
                .list();
    }

    /** Who may lead a team: leaders and directors who work here now. */
    List<Option> leaders() {
        return jdbc.sql("""
                        select a.id::text as value, a.last_name || ' ' || a.first_name as label from access.account a
                         where (a.active_until is null or a.active_until >= :today)
                           and exists (select 1 from access.account_role r where r.account_id = a.id and r.role in ('TEAM_LEADER', 'DIRECTOR'))
                         order by 2
                        """)
                .param("today", today.date())
                .query((row, n) -> new Option(row.getString("value"), row.getString("label")))
                .list();
    }

    Team get(UUID id) {
        return jdbc.sql("select id, name, kind, leader_id, closed_on, version from access.team where id = :id")
                .param("id", id)
                .query((row, n) -> new Team(
                        id,
                        row.getString("name"),
                        Team.Kind.valueOf(row.getString("kind")),
                        Optional.ofNullable(row.getObject("leader_id", UUID.class)),
                        Optional.ofNullable(row.getObject("closed_on", LocalDate.class)),
                        row.getInt("version")))
                .optional()
                .orElseThrow(() -> new NotFound("team"));
    }

    void insert(Team team) {
        try {
            written(
                            jdbc.sql(
                                    "insert into access.team (id, name, kind, leader_id, closed_on) values (:id, :name, :kind, :leader, :closed)"),
                            team)
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new RuleViolation("teams.name-taken").at("name");
        }
    }

    void update(Team team) {
        int rows;
        try {
            rows = written(jdbc.sql("""
                            update access.team set name = :name, kind = :kind, leader_id = :leader, closed_on = :closed, version = version + 1
                             where id = :id and version = :version
                            """), team).param("version", team.version()).update();
        } catch (DuplicateKeyException taken) {
            throw new RuleViolation("teams.name-taken").at("name");
        }
        if (rows != 1) {
            throw new Conflict("team");
        }
    }

    private static JdbcClient.StatementSpec written(JdbcClient.StatementSpec statement, Team team) {
        return statement
                .param("id", team.id())
                .param("name", team.name())
                .param("kind", team.kind().name())
                .param("leader", team.leader().orElse(null))
                .param("closed", team.closedOn().orElse(null));
    }
}
