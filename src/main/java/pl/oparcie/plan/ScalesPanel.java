package pl.oparcie.plan;

import java.util.Optional;
import org.springframework.stereotype.Component;
import pl.oparcie.access.CaseId;
import pl.oparcie.casework.CasePanel;
import pl.oparcie.plan.view.PanelPage;

/** Scales over time on the page of the case. */
@Component
class ScalesPanel implements CasePanel {

    private static final int MOST = 4;

    private final ReviewStore store;

    ScalesPanel(ReviewStore store) {
        this.store = store;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Card> card(CaseId id) {
        var trends = store.trends(id).stream()
                .filter(it -> it.kind() == Trend.Kind.OWN || it.dots().size() > 1)
                .limit(MOST)
                .map(InWords::trend)
                .toList();
        return trends.isEmpty()
                ? Optional.empty()
                : Optional.of(new Card("plan/panel", new PanelPage("/cases/" + id, trends)));
    }
}
