package pl.oparcie.casework.chronology;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.Access;
import pl.oparcie.access.CaseId;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.casework.Cases;
import pl.oparcie.casework.chronology.ChronologyStore.Row;
import pl.oparcie.casework.chronology.view.ChronologyList;
import pl.oparcie.casework.chronology.view.ChronologyPage;
import pl.oparcie.casework.chronology.view.CourseCard;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;
import pl.oparcie.register.HouseholdId;

/** Reads the line of time of a case, or of all cases of a household one may open. Every reading is logged. */
@Service
@Transactional
public class ChronologyReader {

    private static final int PAGE = 50;
    private static final int FIRST_PAGE = 20;

    private final ChronologyStore store;
    private final Cases cases;
    private final Access access;
    private final Audit audit;

    ChronologyReader(ChronologyStore store, Cases cases, Access access, Audit audit) {
        this.store = store;
        this.cases = cases;
        this.access = access;
        this.audit = audit;
    }

    /** The newest lines, for the page of the case, which checks access and logs the reading itself. */
    public ChronologyList firstPage(CaseId id) {
        var scope = Scope.of(id);
        return list(scope, Filter.ALL, store.lines(scope, Filter.ALL, FIRST_PAGE + 1), FIRST_PAGE, Highlight.none());
    }

    /** The newest lines as the card of the page of the case: {@code chronology/card.jte}. */
    public CourseCard card(CaseId id) {
        return new CourseCard(Scope.of(id).url(), firstPage(id));
    }

    /** The line of time of a case, by the filter or by words. */
    ChronologyPage ofCase(CaseId id, Fields in, @Nullable String query) {
        access.require(ReadChronology.READ, id);
        var head = cases.head(id);
        audit.record(query == null ? "chronology.read" : "chronology.search", Subject.ofCase(id.value()));
        return page(
                Scope.of(id),
                in,
                query,
                head.name(),
                head.mark(),
                "/cases/" + id,
                Scope.of(head.household()).url(),
                "chronology.of-household");
    }

    /** The line of time of a household: of all its cases that the user may open. */
    ChronologyPage ofHousehold(HouseholdId id, Fields in, @Nullable String query) {
        var open = store.casesOf(id);
        if (open.isEmpty()) {
            throw new NotFound("household");
        }
        for (var one : open) {
            audit.record(query == null ? "chronology.read" : "chronology.search", Subject.ofCase(one.id()));
        }
        var marks = open.stream().map(ChronologyStore.OpenCase::mark).toList();
        return page(
                Scope.of(id),
                in,
                query,
                open.getFirst().name(),
                String.join(" · ", marks),
                "/cases/" + open.getFirst().id(),
                null,
                null);
    }

    private ChronologyPage page(
            Scope scope,
            Fields in,
            @Nullable String query,
            String name,
            String sub,
            String back,
            @Nullable String other,
            @Nullable String otherKey) {
        var filter = Filter.of(in);
        var highlight = query == null ? Highlight.none() : Highlight.of(query);
        var rows = query == null
                ? store.lines(scope, filter, PAGE + 1)
                : highlight.isEmpty() ? List.<Row>of() : store.search(scope, filter, highlight.query(), PAGE + 1);
        var list = list(scope, filter, rows, PAGE, highlight);
        return new ChronologyPage(
                scope.url(),
                name,
                sub,
                back,
                other,
                otherKey == null ? null : Texts.text(otherKey),
                in,
                Option.of(Filter.Show.class, "chronology.show"),
                store.workers(scope),
                filter.narrows(),
                query,
                query != null && rows.size() > PAGE ? after(rows.get(PAGE - 1)) : null,
                query == null ? list : new ChronologyList(list.lines(), null, null));
    }

    private static ChronologyList list(Scope scope, Filter filter, List<Row> rows, int size, Highlight highlight) {
        var lines = rows.stream()
                .limit(size)
                .map(row -> Lines.line(row, highlight, scope.caseId() == null))
                .toList();
        var address = scope.url() + "?" + filter.parameters();
        return new ChronologyList(
                lines,
                rows.size() > size
                        ? address + (filter.narrows() ? "&" : "") + "before=" + after(rows.get(size - 1))
                        : null,
                filter.after() == null ? null : address);
    }

    private static String after(Row row) {
        return new Filter.After(row.on(), row.id()).toString();
    }
}
