package pl.oparcie.casework.activity;

import java.util.List;
import org.springframework.stereotype.Component;
import pl.oparcie.platform.desk.DeskCard;
import pl.oparcie.platform.desk.DeskLine;
import pl.oparcie.platform.desk.DeskSource;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Question;
import pl.oparcie.platform.web.Questions;

/** Assaults on workers that wait for the register or for an offer of help. */
@Component
class IncidentDesk implements DeskSource {

    private final Questions questions;

    IncidentDesk(Questions questions) {
        this.questions = questions;
    }

    @Override
    public DeskCard card() {
        return DeskCard.TO_DECIDE;
    }

    @Override
    public List<Question<?>> questions() {
        return List.of(Incidents.waiting());
    }

    @Override
    public List<DeskLine> lines() {
        return questions.list(Incidents.waiting()).stream()
                .map(incident -> new DeskLine(
                        Texts.dayMonth(incident.onDate()),
                        Texts.text("incident.desk", incident.workerName()),
                        "/incidents/" + incident.id(),
                        Texts.text("incident.basis"),
                        incident.onDate(),
                        incident.registeredOn() == null ? "late" : "wait",
                        incident.registeredOn() == null
                                ? Texts.text("incident.not-registered")
                                : Texts.name("incident.help", incident.help())))
                .toList();
    }
}
