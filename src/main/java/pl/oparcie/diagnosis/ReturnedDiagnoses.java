package pl.oparcie.diagnosis;

import java.util.List;
import org.springframework.stereotype.Component;
import pl.oparcie.platform.desk.DeskCard;
import pl.oparcie.platform.desk.DeskLine;
import pl.oparcie.platform.desk.DeskSource;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Question;

/** Diagnoses given back to their author with a remark. */
@Component
class ReturnedDiagnoses implements DeskSource {

    private final DiagnosesOnDesk rows;

    ReturnedDiagnoses(DiagnosesOnDesk rows) {
        this.rows = rows;
    }

    @Override
    public DeskCard card() {
        return DeskCard.FOR_ME;
    }

    @Override
    public List<Question<?>> questions() {
        return List.of(rows.question());
    }

    @Override
    public List<DeskLine> lines() {
        return rows.in(Diagnosis.State.RETURNED).stream()
                .map(row -> new DeskLine(
                        "",
                        Texts.text("diagnosis.desk.returned", row.name()),
                        "/cases/" + row.caseId() + "/diagnosis",
                        Texts.text("diagnosis.desk.remarks", row.remarks()),
                        null,
                        "soon",
                        Texts.text("diagnosis.state.RETURNED")))
                .toList();
    }
}
