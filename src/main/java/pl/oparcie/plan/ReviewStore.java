package pl.oparcie.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.access.CaseId;
import pl.oparcie.diagnosis.NewDiagnosis.FilledBy;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Ids;

/** Reviews and the client's own scales in the database. */
@Repository
class ReviewStore {

    private static final String HEAD = """
            select r.*, a.first_name || ' ' || a.last_name as author_name
              from plan.review r join access.account a on a.id = r.author_id where r.case_id = :case
            """;

    private final JdbcClient jdbc;

    ReviewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A client's own scale. */
    record Scale(UUID id, String name) {}

    Optional<Review> get(CaseId id, UUID review) {
        return jdbc.sql(HEAD + " and r.id = :id")
                .param("case", id.value())
                .param("id", review)
                .query((row, n) -> review(row, goals(review), points(review)))
                .optional();
    }

    /** The newest fifty, without their goals. */
    List<Review> list(CaseId id) {
        return jdbc.sql(HEAD + " order by r.on_date desc, r.id desc limit 50")
                .param("case", id.value())
                .query((row, n) -> review(row, List.of(), List.of()))
                .list();
    }

    private static Review review(ResultSet row, List<Review.Goal> goals, List<Review.Measured> points)
            throws SQLException {
        return new Review(
                row.getObject("id", UUID.class),
                NewReview.Kind.valueOf(row.getString("kind")),
                row.getObject("on_date", LocalDate.class),
                row.getString("participants"),
                NewReview.Conclusion.valueOf(row.getString("conclusion")),
                row.getObject("next_on", LocalDate.class),
                row.getString("note"),
                row.getString("effects"),
                row.getString("durability"),
                row.getString("recommendations"),
                row.getString("keeping"),
                row.getInt("done_percent"),
                row.getString("author_name"),
                goals,
                points);
    }

    private List<Review.Goal> goals(UUID review) {
        return jdbc.sql("select * from plan.review_goal where review_id = :id order by place")
                .param("id", review)
                .query((row, n) -> new Review.Goal(
                        row.getObject("goal_key", UUID.class),
                        row.getString("title"),
                        row.getObject("baseline", Integer.class),
                        row.getObject("previous", Integer.class),
                        row.getObject("value", Integer.class),
                        row.getObject("target", Integer.class),
                        row.getInt("done_percent"),
                        row.getString("helped"),
                        row.getString("hindered"),
                        row.getString("client_view"),
                        row.getBoolean("view_refused"),
                        row.getString("worker_view")))
                .list();
    }

    private List<Review.Measured> points(UUID review) {
        return jdbc.sql("""
                        select s.name, p.value, p.filled_by from plan.point p join plan.scale s on s.id = p.scale_id
                         where p.review_id = :id order by s.name
                        """)
                .param("id", review)
                .query((row, n) ->
                        new Review.Measured(row.getString("name"), row.getInt("value"), row.getString("filled_by")))
                .list();
    }

    UUID insert(Plan plan, NewReview review, List<Review.Goal> goals, int donePercent) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into plan.review (id, case_id, plan_id, kind, on_date, participants, conclusion, next_on, note, effects,
                                                 durability, recommendations, keeping, done_percent, author_id)
                        values (:id, :case, :plan, :kind, :on, :participants, :conclusion, :next, :note, :effects, :durability,
                                :recommendations, :keeping, :done, :me)
                        """)
                .param("id", id)
                .param("case", plan.caseId().value())
                .param("plan", plan.id())
                .param("kind", review.kind().name())
                .param("on", review.on())
                .param("participants", review.participants())
                .param("conclusion", review.conclusion().name())
                .param("next", review.nextOn())
                .param("note", review.note())
                .param("effects", review.effects())
                .param("durability", review.durability())
                .param("recommendations", review.recommendations())
                .param("keeping", review.keeping())
                .param("done", donePercent)
                .param("me", CurrentUser.me().value())
                .update();
        var place = 0;
        for (var goal : goals) {
            insert(plan.caseId(), id, place++, goal);
        }
        review.points()
                .forEach(point -> measure(
                        plan.caseId(),
                        scale(plan.caseId(), point.scale(), review.on()),
                        review.on(),
                        point.value(),
                        point.filledBy(),
                        id));
        return id;
    }

    private void insert(CaseId caseId, UUID review, int place, Review.Goal goal) {
        jdbc.sql("""
                        insert into plan.review_goal (id, case_id, review_id, goal_key, place, title, baseline, previous, value, target,
                                                      done_percent, helped, hindered, client_view, view_refused, worker_view)
                        values (:id, :case, :review, :key, :place, :title, :baseline, :previous, :value, :target, :done, :helped, :hindered,
                                :client, :refused, :worker)
                        """)
                .param("id", Ids.next())
                .param("case", caseId.value())
                .param("review", review)
                .param("key", goal.key())
                .param("place", place)
                .param("title", goal.title())
                .param("baseline", goal.baseline())
                .param("previous", goal.previous())
                .param("value", goal.value())
                .param("target", goal.target())
                .param("done", goal.donePercent())
                .param("helped", goal.helped())
                .param("hindered", goal.hindered())
                .param("client", goal.clientView())
                .param("refused", goal.viewRefused())
                .param("worker", goal.workerView())
                .update();
    }

    List<Scale> scales(CaseId id) {
        return jdbc.sql("select id, name from plan.scale where case_id = :case order by created_on, id")
                .param("case", id.value())
                .query(Scale.class)
                .list();
    }

    /** The scale of that name, made when there is none. */
    UUID scale(CaseId id, String name, LocalDate on) {
        jdbc.sql("""
                        insert into plan.scale (id, case_id, name, created_on) values (:id, :case, :name, :on)
                        on conflict (case_id, name) do nothing
                        """)
                .param("id", Ids.next())
                .param("case", id.value())
                .param("name", name)
                .param("on", on)
                .update();
        return jdbc.sql("select id from plan.scale where case_id = :case and name = :name")
                .param("case", id.value())
                .param("name", name)
                .query(UUID.class)
                .single();
    }

    void measure(CaseId id, UUID scale, LocalDate on, int value, FilledBy filledBy, @Nullable UUID review) {
        jdbc.sql("""
                        insert into plan.point (id, case_id, scale_id, on_date, value, filled_by, review_id)
                        values (:id, :case, :scale, :on, :value, :filled, :review)
                        """)
                .param("id", Ids.next())
                .param("case", id.value())
                .param("scale", scale)
                .param("on", on)
                .param("value", value)
                .param("filled", filledBy.name())
                .param("review", review)
                .update();
    }

    /** Every scale of the case over time, the client's own first, then the goals of the agreed plan; one query. */
    List<Trend> trends(CaseId id) {
        record Line(String key, String name, boolean own) {}
        var lines = new LinkedHashMap<Line, List<Trend.Dot>>();
        jdbc.sql("""
                        select 0 as part, s.created_on as since, s.name, p.on_date, p.value, p.id, s.id as key
                          from plan.scale s join plan.point p on p.scale_id = s.id where s.case_id = :case
                        union all
                        select 1, p.answered_on, g.title, first.answered_on, first.baseline, g.id, g.key
                          from plan.plan p join plan.goal g on g.plan_id = p.id
                          join lateral (select p2.answered_on, g2.baseline from plan.goal g2 join plan.plan p2 on p2.id = g2.plan_id
                                         where g2.key = g.key and g2.case_id = g.case_id and p2.state = 'AGREED' order by p2.number limit 1) first on true
                         where p.id = (select id from plan.plan where case_id = :case and state = 'AGREED' order by number desc limit 1)
                           and first.baseline is not null
                        union all
                        select 1, p.answered_on, g.title, r.on_date, rg.value, r.id, g.key
                          from plan.plan p join plan.goal g on g.plan_id = p.id join plan.review_goal rg on rg.goal_key = g.key and rg.case_id = g.case_id
                          join plan.review r on r.id = rg.review_id
                         where p.id = (select id from plan.plan where case_id = :case and state = 'AGREED' order by number desc limit 1)
                           and rg.value is not null
                        order by 1, 2, 7, 4, 6
                        """).param("case", id.value()).query(row -> {
            lines.computeIfAbsent(
                            new Line(row.getString("key"), row.getString("name"), row.getInt("part") == 0),
                            unused -> new ArrayList<>())
                    .add(new Trend.Dot(row.getObject("on_date", LocalDate.class), row.getInt("value")));
        });
        return lines.entrySet().stream()
                .map(it -> new Trend(
                        it.getKey().name(), it.getKey().own() ? Trend.Kind.OWN : Trend.Kind.GOAL, it.getValue()))
                .toList();
    }
}
