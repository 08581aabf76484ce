package pl.oparcie.casework.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.Access;
import pl.oparcie.access.CaseId;
import pl.oparcie.access.role.Role;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Forbidden;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.UserId;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Question;
import pl.oparcie.term.NewTerm;
import pl.oparcie.term.TermKind;
import pl.oparcie.term.Terms;

/** Assaults on workers: reported by anybody, seen by the worker, the leader and the director, entered in the register within 3 days. */
@Service
@Transactional
class Incidents {

    private static final String SELECT = """
            select i.*, w.first_name || ' ' || w.last_name as worker_name,
                   coalesce(i.team_id = any ((select access.principals())::uuid[]), false)
                     or access.director() = any ((select access.principals())::uuid[]) as may_answer
              from casework.incident i join access.account w on w.id = i.worker_id
            """;

    private final JdbcClient jdbc;
    private final CasePeople people;
    private final Terms terms;
    private final Access access;
    private final Audit audit;
    private final Today today;

    Incidents(JdbcClient jdbc, CasePeople people, Terms terms, Access access, Audit audit, Today today) {
        this.jdbc = jdbc;
        this.people = people;
        this.terms = terms;
        this.access = access;
        this.audit = audit;
        this.today = today;
    }

    /** Who works among people, and so may be assaulted. */
    void requireStaff() {
        access.requireRole(
                Role.SOCIAL_WORKER,
                Role.BENEFITS_WORKER,
                Role.FAMILY_ASSISTANT,
                Role.TEAM_LEADER,
                Role.DIRECTOR,
                Role.RECEPTIONIST,
                Role.COMMUNITY_ORGANISER);
    }

    IncidentId report(Incident.Report report) {
        requireStaff();
        report.check(today.date());
        if (!people.isColleague(report.worker(), today.date())) {
            throw new RuleViolation("activity.rule.not-a-colleague").at("worker");
        }
        if (report.caseId() != null) {
            access.require(ActivityAction.READ, new CaseId(report.caseId()));
        }
        var id = new IncidentId(Ids.next());
        jdbc.sql("""
                        insert into casework.incident (id, case_id, worker_id, team_id, on_date, at_time, kind, place, what, injured,
                                                       police_told, reported_by, reported_at)
                        values (:id, :case, :worker, (select team_id from access.account where id = :worker), :on, :at, :kind, :place,
                                :what, :injured, :police, :me, :now)
                        """)
                .param("id", id.value())
                .param("case", report.caseId())
                .param("worker", report.worker().value())
                .param("on", report.on())
                .param("at", report.at())
                .param("kind", report.kind().name())
                .param("place", report.place())
                .param("what", report.what())
                .param("injured", report.injured())
                .param("police", report.policeTold())
                .param("me", CurrentUser.me().value())
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .update();
        terms.open(new NewTerm(
                TermKind.ASSAULT_REGISTER,
                null,
                id.value(),
                report.on(),
                null,
                null,
                Role.DIRECTOR.name(),
                null,
                "incident.term",
                List.of(Texts.date(report.on())),
                "/incidents/" + id));
        audit.record("incident.report", Subject.of(id.value()));
        return id;
    }

    /** Help for the worker and the entry in the register, by the leader or the director. */
    void answer(IncidentId id, int version, Incident.Answer answer) {
        var incident = find(id);
        if (!incident.mayAnswer()) {
            throw new Forbidden("incident");
        }
        answer.check(today.date(), incident.report().on());
        var changed = jdbc.sql("""
                        update casework.incident set help = :help, help_on = :helpOn, registered_on = :registeredOn, register_no = :no,
                               version = version + 1
                         where id = :id and version = :version
                        """)
                .param("help", answer.help().name())
                .param("helpOn", answer.helpOn())
                .param("registeredOn", answer.registeredOn())
                .param("no", answer.registerNo())
                .param("id", id.value())
                .param("version", version)
                .update();
        if (changed != 1) {
            throw new Conflict("incident");
        }
        if (answer.registeredOn() != null) {
            terms.done(TermKind.ASSAULT_REGISTER, id.value(), answer.registeredOn());
        }
        audit.record("incident.answer", Subject.of(id.value()));
    }

    /** One incident, its reading logged. */
    Incident get(IncidentId id) {
        var incident = find(id);
        audit.record("incident.read", Subject.of(id.value()));
        return incident;
    }

    private Incident find(IncidentId id) {
        return jdbc.sql(SELECT + " where i.id = :id")
                .param("id", id.value())
                .query((row, n) -> incident(row))
                .optional()
                .orElseThrow(() -> new NotFound("incident"));
    }

    /** Those the user may see, the newest first. */
    List<Incident> list() {
        requireStaff();
        audit.record("incident.list", Subject.NONE);
        return jdbc.sql(SELECT + " order by i.on_date desc, i.id desc limit 50")
                .query((row, n) -> incident(row))
                .list();
    }

    /** An incident that waits for its answer. */
    record Waiting(
            UUID id,
            LocalDate onDate,
            String workerName,
            @Nullable LocalDate registeredOn,
            Incident.Help help) {}

    /** Those that wait for the leader or the director. */
    static Question<Waiting> waiting() {
        return Question.of("""
                        select i.id, i.on_date, w.first_name || ' ' || w.last_name as worker_name, i.registered_on, i.help
                          from casework.incident i join access.account w on w.id = i.worker_id
                         where (i.registered_on is null or i.help = 'NOT_YET')
                           and (i.team_id = any ((select access.principals())::uuid[])
                                or access.director() = any ((select access.principals())::uuid[]))
                         order by i.on_date, i.id limit 20
                        """, Waiting.class);
    }

    private static Incident incident(ResultSet row) throws SQLException {
        return new Incident(
                new IncidentId(row.getObject("id", UUID.class)),
                new Incident.Report(
                        new UserId(row.getObject("worker_id", UUID.class)),
                        row.getObject("case_id", UUID.class),
                        row.getObject("on_date", LocalDate.class),
                        row.getObject("at_time", LocalTime.class),
                        Incident.Kind.valueOf(row.getString("kind")),
                        row.getString("place"),
                        row.getString("what"),
                        row.getBoolean("injured"),
                        row.getBoolean("police_told")),
                row.getString("worker_name"),
                new Incident.Answer(
                        Incident.Help.valueOf(row.getString("help")),
                        row.getObject("help_on", LocalDate.class),
                        row.getObject("registered_on", LocalDate.class),
                        row.getString("register_no")),
                row.getBoolean("may_answer"),
                row.getInt("version"));
    }
}
