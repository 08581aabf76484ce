package pl.oparcie.diagnosis;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.oparcie.platform.desk.DeskCard;
import pl.oparcie.platform.desk.DeskLine;
import pl.oparcie.platform.desk.DeskSource;
import pl.oparcie.platform.text.Texts;

/** Diagnoses that wait for the leader (or the director). */
@Component
class DiagnosesToApprove implements DeskSource {

    private final JdbcClient jdbc;

    DiagnosesToApprove(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public DeskCard card() {
        return DeskCard.TO_DECIDE;
    }

    @Override
    public List<DeskLine> lines() {
        return jdbc.sql("""
                        select d.case_id, d.submitted_on, c.name, a.first_name || ' ' || a.last_name as author
                          from diagnosis.diagnosis d join casework.case_file c on c.id = d.case_id join access.account a on a.id = d.author_id
                         where d.state = 'SUBMITTED' and d.approver_id = any ((select access.principals())::uuid[])
                           and d.author_id <> platform.me()
                         order by d.submitted_on limit 20
                        """)
                .query((row, n) -> new DeskLine(
                        Texts.dayMonth(row.getObject("submitted_on", LocalDate.class)),
                        Texts.text("diagnosis.desk.approve", row.getString("name")),
                        "/cases/" + row.getString("case_id") + "/diagnosis",
                        row.getString("author"),
                        row.getObject("submitted_on", LocalDate.class),
                        "wait",
                        Texts.text("diagnosis.desk.waits")))
                .list();
    }
}
