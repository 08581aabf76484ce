package pl.oparcie.term;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import pl.oparcie.access.Access;
import pl.oparcie.access.Staff;
import pl.oparcie.access.role.Role;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Forms;
import pl.oparcie.platform.web.Option;
import pl.oparcie.platform.web.Pages;
import pl.oparcie.term.view.DoneTermPage;
import pl.oparcie.term.view.MoveTermPage;
import pl.oparcie.term.view.TermsPage;

/** The list of terms, and moving one. */
@Controller
@RequestMapping("/terms")
class TermController {

    /** How far ahead the list looks. */
    private enum Window {
        ALL,
        LATE,
        WEEK
    }

    private static final String ALL_WORKERS = "all";

    private final TermReader reader;
    private final TermService terms;
    private final Access access;
    private final Staff staff;
    private final Audit audit;
    private final Forms forms;
    private final Today today;

    TermController(
            TermReader reader, TermService terms, Access access, Staff staff, Audit audit, Forms forms, Today today) {
        this.reader = reader;
        this.terms = terms;
        this.access = access;
        this.staff = staff;
        this.audit = audit;
        this.forms = forms;
        this.today = today;
    }

    @GetMapping
    @Transactional
    ModelAndView list(Fields in) {
        var leads = access.hasRole(Role.TEAM_LEADER, Role.DIRECTOR);
        var window = in.choice("span", Window.class).orElse(Window.ALL);
        var who = in.value("worker");
        var filter = new TermReader.Filter(
                last(window),
                in.choice("kind", TermKind.class).map(Enum::name).orElse(null),
                leads && ALL_WORKERS.equals(who),
                leads && !ALL_WORKERS.equals(who) ? in.uuid("worker").orElse(null) : null,
                in.date("after").orElse(null),
                in.uuid("id").orElse(null));
        var found = reader.list(filter);
        var shown = found.subList(0, Math.min(found.size(), TermReader.PAGE));
        audit.record("term.list", Subject.NONE);
        var owners = leads && (filter.everybody() || filter.owner() != null)
                ? staff.names(shown.stream()
                        .map(DueTerm::ownerId)
                        .filter(java.util.Objects::nonNull)
                        .distinct()
                        .toList())
                : Map.<UUID, String>of();
        return Pages.page(
                "term/list",
                new TermsPage(
                        Texts.dateLong(today.date()),
                        chips(window, in),
                        in,
                        Option.of(TermKind.class, "term.kind"),
                        leads ? workers() : List.of(),
                        window == Window.ALL ? "" : window.name(),
                        shown.stream().map(term -> row(term, owners)).toList(),
                        window != Window.ALL || filter.kind() != null || filter.owner() != null,
                        found.size() > TermReader.PAGE ? next(in, shown.getLast()) : null,
                        filter.afterId() == null ? null : address(in, Map.of("after", "", "id", ""))));
    }

    private @Nullable LocalDate last(Window window) {
        return switch (window) {
            case ALL -> null;
            case LATE -> today.date().minusDays(1);
            case WEEK -> today.date().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        };
    }

    private List<Option> workers() {
        var options = new ArrayList<Option>();
        options.add(new Option(ALL_WORKERS, Texts.text("term.worker.all")));
        staff.led().forEach(member -> options.add(new Option(member.id().toString(), member.name())));
        return options;
    }

    private static List<TermsPage.Chip> chips(Window current, Fields in) {
        return Arrays.stream(Window.values())
                .map(window -> new TermsPage.Chip(
                        address(in, Map.of("span", window == Window.ALL ? "" : window.name(), "after", "", "id", "")),
                        Texts.text("term.window." + window),
                        window == current))
                .toList();
    }

    private static String next(Fields in, DueTerm last) {
        return address(
                in, Map.of("after", last.dueOn().toString(), "id", last.id().toString()));
    }

    private static String address(Fields in, Map<String, String> changes) {
        var values = new HashMap<String, String>();
        for (var name : List.of("span", "kind", "worker", "after", "id")) {
            values.put(name, changes.getOrDefault(name, in.value(name)));
        }
        var address = UriComponentsBuilder.fromPath("/terms");
        values.forEach((name, value) -> {
            if (!value.isEmpty()) {
                address.queryParam(name, "{" + name + "}");
            }
        });
        return address.encode().buildAndExpand(values).toUriString();
    }

    private TermsPage.Row row(DueTerm term, Map<UUID, String> owners) {
        var day = today.date();
        return new TermsPage.Row(
                term.when(day),
                term.title(),
                term.url(),
                term.why(),
                term.ownerId() == null ? null : owners.get(term.ownerId()),
                term.mark(day),
                term.label(day),
                TermService.isMovedByHand(term) ? "/terms/" + term.id() + "/move" : null,
                TermService.isDoneByHand(term) ? "/terms/" + term.id() + "/done" : null,
                TermService.endsInWords(term));
    }

    @GetMapping("/{id}/move")
    ModelAndView move(@PathVariable UUID id) {
        var term = terms.toMove(id);
        return page(
                term,
                forms.open("/terms/" + id + "/move", Map.of("due", term.dueOn(), "version", term.version())),
                HttpStatus.OK);
    }

    @PostMapping("/{id}/move")
    ModelAndView move(@PathVariable UUID id, Fields in) {
        var due = in.requiredDate("due");
        var reason = in.requiredText("reason", 400);
        if (in.ok()) {
            try {
                return Pages.redirect(
                        forms.once(in, () -> {
                            terms.move(id, due, reason, in.versionNumber());
                            return "/terms";
                        }),
                        "term.moved");
            } catch (RuleViolation rule) {
                in.reject(rule);
            } catch (Conflict conflict) {
                var now = terms.toMove(id);
                return page(
                        now,
                        in.against(
                                Map.of(
                                        "due",
                                        now.dueOn(),
                                        "reason",
                                        now.movedReason() == null ? "" : now.movedReason(),
                                        "version",
                                        now.version()),
                                Texts.text("term.changed-meanwhile")),
                        HttpStatus.CONFLICT);
            }
        }
        return page(terms.toMove(id), in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{id}/done")
    ModelAndView done(@PathVariable UUID id) {
        var term = terms.toEnd(id);
        return ending(term, forms.open("/terms/" + id + "/done", Map.of()), HttpStatus.OK);
    }

    @PostMapping("/{id}/done")
    ModelAndView done(@PathVariable UUID id, Fields in) {
        var words = in.text("reason", 400).orElse("");
        if (in.ok()) {
            try {
                return Pages.redirect(
                        forms.once(in, () -> {
                            terms.done(id, words);
                            return "/terms";
                        }),
                        "term.done");
            } catch (RuleViolation rule) {
                if (rule.field() == null) {
                    throw rule;
                }
                in.reject(rule);
            }
        }
        return ending(terms.toEnd(id), in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView ending(DueTerm term, Fields fields, HttpStatus status) {
        return Pages.page(
                "term/done",
                new DoneTermPage(
                        term.id().toString(), term.title(), term.url(), Texts.date(term.dueOn()), term.why(), fields),
                status);
    }

    private static ModelAndView page(DueTerm term, Fields fields, HttpStatus status) {
        return Pages.page(
                "term/move",
                new MoveTermPage(
                        term.id().toString(),
                        term.title(),
                        term.url(),
                        Texts.date(term.eventOn()),
                        Texts.date(term.dueOn()),
                        Texts.date(term.firstDueOn()),
                        term.basis().isEmpty() ? Texts.text("term.agreed") : term.basis(),
                        "LAW".equals(term.source()) ? term.basis() : null,
                        fields),
                status);
    }
}
