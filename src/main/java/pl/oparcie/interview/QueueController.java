package pl.oparcie.interview;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.name;
import static pl.oparcie.platform.text.Texts.text;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.access.Access;
import pl.oparcie.access.Staff;
import pl.oparcie.access.role.Role;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.document.Pdf;
import pl.oparcie.document.Prints;
import pl.oparcie.interview.InterviewQueue.Wanted;
import pl.oparcie.interview.InterviewQueue.Which;
import pl.oparcie.interview.view.InterviewListPage;
import pl.oparcie.interview.view.LateList;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;
import pl.oparcie.platform.web.Pages;

/** The queue "Wywiady": with terms, by worker, kind and state. */
@Controller
@Transactional
class QueueController {

    private final InterviewQueue queue;
    private final InterviewStore store;
    private final Access access;
    private final Staff staff;
    private final Audit audit;
    private final Prints prints;
    private final Today today;

    QueueController(
            InterviewQueue queue,
            InterviewStore store,
            Access access,
            Staff staff,
            Audit audit,
            Prints prints,
            Today today) {
        this.store = store;
        this.prints = prints;
        this.queue = queue;
        this.access = access;
        this.staff = staff;
        this.audit = audit;
        this.today = today;
    }

    /** Whose. */
    enum Scope {
        MINE,
        ALL
    }

    @GetMapping("/interviews")
    ModelAndView list(Fields in) {
        access.requireRole(Interviews.STAFF);
        var heads = access.hasRole(Role.TEAM_LEADER, Role.DIRECTOR);
        var scope = in.choice("scope", Scope.class).orElse(heads ? Scope.ALL : Scope.MINE);
        var wanted = new Wanted(
                scope == Scope.MINE,
                heads ? in.uuid("worker").orElse(null) : null,
                in.choice("kind", Kind.class).orElse(null),
                in.choice("which", Which.class).orElse(Which.OPEN),
                in.date("day").orElse(null),
                in.uuid("after").orElse(null));
        audit.record("interview.list", Subject.NONE);
        var found = queue.rows(wanted, today.date());
        var shown = found.subList(0, Math.min(found.size(), InterviewQueue.PAGE));
        var filters = filters(scope, wanted);
        return Pages.page(
                "interview/list",
                new InterviewListPage(
                        Fields.of(filters),
                        Option.of(Scope.class, "interview.scope"),
                        heads
                                ? holders().stream()
                                        .map(member -> new Option(member.id().toString(), member.name()))
                                        .toList()
                                : List.of(),
                        Option.of(Kind.class, "interview.kind"),
                        Option.of(Which.class, "interview.which"),
                        shown.stream().map(this::row).toList(),
                        wanted.kind() != null || wanted.worker() != null || wanted.which() != Which.OPEN,
                        heads,
                        found.size() > shown.size() ? next(filters, shown.getLast()) : null));
    }

    /** Of the people led, those who hold interviews. */
    private List<Staff.Member> holders() {
        var holding = store.workers(Kind.WDM, today.date()).stream()
                .map(InterviewStore.Worker::id)
                .collect(Collectors.toSet());
        return staff.led().stream()
                .filter(member -> holding.contains(member.id()))
                .toList();
    }

    /** Those past their term, on paper, worker by worker. */
    @GetMapping("/interviews/late/print")
    ResponseEntity<Pdf> late() {
        access.requireRole(Role.TEAM_LEADER, Role.DIRECTOR);
        audit.record("interview.list-print", Subject.NONE);
        var day = today.date();
        var byWorker = queue.late(day).stream()
                .collect(Collectors.groupingBy(InterviewQueue.Row::worker, LinkedHashMap::new, Collectors.toList()));
        var page = new LateList(
                text("interview.late-list.sub", date(day)),
                byWorker.entrySet().stream()
                        .map(of -> new LateList.Worker(
                                of.getKey(),
                                of.getValue().stream()
                                        .map(row -> late(row, day))
                                        .toList()))
                        .toList());
        return prints.workingForm(
                "interview-late",
                page,
                "interview.late-list.title",
                text("interview.late-list.title"),
                day,
                "wywiady-po-terminie");
    }

    private static LateList.Row late(InterviewQueue.Row row, LocalDate day) {
        return new LateList.Row(
                row.number(),
                row.name(),
                name("interview.kind", row.kind()),
                date(row.learnedOn()),
                day(row.dueOn()),
                row.dueOn() == null ? "" : text("interview.late-list.days", ChronoUnit.DAYS.between(row.dueOn(), day)),
                name("interview.state", row.state()));
    }

    private static Map<String, String> filters(Scope scope, Wanted wanted) {
        var filters = new LinkedHashMap<String, String>();
        filters.put("scope", scope.name());
        filters.put("which", wanted.which().name());
        if (wanted.worker() != null) {
            filters.put("worker", wanted.worker().toString());
        }
        if (wanted.kind() != null) {
            filters.put("kind", wanted.kind().name());
        }
        return filters;
    }

    private static String next(Map<String, String> filters, InterviewQueue.Row last) {
        return filters.entrySet().stream()
                        .map(filter -> filter.getKey() + "=" + filter.getValue())
                        .collect(Collectors.joining("&", "/interviews?", "&"))
                + "day=" + last.sortOn() + "&after=" + last.id();
    }

    private InterviewListPage.Row row(InterviewQueue.Row row) {
        var late = row.state().open() ? Late.of(row.learnedOn(), row.dueOn(), today.date()) : Late.NONE;
        return new InterviewListPage.Row(
                "/interviews/" + row.id(),
                row.name(),
                row.number(),
                name("interview.kind", row.kind()),
                row.worker(),
                day(row.plannedOn()),
                day(row.dueOn()),
                late.mark(),
                row.dueOn() == null || !row.state().open()
                        ? ""
                        : text("interview.late." + late, date(row.dueOn()))
                                + (row.mode() == Answered.Mode.URGENT ? ", " + text("interview.urgent") : ""),
                row.submittedOn() == null || !row.state().open()
                        ? name("interview.state", row.state())
                        : text("interview.state.submitted"),
                row.state().mark());
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : date(day);
    }
}
