package pl.oparcie.casework.activity;

import java.util.Optional;
import org.springframework.stereotype.Component;
import pl.oparcie.access.Access;
import pl.oparcie.access.CaseId;
import pl.oparcie.casework.CasePanel;
import pl.oparcie.casework.Cases;
import pl.oparcie.casework.activity.view.VisitsPanel;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.text.Texts;

/** The card of planned visits on the page of a case. */
@Component
class VisitsCard implements CasePanel {

    private final VisitStore store;
    private final Cases cases;
    private final Access access;
    private final Today today;

    VisitsCard(VisitStore store, Cases cases, Access access, Today today) {
        this.store = store;
        this.cases = cases;
        this.access = access;
        this.today = today;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Card> card(CaseId id) {
        var rows = store.planned(id).stream()
                .map(VisitStore.Listed::visit)
                .map(visit -> new VisitsPanel.Row(
                        Texts.dayMonth(visit.plan().on()) + ", " + VisitPages.when(visit),
                        Texts.name("visit.kind", visit.plan().kind()),
                        Visits.url(id, visit.id()),
                        visit.plan().on().isBefore(today.date()) ? Texts.text("visit.state.untold") : ""))
                .toList();
        var closed = cases.head(id).closedOn() != null;
        if (closed && rows.isEmpty()) {
            return Optional.empty();
        }
        var page = new VisitsPanel("/cases/" + id, !closed && access.may(ActivityAction.RECORD, id), rows);
        return Optional.of(new Card("activity/visits-panel", page));
    }
}
