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
import pl.oparcie.platform.desk.DeskCard;
import pl.oparcie.platform.desk.DeskLine;
import pl.oparcie.platform.desk.DeskSource;

/** What waits for a decision: sent indications for the director, accepted ones for the leader. */
@Component
class DecideDesk implements DeskSource {

    private final JdbcClient jdbc;

    DecideDesk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public DeskCard card() {
        return DeskCard.TO_DECIDE;
    }

    private record Row(UUID id, String name, Indication.State state, Urgency urgency, LocalDate day) {}

    @Override
    public List<DeskLine> lines() {
        return jdbc.sql("""
                        select id, name, state, urgency, coalesce(decided_on, submitted_on) as day from intake.indication
                         where state = 'SUBMITTED' and author_id <> :me and access.director() = any ((select access.principals())::uuid[])
                            or state = 'ACCEPTED' and (select intake.leads())
                         order by case urgency when 'INTERVENTION' then 0 when 'URGENT' then 1 else 2 end, 5, id limit 20
                        """).param("me", CurrentUser.me().value()).query(Row.class).list().stream()
                .map(row -> new DeskLine(
                        dayMonth(row.day()),
                        text(
                                row.state() == Indication.State.ACCEPTED ? "intake.desk.assign" : "intake.desk.decide",
                                row.name()),
                        (row.state() == Indication.State.ACCEPTED ? "/assignments/" : "/indications/") + row.id(),
                        null,
                        row.day(),
                        row.urgency() == Urgency.ORDINARY ? "wait" : "late",
                        row.urgency() == Urgency.ORDINARY
                                ? name("intake.state", row.state())
                                : name("intake.urgency", row.urgency())))
                .toList();
    }
}
