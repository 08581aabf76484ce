package pl.oparcie.casework.activity;

import java.util.List;
import org.springframework.stereotype.Component;
import pl.oparcie.platform.desk.DeskCard;
import pl.oparcie.platform.desk.DeskLine;
import pl.oparcie.platform.desk.DeskSource;
import pl.oparcie.platform.text.Texts;

/** Assaults on workers that wait for the register or for an offer of help. */
@Component
class IncidentDesk implements DeskSource {

    private final Incidents incidents;

    IncidentDesk(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public DeskCard card() {
        return DeskCard.TO_DECIDE;
    }

    @Override
    public List<DeskLine> lines() {
        return incidents.waiting().stream()
                .map(incident -> new DeskLine(
                        Texts.dayMonth(incident.report().on()),
                        Texts.text("incident.desk", incident.workerName()),
                        "/incidents/" + incident.id(),
                        Texts.text("incident.basis"),
                        incident.report().on(),
                        incident.answer().registeredOn() == null ? "late" : "wait",
                        incident.answer().registeredOn() == null
                                ? Texts.text("incident.not-registered")
                                : Texts.name("incident.help", incident.answer().help())))
                .toList();
    }
}
