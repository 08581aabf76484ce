package pl.oparcie.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Spis spraw: the numbers given in a unit, a class and a year. */
@Repository
class CaseList {

    static final int PAGE = 50;

    private static final String SELECT = """
            select e.mark, e.unit, e.class, e.year, e.number, e.case_id, a.first_name || ' ' || a.last_name as handler, e.started_on, e.closed_on,
                   c.category, c.title as class_title, coalesce(i.institution, concat_ws(' ', i.last_name, i.first_name)) as sender,
                   i.sender_mark, i.dated, g.no as destroyed_no
              from office.entry e
              left join access.account a on a.id = e.handler_id
              left join office.class c on c.symbol = e.class and c.validity @> e.started_on
              left join lateral (select i.institution, i.last_name, i.first_name, i.sender_mark, i.dated from office.incoming i
                                  where i.case_id = e.case_id and i.received_on <= e.started_on order by i.received_on, i.id limit 1) i on true
              left join lateral (select d.number || '/' || d.year as no from office.destroyed x join office.destruction d on d.id = x.destruction_id
                                  where x.case_id = e.case_id and x.done limit 1) g on true
            """;

    private final JdbcClient jdbc;

    CaseList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A line of the list. Its class and category are those of the day on which it began: a later file list changes nothing.
     *
     * @param sender of the letter with which the case began, where one came; as far as the reader may see the register of letters
     * @param destroyedNo the list by which its content was destroyed
     */
    record Entry(
            String mark,
            String unit,
            String classSymbol,
            int year,
            int number,
            UUID caseId,
            @Nullable String handler,
            LocalDate startedOn,
            @Nullable LocalDate closedOn,
            @Nullable String category,
            @Nullable String classTitle,
            @Nullable String sender,
            @Nullable String senderMark,
            @Nullable LocalDate dated,
            @Nullable String destroyedNo) {

        Optional<LocalDate> keptUntil() {
            return closedOn == null ? Optional.empty() : Retention.ends(category, closedOn);
        }
    }

    /**
     * Lines in the order of their numbers.
     *
     * @param own only of cases that the current user may open
     */
    List<Entry> of(String unit, String classSymbol, int year, int after, int most, boolean own) {
        return jdbc.sql(aliased(SELECT) + """
                         where e.unit = :unit and e.class = :class and e.year = :year and e.number > :after
                           and (not :own or exists (select 1 from access.case_grant g where g.case_id = e.case_id
                                and g.principal_id = any ((select access.principals())::uuid[])
                                and (not g.personal or g.principal_id = platform.me()) and (g.until is null or g.until > platform.now())))
                         order by e.number limit :most
                        """)
                .param("unit", unit)
                .param("class", classSymbol)
                .param("year", year)
                .param("after", after)
                .param("own", own)
                .param("most", most)
                .query(Entry.class)
                .list();
    }

    private static String aliased(String select) {
        return select.replace("e.class, e.year", "e.class as class_symbol, e.year");
    }

    Optional<Entry> ofCase(UUID id) {
        return jdbc.sql(aliased(SELECT) + " where e.case_id = :id")
                .param("id", id)
                .query(Entry.class)
                .optional();
    }

    /** Closed cases whose time ran out before the day, and which stand on no list yet. */
    List<Entry> due(LocalDate day, int most) {
        return jdbc.sql(aliased(SELECT) + """
                         where e.closed_on is not null and c.category ~ '^BE?[0-9]+$'
                           and make_date(extract(year from e.closed_on)::integer + substring(c.category from '[0-9]+')::integer, 12, 31) < :day
                           and not exists (select 1 from office.destroyed d join office.destruction l on l.id = d.destruction_id
                                            where d.case_id = e.case_id and l.state <> 'CANCELLED')
                         order by e.closed_on, e.mark limit :most
                        """)
                .param("day", day)
                .param("most", most)
                .query(Entry.class)
                .list();
    }

    /** The years in which anything was begun. */
    List<Integer> years() {
        return jdbc.sql("select distinct year from office.entry order by year desc")
                .query(Integer.class)
                .list();
    }
}
