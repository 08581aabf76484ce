package pl.oparcie.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.Access;
import pl.oparcie.access.CaseId;
import pl.oparcie.plan.view.TrendView;

/**
 * Every scale of a case over time: the client's own, goals of the plan, and what tools asked. To be shown with {@code @template.plan.trend},
 * on a page or on paper.
 */
@Service
@Transactional(readOnly = true)
public class Trends {

    private final ReviewStore store;
    private final List<TrendSource> sources;
    private final Access access;

    Trends(ReviewStore store, List<TrendSource> sources, Access access) {
        this.store = store;
        this.sources = sources;
        this.access = access;
    }

    List<Trend> all(CaseId id) {
        access.require(PlanAction.READ, id);
        return Stream.concat(store.trends(id).stream(), sources.stream().flatMap(source -> source.trends(id).stream()))
                .toList();
    }

    /** The scales as they stood on a day; those that were not asked by then are left out. */
    public List<TrendView> until(CaseId id, LocalDate day) {
        return shown(all(id).stream().map(trend -> trend.until(day)));
    }

    /** The scales as an evaluation saw them: of its day, and nothing that was written after it. */
    public List<TrendView> until(CaseId id, LocalDate day, UUID evaluation) {
        return shown(all(id).stream().map(trend -> trend.until(day, evaluation)));
    }

    private static List<TrendView> shown(Stream<Trend> trends) {
        return trends.filter(trend -> !trend.dots().isEmpty())
                .map(InWords::trend)
                .toList();
    }
}
