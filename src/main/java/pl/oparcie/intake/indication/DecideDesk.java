package pl.oparcie.intake.indication;

import static pl.oparcie.platform.text.Texts.dayMonth;
import static pl.oparcie.platform.text.Texts.name;
import static pl.oparcie.platform.text.Texts.text;

import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Component;
import pl.oparcie.intake.Urgency;
import pl.oparcie.intake.indication.IndicationsOnDesk.What;
import pl.oparcie.platform.desk.DeskCard;
import pl.oparcie.platform.desk.DeskLine;
import pl.oparcie.platform.desk.DeskSource;
import pl.oparcie.platform.web.Question;

/** What waits for a decision: sent indications for the director, accepted ones for the leader. */
@Component
class DecideDesk implements DeskSource {

    private final IndicationsOnDesk rows;

    DecideDesk(IndicationsOnDesk rows) {
        this.rows = rows;
    }

    @Override
    public DeskCard card() {
        return DeskCard.TO_DECIDE;
    }

    @Override
    public List<Question<?>> questions() {
        return List.of(IndicationsOnDesk.question());
    }

    @Override
    public List<DeskLine> lines() {
        return rows.of(EnumSet.of(What.DECIDE, What.ASSIGN)).stream()
                .map(DecideDesk::line)
                .toList();
    }

    private static DeskLine line(IndicationsOnDesk.Row row) {
        var assign = row.what() == What.ASSIGN;
        return new DeskLine(
                dayMonth(row.day()),
                text(assign ? "intake.desk.assign" : "intake.desk.decide", row.name()),
                (assign ? "/assignments/" : "/indications/") + row.id(),
                null,
                row.day(),
                row.urgency() == Urgency.ORDINARY ? "wait" : "late",
                row.urgency() == Urgency.ORDINARY
                        ? name("intake.state", assign ? Indication.State.ACCEPTED : Indication.State.SUBMITTED)
                        : name("intake.urgency", row.urgency()));
    }
}
