package pl.oparcie.intake.indication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.intake.IndicationId;
import pl.oparcie.intake.Urgency;
import pl.oparcie.platform.CurrentUser;

/** Lists of indications and the order in which they wait. The policy of the table leaves only those the user may see. */
@Repository
class QueueStore {

    static final int PAGE = 50;

    /** A leader sees at a glance all that waits to be given, but for a flood. */
    static final int TO_GIVE = 100;

    private final JdbcClient jdbc;

    QueueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One line of a list. */
    record Line(
            UUID id,
            String number,
            String name,
            Indication.State state,
            Urgency urgency,
            String author,
            boolean mine,
            @Nullable LocalDate submittedOn,
            @Nullable LocalDate decidedOn,
            @Nullable String lead,
            Instant changedAt) {}

    /** Where an indication stands among those that wait for the current user. */
    record Place(Optional<IndicationId> previous, Optional<IndicationId> next, int waiting) {}

    /** The names of those who had a part in an indication. */
    record People(
            String author,
            @Nullable String decidedBy,
            @Nullable String assignedBy,
            @Nullable String lead) {}

    People people(IndicationId id) {
        return jdbc.sql("""
                        select a.first_name || ' ' || a.last_name as author, d.first_name || ' ' || d.last_name as decided_by,
                               s.first_name || ' ' || s.last_name as assigned_by, l.first_name || ' ' || l.last_name as lead
                          from intake.indication i
                          join access.account a on a.id = i.author_id
                          left join access.account d on d.id = i.decided_by
                          left join access.account s on s.id = i.assigned_by
                          left join access.account l on l.id = i.lead_id
                         where i.id = :id
                        """).param("id", id.value()).query(People.class).single();
    }

    /**
     * At most a page of them: those that wait from the oldest, others from the newest. Leaders and the director read along the index;
     * for others what they wrote and what became of their cases is gathered first, or they would read past those of a hundred colleagues.
     */
    List<Line> list(Indication.@Nullable State state, @Nullable UUID after, boolean oldestFirst) {
        var page = (state == null ? "" : " and i.state = :state")
                + (after == null ? "" : oldestFirst ? " and i.id > :after" : " and i.id < :after")
                + (oldestFirst ? " order by i.id limit :limit" : " order by i.id desc limit :limit");
        return jdbc.sql("""
                        with page as (
                            (select i.* from intake.indication i where (select access.directs() or intake.leads())%1$s)
                            union all
                            (select i.* from intake.indication i
                              where not (select access.directs() or intake.leads()) and i.id = any (array(
                                    select x.id from intake.indication x where x.author_id = any ((select access.principals())::uuid[])
                                    union
                                    select x.id from intake.indication x where x.team_id = any ((select access.principals())::uuid[])
                                    union
                                    select x.id from access.case_grant g join intake.indication x on x.case_id = g.case_id
                                     where g.principal_id = any ((select access.principals())::uuid[])))%1$s)
                        )
                        select i.id, i.number, i.name, i.state, i.urgency, a.first_name || ' ' || a.last_name as author,
                               i.author_id = :me as mine, i.submitted_on, i.decided_on, l.first_name || ' ' || l.last_name as lead, i.changed_at
                          from page i
                          join access.account a on a.id = i.author_id
                          left join access.account l on l.id = i.lead_id
                         order by i.id %2$s limit :limit
                        """.formatted(page, oldestFirst ? "asc" : "desc"))
                .param("me", CurrentUser.me().value())
                .param("state", state == null ? null : state.name())
                .param("after", after)
                .param("limit", PAGE + 1)
                .query(Line.class)
                .list();
    }

    /** Urgent ones first, then the oldest; one's own are decided by another person. */
    Place place(@Nullable IndicationId id) {
        return jdbc.sql("""
                        with queue as (
                            select id, lag(id) over line as before, lead(id) over line as after, row_number() over line as place, count(*) over () as size
                              from intake.indication where state = 'SUBMITTED' and author_id <> :me
                            window line as (order by case urgency when 'INTERVENTION' then 0 when 'URGENT' then 1 else 2 end, submitted_on, id))
                        select before, after, size from queue where id = :id::uuid
                        union all
                        select null, id, size from queue where place = 1 and not exists (select 1 from queue where id = :id::uuid)
                        """)
                .param("me", CurrentUser.me().value())
                .param("id", id == null ? null : id.value())
                .query((row, n) -> new Place(
                        at(row.getObject("before", UUID.class)),
                        at(row.getObject("after", UUID.class)),
                        row.getInt("size")))
                .optional()
                .orElseGet(() -> new Place(Optional.empty(), Optional.empty(), 0));
    }

    private static Optional<IndicationId> at(@Nullable UUID id) {
        return Optional.ofNullable(id).map(IndicationId::new);
    }

    /** An accepted indication, with the worker whose district the household lives in. */
    record Given(
            UUID id,
            String number,
            String name,
            String address,
            Urgency urgency,
            LocalDate decidedOn,
            @Nullable String district,
            @Nullable UUID proposed,
            @Nullable String proposedName) {}

    private static final String URGENCY = "case i.urgency when 'INTERVENTION' then 0 when 'URGENT' then 1 else 2 end";

    /** Those that wait to be given to a worker, urgent ones first, one more than a page when there is a next one. */
    List<Given> toGive(@Nullable UUID after) {
        // a row that is gone begins anew: the list is short and the order has no index
        return given(after == null ? "" : """
                           and (%s, i.decided_on, i.id) > (coalesce((select %s from intake.indication i where i.id = :id), -1),
                               coalesce((select b.decided_on from intake.indication b where b.id = :id), '-infinity'), :id)
                        """.formatted(URGENCY, URGENCY), after);
    }

    /** One of them; none when it no longer waits. */
    Optional<Given> toGive(IndicationId only) {
        return given(" and i.id = :id", only.value()).stream().findFirst();
    }

    private List<Given> given(String where, @Nullable UUID id) {
        return jdbc.sql("""
                        select i.id, i.number, i.name, i.address, i.urgency, i.decided_on, d.name as district, w.id as proposed,
                               w.first_name || ' ' || w.last_name as proposed_name
                          from intake.indication i
                          left join register.district d on d.id = i.district_id
                          left join access.account w on w.id = d.worker_id
                         where i.state = 'ACCEPTED'%s
                         order by %s, i.decided_on, i.id limit %d
                        """.formatted(where, URGENCY, TO_GIVE + 1))
                .param("id", id)
                .query(Given.class)
                .list();
    }
}
