package pl.oparcie.tool;

import java.util.List;
import org.springframework.stereotype.Component;
import pl.oparcie.access.CaseId;
import pl.oparcie.plan.Trend;
import pl.oparcie.plan.TrendSource;

/** Answers to scaling questions and to goal attainment scales, as lines in the evaluations. */
@Component
class ScaleTrends implements TrendSource {

    private final RunStore store;

    ScaleTrends(RunStore store) {
        this.store = store;
    }

    @Override
    public List<Trend> trends(CaseId id) {
        return store.trends(id);
    }
}
