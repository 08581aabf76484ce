package pl.oparcie.casework.chronology;

import static java.util.Objects.requireNonNullElse;

import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.casework.chronology.ChronologyStore.Row;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.web.Option;

/** Notes of all cases one may open, by their words. */
@Repository
class NotesStore {

    private final JdbcClient jdbc;

    NotesStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A line found, with its case. */
    record Note(Row row, String caseName) {}

    /**
     * The newest notes that hold the words.
     *
     * @param until how far back was read, when not to the end
     */
    record Found(List<Note> notes, Filter.@Nullable After until) {}

    Found search(String query, List<String> phrases, NotesFilter filter, UUID @Nullable [] authors, int most) {
        var notes = new ArrayList<Note>();
        var until = new ArrayList<Filter.After>();
        jdbc.sql("""
                        select found.until, c.*, f.mark, f.name, w.first_name || ' ' || w.last_name as worker
                          from casework.search_notes(:query::tsquery, :phrases, :kinds, :authors::uuid[], :first, :last, :beforeDay, :beforeId, :most) found
                          join casework.chronology c on c.id = found.id
                          join casework.case_file f on f.id = c.case_id
                          join access.account w on w.id = c.user_id
                         order by c.on_date desc, c.id desc
                        """)
                .param("query", query)
                .param("phrases", phrases.toArray(String[]::new))
                .param(
                        "kinds",
                        filter.show() == Filter.Show.ALL ? null : filter.show().kinds(),
                        Types.ARRAY)
                .param("authors", authors, Types.ARRAY)
                .param("first", requireNonNullElse(filter.from(), ChronologyStore.FIRST))
                .param("last", requireNonNullElse(filter.to(), ChronologyStore.LAST))
                .param(
                        "beforeDay",
                        filter.after() == null
                                ? ChronologyStore.LAST
                                : filter.after().on())
                .param(
                        "beforeId",
                        filter.after() == null
                                ? ChronologyStore.TOP
                                : filter.after().id())
                .param("most", most)
                .query(row -> {
                    var day = row.getObject("until", LocalDate.class);
                    if (day == null) {
                        notes.add(new Note(ChronologyStore.row(row), row.getString("name")));
                    } else {
                        until.add(new Filter.After(day, row.getObject("id", UUID.class)));
                    }
                });
        return new Found(notes, until.isEmpty() ? null : until.getFirst());
    }

    /** Whose notes: one person's, or those of all who are in a team now; null for everybody's. */
    UUID @Nullable [] authors(NotesFilter filter) {
        var who = filter.who();
        if (who == null) {
            return null;
        }
        return who.team()
                ? jdbc.sql("select id from access.account where team_id = :team")
                        .param("team", who.id())
                        .query(UUID.class)
                        .list()
                        .toArray(UUID[]::new)
                : new UUID[] {who.id()};
    }

    /** Oneself, one's teams, and the people of the teams one leads; for the director all teams. */
    List<Option> writers() {
        return jdbc.sql("""
                        select value, label from (
                            select 1 as place, a.id::text as value, a.first_name || ' ' || a.last_name as label, '' as sorted
                              from access.account a where a.id = :me
                            union all
                            select 2, 'team:' || t.id, t.name, t.name from access.team t
                             where t.closed_on is null
                               and (t.id = (select team_id from access.account where id = :me) or t.id = any ((select access.principals())::uuid[])
                                    or access.director() = any ((select access.principals())::uuid[]))
                            union all
                            select 3, a.id::text, a.first_name || ' ' || a.last_name, a.last_name || a.first_name from access.account a
                             where a.team_id = any ((select access.principals())::uuid[]) and a.id <> :me and a.active_until is null) w
                         order by place, sorted, value limit 300
                        """)
                .param("me", CurrentUser.me().value())
                .query((row, n) -> new Option(row.getString("value"), row.getString("label")))
                .list();
    }
}
