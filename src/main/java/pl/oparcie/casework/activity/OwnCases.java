package pl.oparcie.casework.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.platform.UserId;

/** The open cases somebody works on, for choosing one. */
@Repository
class OwnCases {

    private final JdbcClient jdbc;

    OwnCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(UUID id, String name, String mark, @Nullable LocalDate last) {}

    /** Cases led or helped with, also for those substituted today; the one worked on last on top. */
    List<Row> recent(UserId user) {
        return jdbc.sql("""
                        select c.id, c.name, c.mark,
                               (select max(a.on_date) from casework.activity a where a.case_id = c.id and a.cancelled_at is null) as last
                          from casework.case_file c
                         where c.closed_on is null
                           and c.id in (select s.case_id from casework.assignment s
                                         where s.user_id = any ((select access.principals())::uuid[]) and s.period @> platform.today())
                         order by c.lead_id = :me desc, last desc nulls last, c.name, c.id limit 100
                        """).param("me", user.value()).query(Row.class).list();
    }
}
