package pl.oparcie.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pl.oparcie.access.CaseId;
import pl.oparcie.casework.NextStep;
import pl.oparcie.casework.Stage;
import pl.oparcie.plan.NewPlan.Status;
import pl.oparcie.platform.text.Texts;

/** While the plan is carried out, the bar says how many of its actions are done. */
@Component
class RealisationStep implements NextStep {

    private final PlanStore store;

    RealisationStep(PlanStore store) {
        this.store = store;
    }

    @Override
    public Stage stage() {
        return Stage.REALISATION;
    }

    @Override
    public List<Missing> missing(CaseId id) {
        return List.of();
    }

    @Override
    public @Nullable String detail(CaseId id) {
        var statuses = store.statuses(id);
        var done = (int) statuses.stream().filter(it -> it == Status.DONE).count();
        return statuses.isEmpty() ? null : Texts.text("plan.done-of", done, statuses.size());
    }
}
