package pl.oparcie.intake.indication;

import static pl.oparcie.platform.text.Texts.dayMonth;
import static pl.oparcie.platform.text.Texts.name;
import static pl.oparcie.platform.text.Texts.text;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import pl.oparcie.intake.Urgency;
import pl.oparcie.intake.indication.IndicationsOnDesk.What;
import pl.oparcie.platform.desk.DeskCard;
import pl.oparcie.platform.desk.DeskLine;
import pl.oparcie.platform.desk.DeskSource;
import pl.oparcie.platform.web.Question;

/** What came to me: returned and refused to the author, newly given to the lead, told by the lead. */
@Component
class IntakeDesk implements DeskSource {

    private final IndicationsOnDesk rows;

    IntakeDesk(IndicationsOnDesk rows) {
        this.rows = rows;
    }

    @Override
    public DeskCard card() {
        return DeskCard.FOR_ME;
    }

    @Override
    public List<Question<?>> questions() {
        return List.of(IndicationsOnDesk.question());
    }

    @Override
    public List<DeskLine> lines() {
        return rows.of(EnumSet.of(What.RETURNED, What.REFUSED, What.TOLD, What.GIVEN)).stream()
                .map(IntakeDesk::line)
                .toList();
    }

    private static DeskLine line(IndicationsOnDesk.Row row) {
        var given = row.what() == What.GIVEN;
        var key = row.what().name().toLowerCase(Locale.ROOT);
        return new DeskLine(
                dayMonth(row.day()),
                text("intake.desk." + key, row.name()),
                given ? "/cases/" + row.caseId() : "/indications/" + row.id(),
                given && row.urgency() != Urgency.ORDINARY ? name("intake.urgency", row.urgency()) : null,
                row.day(),
                row.what() == What.RETURNED ? "soon" : "wait",
                text("intake.desk-mark." + key));
    }
}
