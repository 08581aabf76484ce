package pl.oparcie.casework.chronology;

import static java.util.Objects.requireNonNullElse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.platform.web.Option;
import pl.oparcie.register.HouseholdId;

/** Reads lines of time. Pages go on after the last line shown, so a late page costs no more than the first. */
@Repository
class ChronologyStore {

    static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    static final LocalDate LAST = LocalDate.of(2999, 1, 1);
    static final UUID TOP = new UUID(-1, -1);

    private final JdbcClient jdbc;

    ChronologyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A line as it is kept. */
    record Row(
            UUID id,
            UUID caseId,
            String caseMark,
            String kind,
            LocalDate on,
            @Nullable LocalTime at,
            String worker,
            Instant recordedAt,
            String titleKey,
            List<String> titleArgs,
            String body,
            String interpretation,
            @Nullable String labelKey,
            @Nullable Integer minutes,
            String state,
            @Nullable String url) {}

    /** A case of a household that the user may open. */
    record OpenCase(UUID id, String mark, String name) {}

    /** Lines in the order of time, the newest first. */
    List<Row> lines(Scope scope, Filter filter, int most) {
        // two statements, not one with "or": each has its own index
        var where = scope.caseId() == null ? "c.household_id = :scope" : "c.case_id = :scope";
        return jdbc.sql("""
                        select c.*, f.mark, w.first_name || ' ' || w.last_name as worker
                          from casework.chronology c join casework.case_file f on f.id = c.case_id
                          join access.account w on w.id = c.user_id
                         where %s and c.kind = any (:kinds) and (:worker::uuid is null or c.user_id = :worker)
                           and c.on_date between :first and :last and (c.on_date, c.id) < (:beforeDay, :beforeId)
                         order by c.on_date desc, c.id desc limit :most
                        """.formatted(where))
                .param("scope", scope.caseId() == null ? scope.householdValue() : scope.caseValue())
                .param("kinds", filter.show().kinds())
                .param("worker", filter.worker())
                .param("first", requireNonNullElse(filter.from(), FIRST))
                .param("last", requireNonNullElse(filter.to(), LAST))
                .param(
                        "beforeDay",
                        filter.after() == null ? LAST : filter.after().on())
                .param("beforeId", filter.after() == null ? TOP : filter.after().id())
                .param("most", most)
                .query((row, n) -> row(row))
                .list();
    }

    /** Lines that hold every word of the query, through the index of words. */
    List<Row> search(Scope scope, Filter filter, String query, int most) {
        return jdbc.sql("""
                        select c.*, f.mark, w.first_name || ' ' || w.last_name as worker
                          from casework.search_chronology(:case, :household, :query::tsquery, :kinds, :worker, :first, :last,
                                                          :beforeDay, :beforeId, :most) found (id)
                          join casework.chronology c on c.id = found.id
                          join casework.case_file f on f.id = c.case_id
                          join access.account w on w.id = c.user_id
                         order by c.on_date desc, c.id desc
                        """)
                .param("case", scope.caseValue())
                .param("household", scope.householdValue())
                .param("query", query)
                .param("kinds", filter.show().kinds())
                .param("worker", filter.worker())
                .param("first", requireNonNullElse(filter.from(), FIRST))
                .param("last", requireNonNullElse(filter.to(), LAST))
                .param(
                        "beforeDay",
                        filter.after() == null ? LAST : filter.after().on())
                .param("beforeId", filter.after() == null ? TOP : filter.after().id())
                .param("most", most)
                .query((row, n) -> row(row))
                .list();
    }

    /** Who wrote lines here. In one case from writer to writer along the index, not by asking for each of a thousand accounts. */
    List<Option> workers(Scope scope) {
        var writers = scope.caseId() == null ? """
                  with who as (select distinct c.user_id as id from casework.chronology c where c.household_id = :scope)
                  """ : """
                  with recursive who (id) as (
                      (select c.user_id from casework.chronology c where c.case_id = :scope order by c.user_id limit 1)
                      union all
                      select (select c.user_id from casework.chronology c where c.case_id = :scope and c.user_id > who.id
                               order by c.user_id limit 1)
                        from who where who.id is not null)
                  """;
        return jdbc.sql(writers + """
                        select w.id, w.first_name || ' ' || w.last_name as name from who join access.account w on w.id = who.id
                         order by w.last_name, w.id limit 200
                        """)
                .param("scope", scope.caseId() == null ? scope.householdValue() : scope.caseValue())
                .query((row, n) -> new Option(row.getString("id"), row.getString("name")))
                .list();
    }

    /** The household's cases that the user may open. */
    List<OpenCase> casesOf(HouseholdId household) {
        return jdbc.sql("""
                        select id, mark, name from casework.case_file where household_id = :household
                         order by opened_on desc, id desc limit 50
                        """)
                .param("household", household.value())
                .query(OpenCase.class)
                .list();
    }

    static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("mark"),
                row.getString("kind"),
                row.getObject("on_date", LocalDate.class),
                row.getObject("at_time", LocalTime.class),
                row.getString("worker"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("title_key"),
                List.of((String[]) row.getArray("title_args").getArray()),
                row.getString("body"),
                row.getString("interpretation"),
                row.getString("label_key"),
                row.getObject("minutes", Integer.class),
                row.getString("state"),
                row.getString("url"));
    }
}
