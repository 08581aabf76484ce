package pl.oparcie.diagnosis;

import java.util.List;
import org.springframework.stereotype.Component;
import pl.oparcie.platform.desk.DeskCard;
import pl.oparcie.platform.desk.DeskLine;
import pl.oparcie.platform.desk.DeskSource;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Question;

/** Diagnoses that wait for the leader (or the director). */
@Component
class DiagnosesToApprove implements DeskSource {

    private final DiagnosesOnDesk rows;

    DiagnosesToApprove(DiagnosesOnDesk rows) {
        this.rows = rows;
    }

    @Override
    public DeskCard card() {
        return DeskCard.TO_DECIDE;
    }

    @Override
    public List<Question<?>> questions() {
        return List.of(rows.question());
    }

    @Override
    public List<DeskLine> lines() {
        return rows.in(Diagnosis.State.SUBMITTED).stream()
                .map(row -> new DeskLine(
                        Texts.dayMonth(row.submittedOn()),
                        Texts.text("diagnosis.desk.approve", row.name()),
                        "/cases/" + row.caseId() + "/diagnosis",
                        row.author(),
                        row.submittedOn(),
                        "wait",
                        Texts.text("diagnosis.desk.waits")))
                .toList();
    }
}
