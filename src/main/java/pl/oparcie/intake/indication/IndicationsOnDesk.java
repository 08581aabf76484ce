package pl.oparcie.intake.indication;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.intake.Urgency;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.web.Asked;

/** The indications on somebody's desk, of all its cards in one query. */
@Repository
class IndicationsOnDesk {

    private static final int DAYS_NEW = 14;

    private final JdbcClient jdbc;
    private final Today today;

    IndicationsOnDesk(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** Why an indication lies there. */
    enum What {
        DECIDE,
        ASSIGN,
        RETURNED,
        REFUSED,
        TOLD,
        GIVEN
    }

    record Row(UUID id, String name, What what, LocalDate day, UUID caseId, Urgency urgency) {}

    /** Those that lie there for one of the reasons. */
    List<Row> of(Set<What> reasons) {
        return Asked.once("indications on the desk", this::all).stream()
                .filter(row -> reasons.contains(row.what()))
                .toList();
    }

    private List<Row> all() {
        return jdbc.sql("""
                        (select id, name, case state when 'SUBMITTED' then 'DECIDE' else 'ASSIGN' end as what,
                                coalesce(decided_on, submitted_on) as day, id as case_id, urgency
                           from intake.indication
                          where state = 'SUBMITTED' and author_id <> :me and access.director() = any ((select access.principals())::uuid[])
                             or state = 'ACCEPTED' and (select intake.leads())
                          order by case urgency when 'INTERVENTION' then 0 when 'URGENT' then 1 else 2 end, 4, id limit 20)
                        union all
                        (select id, name, 'RETURNED', decided_on, id, urgency from intake.indication
                          where state = 'RETURNED' and author_id = :me
                         union all
                         select id, name, 'REFUSED', decided_on, id, urgency from intake.indication
                          where state = 'REFUSED' and author_id = :me and decided_on > :since
                         union all
                         select id, name, 'TOLD', feedback_on, id, urgency from intake.indication
                          where author_id = :me and feedback_on > :since
                         union all
                         select id, name, 'GIVEN', assigned_on, case_id, urgency from intake.indication
                          where state = 'ASSIGNED' and lead_id = :me and taken is null and assigned_on > :since
                          order by 4, 1 limit 20)
                        """)
                .param("me", CurrentUser.me().value())
                .param("since", today.date().minusDays(DAYS_NEW))
                .query(Row.class)
                .list();
    }
}
