package pl.oparcie.diagnosis;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.oparcie.platform.desk.DeskCard;
import pl.oparcie.platform.desk.DeskLine;
import pl.oparcie.platform.desk.DeskSource;
import pl.oparcie.platform.text.Texts;

/** Diagnoses given back to their author with a remark. */
@Component
class ReturnedDiagnoses implements DeskSource {

    private final JdbcClient jdbc;

    ReturnedDiagnoses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public DeskCard card() {
        return DeskCard.FOR_ME;
    }

    @Override
    public List<DeskLine> lines() {
        return jdbc.sql("""
                        select d.case_id, c.name, count(r.id)::int as remarks
                          from diagnosis.diagnosis d join casework.case_file c on c.id = d.case_id
                               left join diagnosis.remark r on r.diagnosis_id = d.id and r.open
                         where d.state = 'RETURNED' and d.author_id = any ((select access.principals())::uuid[])
                         group by d.id, c.name order by d.id limit 20
                        """)
                .query((row, n) -> new DeskLine(
                        "",
                        Texts.text("diagnosis.desk.returned", row.getString("name")),
                        "/cases/" + row.getString("case_id") + "/diagnosis",
                        Texts.text("diagnosis.desk.remarks", row.getInt("remarks")),
                        null,
                        "soon",
                        Texts.text("diagnosis.state.RETURNED")))
                .list();
    }
}
