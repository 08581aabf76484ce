package pl.oparcie.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.access.CaseId;
import pl.oparcie.casework.ReasonCode;
import pl.oparcie.diagnosis.LifeArea;
import pl.oparcie.plan.NewPlan.Acceptance;
import pl.oparcie.plan.NewPlan.Status;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Ids;

/** Plans in the database: a head and its rows, read in two queries. */
@Repository
class PlanStore {

    private static final String HEAD = """
            select p.*, a.first_name || ' ' || a.last_name as author_name
              from plan.plan p join access.account a on a.id = p.author_id where p.case_id = :case
            """;

    private final JdbcClient jdbc;

    PlanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A version in a list. */
    record Version(
            int number,
            String state,
            @Nullable LocalDate answeredOn,
            @Nullable String reason) {}

    Optional<Plan> newest(CaseId id) {
        return one(id, " order by p.number desc limit 1", 0);
    }

    Optional<Plan> agreed(CaseId id) {
        return one(id, " and p.state = 'AGREED' order by p.number desc limit 1", 0);
    }

    boolean isAgreed(CaseId id) {
        return jdbc.sql("select exists (select 1 from plan.plan where case_id = :case and state = 'AGREED')")
                .param("case", id.value())
                .query(Boolean.class)
                .single();
    }

    Optional<Plan> number(CaseId id, int number) {
        return one(id, " and p.number = :number", number);
    }

    private Optional<Plan> one(CaseId id, String which, int number) {
        return jdbc.sql(HEAD + which)
                .param("case", id.value())
                .param("number", number)
                .query(this::head)
                .optional();
    }

    List<Version> versions(CaseId id) {
        return jdbc.sql(
                        "select number, state, answered_on, reason from plan.plan where case_id = :case order by number desc limit 200")
                .param("case", id.value())
                .query(Version.class)
                .list();
    }

    /** The statuses of the actions of the agreed plan. */
    List<Status> statuses(CaseId id) {
        return jdbc.sql("""
                        select a.status from plan.action a join plan.goal g on g.id = a.goal_id
                         where g.plan_id = (select id from plan.plan where case_id = :case and state = 'AGREED' order by number desc limit 1)
                        """)
                .param("case", id.value())
                .query((row, n) -> Status.valueOf(row.getString("status")))
                .list();
    }

    private Plan head(ResultSet row, int n) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var acceptance = row.getString("acceptance");
        return new Plan(
                id,
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getInt("number"),
                "AGREED".equals(row.getString("state")),
                row.getString("reason"),
                NewPlan.Form.valueOf(row.getString("form")),
                row.getString("meetings"),
                row.getObject("review_on", LocalDate.class),
                acceptance == null ? null : Acceptance.valueOf(acceptance),
                row.getObject("answered_on", LocalDate.class),
                row.getString("answer_note"),
                row.getString("author_name"),
                row.getInt("version"),
                goals(id));
    }

    private List<Plan.Goal> goals(UUID plan) {
        var goals = new LinkedHashMap<UUID, Plan.Goal>();
        jdbc.sql("""
                        select g.*, a.id as a_id, a.key as a_key, a.title as a_title, a.who, a.who_name, a.resource, a.due_on as a_due,
                               a.checking, a.status, a.version as a_version, s.note
                          from plan.goal g left join plan.action a on a.goal_id = g.id
                               left join lateral (select note from plan.action_step s where s.action_key = a.key
                                                   order by on_date desc, id desc limit 1) s on true
                         where g.plan_id = :plan order by g.place, a.place
                        """).param("plan", plan).query(row -> {
            var id = row.getObject("id", UUID.class);
            var goal = goals.get(id);
            if (goal == null) {
                goal = goal(row, id);
                goals.put(id, goal);
            }
            if (row.getString("a_title") != null) {
                goal.actions().add(action(row));
            }
        });
        return List.copyOf(goals.values());
    }

    private static Plan.Goal goal(ResultSet row, UUID id) throws SQLException {
        var area = row.getString("area");
        var problem = row.getString("problem");
        var key = row.getObject("key", UUID.class);
        return new Plan.Goal(
                id,
                key,
                new NewPlan.Goal(
                        key,
                        row.getString("main_goal"),
                        row.getString("title"),
                        area == null ? null : LifeArea.valueOf(area),
                        problem == null ? null : ReasonCode.valueOf(problem),
                        row.getString("indicator"),
                        row.getString("baseline_text"),
                        row.getObject("baseline", Integer.class),
                        row.getString("target_text"),
                        row.getObject("target", Integer.class),
                        row.getObject("due_on", LocalDate.class),
                        List.of()),
                new ArrayList<>());
    }

    private static Plan.Action action(ResultSet row) throws SQLException {
        var key = row.getObject("a_key", UUID.class);
        return new Plan.Action(
                row.getObject("a_id", UUID.class),
                key,
                new NewPlan.Step(
                        key,
                        row.getString("a_title"),
                        NewPlan.Who.valueOf(row.getString("who")),
                        row.getString("who_name"),
                        row.getString("resource"),
                        row.getObject("a_due", LocalDate.class),
                        row.getString("checking")),
                Status.valueOf(row.getString("status")),
                Objects.requireNonNullElse(row.getString("note"), ""),
                row.getInt("a_version"));
    }

    UUID insert(CaseId caseId, int number, @Nullable String reason, @Nullable UUID diagnosis, NewPlan content) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into plan.plan (id, case_id, number, state, reason, diagnosis_id, form, author_id)
                        values (:id, :case, :number, 'DRAFT', :reason, :diagnosis, :form, :me)
                        """)
                .param("id", id)
                .param("case", caseId.value())
                .param("number", number)
                .param("reason", reason)
                .param("diagnosis", diagnosis)
                .param("form", content.form().name())
                .param("me", CurrentUser.me().value())
                .update();
        update(id, caseId, 0, content);
        return id;
    }

    void update(UUID id, CaseId caseId, int version, NewPlan content) {
        require(jdbc.sql("""
                        update plan.plan set form = :form, meetings = :meetings, review_on = :review, version = version + 1
                         where id = :id and version = :version and state = 'DRAFT'
                        """)
                .param("form", content.form().name())
                .param("meetings", content.meetings())
                .param("review", content.reviewOn())
                .param("id", id)
                .param("version", version)
                .update());
        jdbc.sql("delete from plan.goal where plan_id = :id").param("id", id).update();
        var place = 0;
        for (var goal : content.goals()) {
            insert(caseId, id, place++, goal);
        }
    }

    private void insert(CaseId caseId, UUID plan, int place, NewPlan.Goal goal) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into plan.goal (id, case_id, plan_id, key, place, main_goal, title, area, problem, indicator, baseline_text,
                                               baseline, target_text, target, due_on)
                        values (:id, :case, :plan, :key, :place, :main, :title, :area, :problem, :indicator, :baseText, :base,
                                :targetText, :target, :due)
                        """)
                .param("id", id)
                .param("case", caseId.value())
                .param("plan", plan)
                .param("key", goal.key() == null ? Ids.next() : goal.key())
                .param("place", place)
                .param("main", goal.mainGoal())
                .param("title", goal.title())
                .param("area", goal.area() == null ? null : goal.area().name())
                .param("problem", goal.problem() == null ? null : goal.problem().name())
                .param("indicator", goal.indicator())
                .param("baseText", goal.baselineText())
                .param("base", goal.baseline())
                .param("targetText", goal.targetText())
                .param("target", goal.target())
                .param("due", goal.dueOn())
                .update();
        var row = 0;
        for (var action : goal.actions()) {
            insert(caseId, id, row++, action);
        }
    }

    private void insert(CaseId caseId, UUID goal, int place, NewPlan.Step action) {
        var key = action.key() == null ? Ids.next() : action.key();
        jdbc.sql("""
                        insert into plan.action (id, case_id, goal_id, key, place, title, who, who_name, resource, due_on, checking, status)
                        values (:id, :case, :goal, :key, :place, :title, :who, :name, :resource, :due, :checking,
                                coalesce((select status from plan.action_step where action_key = :key order by on_date desc, id desc limit 1), 'PLANNED'))
                        """)
                .param("id", Ids.next())
                .param("case", caseId.value())
                .param("goal", goal)
                .param("key", key)
                .param("place", place)
                .param("title", action.title())
                .param("who", action.who().name())
                .param("name", action.whoName())
                .param("resource", action.resource())
                .param("due", action.dueOn())
                .param("checking", action.checking())
                .update();
    }

    /** Notes the client's answer; a plan that was accepted is agreed. */
    void answer(Plan plan, Acceptance acceptance, String note, LocalDate on) {
        require(jdbc.sql("""
                        update plan.plan set acceptance = :acceptance, answered_on = :on, answer_note = :note,
                               state = case when :acceptance = 'REFUSED' then 'DRAFT' else 'AGREED' end, version = version + 1
                         where id = :id and version = :version and state = 'DRAFT'
                        """)
                .param("acceptance", acceptance.name())
                .param("on", on)
                .param("note", note)
                .param("id", plan.id())
                .param("version", plan.version())
                .update());
    }

    /** Moves an action of the agreed plan on, and its copies in a version being written. */
    void status(CaseId caseId, Plan.Action action, int version, Status status, LocalDate on, String note) {
        require(jdbc.sql(
                        "update plan.action set status = :status, version = version + 1 where id = :id and version = :version")
                .param("status", status.name())
                .param("id", action.id())
                .param("version", version)
                .update());
        jdbc.sql("update plan.action set status = :status where key = :key and id <> :id and case_id = :case")
                .param("status", status.name())
                .param("key", action.key())
                .param("id", action.id())
                .param("case", caseId.value())
                .update();
        jdbc.sql("""
                        insert into plan.action_step (id, case_id, action_key, status, on_date, note, user_id)
                        values (:id, :case, :key, :status, :on, :note, :me)
                        """)
                .param("id", Ids.next())
                .param("case", caseId.value())
                .param("key", action.key())
                .param("status", status.name())
                .param("on", on)
                .param("note", note)
                .param("me", CurrentUser.me().value())
                .update();
    }

    static void require(int changed) {
        if (changed != 1) {
            throw new Conflict("plan");
        }
    }

    /** Keys of what was taken from offers for the case. */
    Set<String> taken(CaseId id) {
        return jdbc.sql("select offer from plan.taken where case_id = :case")
                .param("case", id.value())
                .query(String.class)
                .set();
    }

    void take(CaseId caseId, UUID plan, String key, LocalDate on) {
        jdbc.sql("""
                        insert into plan.taken (id, case_id, plan_id, offer, by_id, on_date) values (:id, :case, :plan, :offer, :me, :on)
                        on conflict (case_id, offer) do nothing
                        """)
                .param("id", Ids.next())
                .param("case", caseId.value())
                .param("plan", plan)
                .param("offer", key)
                .param("me", CurrentUser.me().value())
                .param("on", on)
                .update();
    }
}
