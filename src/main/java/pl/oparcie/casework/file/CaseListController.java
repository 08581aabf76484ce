package pl.oparcie.casework.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.access.Access;
import pl.oparcie.access.role.Role;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.casework.Leads;
import pl.oparcie.casework.TargetCode;
import pl.oparcie.casework.file.CaseListStore.Late;
import pl.oparcie.casework.file.CaseListStore.Row;
import pl.oparcie.casework.file.CaseListStore.Scope;
import pl.oparcie.casework.file.CaseListStore.Sort;
import pl.oparcie.casework.file.CaseListStore.StageFilter;
import pl.oparcie.casework.file.CaseListStore.State;
import pl.oparcie.casework.file.CaseListStore.Wanted;
import pl.oparcie.casework.view.CaseListPage;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;
import pl.oparcie.platform.web.Pages;

/** My cases; for those who watch over the work, the team's or all. */
@Controller
@Transactional
class CaseListController {

    private final CaseListStore store;
    private final Leads leads;
    private final Access access;
    private final Audit audit;
    private final Today today;

    CaseListController(CaseListStore store, Leads leads, Access access, Audit audit, Today today) {
        this.store = store;
        this.leads = leads;
        this.access = access;
        this.audit = audit;
        this.today = today;
    }

    @GetMapping("/cases")
    ModelAndView list(Fields in) {
        access.requireRole(Role.SOCIAL_WORKER, Role.FAMILY_ASSISTANT, Role.TEAM_LEADER, Role.DIRECTOR);
        var supervises = access.hasRole(Role.TEAM_LEADER, Role.DIRECTOR);
        audit.record("case.list", Subject.NONE);
        var read = store.rows(wanted(in, supervises));
        var wanted = read.wanted();
        var found = read.rows();
        var more = found.size() > CaseListStore.PAGE;
        var rows =
                !more ? found : wanted.back() ? found.subList(1, found.size()) : found.subList(0, CaseListStore.PAGE);
        var filters = filters(wanted);
        return Pages.page(
                "casework/list",
                new CaseListPage(
                        Texts.text(wanted.scope() == Scope.MINE ? "casework.list.mine" : "casework.list.all"),
                        Fields.of(filters),
                        supervises ? Option.of(Scope.class, "casework.list.scope") : List.of(),
                        Option.of(StageFilter.class, "casework.stage"),
                        Option.of(TargetCode.class, "casework.target"),
                        Option.of(State.class, "casework.list.state"),
                        supervises
                                ? leads.led().stream()
                                        .map(worker -> new Option(worker.id().toString(), worker.name()))
                                        .toList()
                                : List.of(),
                        Option.of(Late.class, "casework.list.late"),
                        sorts(wanted, filters),
                        rows.stream().map(this::row).toList(),
                        filters.size() > 2 || wanted.state() != State.OPEN,
                        supervises,
                        rows.isEmpty() || (!wanted.back() && !more)
                                ? null
                                : url(filters, "after", rows.getLast().id()),
                        rows.isEmpty() || (wanted.back() ? !more : wanted.from() == null)
                                ? null
                                : url(filters, "before", rows.getFirst().id())));
    }

    /** What the address asks for; what it asks wrongly is not asked. */
    private static Wanted wanted(Fields in, boolean supervises) {
        var sort = in.value("sort");
        var before = in.uuid("before").orElse(null);
        return new Wanted(
                supervises ? in.choice("scope", Scope.class).orElse(Scope.ALL) : Scope.MINE,
                in.choice("stage", StageFilter.class).orElse(null),
                supervises ? in.uuid("worker").orElse(null) : null,
                in.choice("group", TargetCode.class).orElse(null),
                in.choice("state", State.class).orElse(State.OPEN),
                in.choice("late", Late.class).orElse(null),
                sort.startsWith("OPENED") ? Sort.OPENED : sort.startsWith("DUE") ? Sort.DUE : Sort.NAME,
                sort.endsWith("-"),
                before != null ? before : in.uuid("after").orElse(null),
                before != null);
    }

    private static Map<String, String> filters(Wanted wanted) {
        var filters = new LinkedHashMap<String, String>();
        filters.put("scope", wanted.scope().name());
        put(filters, "stage", wanted.stage());
        if (wanted.worker() != null) {
            filters.put("worker", wanted.worker().toString());
        }
        put(filters, "group", wanted.group());
        put(filters, "late", wanted.late());
        if (wanted.state() != State.OPEN) {
            put(filters, "state", wanted.state());
        }
        filters.put("sort", wanted.sort().name() + (wanted.descending() ? "-" : ""));
        return filters;
    }

    private static void put(Map<String, String> filters, String name, @Nullable Enum<?> value) {
        if (value != null) {
            filters.put(name, value.name());
        }
    }

    private static String url(Map<String, String> filters, String name, Object value) {
        var all = new LinkedHashMap<>(filters);
        all.put(name, value.toString());
        var query = new ArrayList<String>();
        all.forEach((key, given) -> query.add(key + "=" + given));
        return "/cases?" + String.join("&", query);
    }

    private static List<CaseListPage.Sort> sorts(Wanted wanted, Map<String, String> filters) {
        var sorts = new ArrayList<CaseListPage.Sort>();
        for (var sort : Sort.values()) {
            var here = wanted.sort() == sort;
            sorts.add(new CaseListPage.Sort(
                    Texts.name("casework.list.sort", sort),
                    url(filters, "sort", sort.name() + (here && !wanted.descending() ? "-" : "")),
                    here ? (wanted.descending() ? "descending" : "ascending") : null));
        }
        return sorts;
    }

    private CaseListPage.Row row(Row row) {
        var stage = row.closedOn() != null
                ? "CLOSED"
                : row.reviewDue() && "REALISATION".equals(row.stage()) ? "REVIEW" : row.stage();
        var due = row.closedOn() == null ? row.due() : null;
        return new CaseListPage.Row(
                "/cases/" + row.id(),
                row.name(),
                row.mark(),
                Texts.text("casework.stage." + stage),
                row.closedOn() == null && row.suspendedOn() != null ? Texts.text("casework.list.suspended") : "",
                row.lead() == null ? "" : row.lead(),
                Texts.date(row.openedOn()),
                due == null ? "" : Texts.text("casework.until-day", Texts.date(due)),
                due == null ? "" : CaseController.mark(due, today.date()));
    }
}
