package pl.oparcie.intake.indication;

import static pl.oparcie.platform.text.Texts.dayMonth;
import static pl.oparcie.platform.text.Texts.name;
import static pl.oparcie.platform.text.Texts.text;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.oparcie.intake.Urgency;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.desk.DeskCard;
import pl.oparcie.platform.desk.DeskLine;
import pl.oparcie.platform.desk.DeskSource;

/** What came to me: returned and refused to the author, newly given to the lead, told by the lead. */
@Component
class IntakeDesk implements DeskSource {

    private static final int DAYS_NEW = 14;

    private final JdbcClient jdbc;
    private final Today today;

    IntakeDesk(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    @Override
    public DeskCard card() {
        return DeskCard.FOR_ME;
    }

    private record Row(UUID id, String name, String what, LocalDate day, UUID caseId, Urgency urgency) {}

    @Override
    public List<DeskLine> lines() {
        return jdbc
                .sql("""
                        select id, name, 'returned' as what, decided_on as day, id as case_id, urgency from intake.indication
                         where state = 'RETURNED' and author_id = :me
                        union all
                        select id, name, 'refused', decided_on, id, urgency from intake.indication
                         where state = 'REFUSED' and author_id = :me and decided_on > :since
                        union all
                        select id, name, 'told', feedback_on, id, urgency from intake.indication
                         where author_id = :me and feedback_on > :since
                        union all
                        select id, name, 'given', assigned_on, case_id, urgency from intake.indication
                         where state = 'ASSIGNED' and lead_id = :me and taken is null and assigned_on > :since
                         order by 4, 1 limit 20
                        """)
                .param("me", CurrentUser.me().value())
                .param("since", today.date().minusDays(DAYS_NEW))
                .query(Row.class)
                .list()
                .stream()
                .map(IntakeDesk::line)
                .toList();
    }

    private static DeskLine line(Row row) {
        var given = "given".equals(row.what());
        return new DeskLine(
                dayMonth(row.day()),
                text("intake.desk." + row.what(), row.name()),
                given ? "/cases/" + row.caseId() : "/indications/" + row.id(),
                given && row.urgency() != Urgency.ORDINARY ? name("intake.urgency", row.urgency()) : null,
                row.day(),
                "returned".equals(row.what()) ? "soon" : "wait",
                text("intake.desk-mark." + row.what()));
    }
}
