package pl.oparcie.intake.indication;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.name;
import static pl.oparcie.platform.text.Texts.text;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.intake.IndicationId;
import pl.oparcie.intake.Urgency;
import pl.oparcie.intake.load.Load;
import pl.oparcie.intake.load.LoadWords;
import pl.oparcie.intake.view.AssignPage;
import pl.oparcie.intake.view.AssignmentsPage;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.UserId;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Forms;
import pl.oparcie.platform.web.Option;
import pl.oparcie.platform.web.Pages;
import pl.oparcie.register.KnownToCentre;

/** The leader's room: what waits to be given, and giving it, with each worker's load in sight. */
@Controller
@RequestMapping("/assignments")
class AssigningController {

    private final AssigningService assigning;
    private final Forms forms;

    AssigningController(AssigningService assigning, Forms forms) {
        this.assigning = assigning;
        this.forms = forms;
    }

    @GetMapping
    ModelAndView list(Fields in) {
        var waiting = assigning.waiting(in.uuid("after").orElse(null));
        var given = waiting.indications();
        var shown = given.subList(0, Math.min(given.size(), QueueStore.TO_GIVE));
        var loads = waiting.workers().stream()
                .collect(Collectors.toMap(load -> load.worker().value(), load -> load));
        var rows = shown.stream()
                .map(one -> new AssignmentsPage.Row(
                        "/assignments/" + one.id(),
                        one.name(),
                        one.number(),
                        one.address(),
                        date(one.decidedOn()),
                        one.urgency() != Urgency.ORDINARY,
                        name("intake.urgency", one.urgency()),
                        proposal(one, one.proposed() == null ? null : loads.get(one.proposed()))))
                .toList();
        var workers = waiting.workers().stream()
                .map(load -> LoadWords.view(load, waiting.norm()))
                .toList();
        return Pages.page(
                "intake/assignments",
                new AssignmentsPage(
                        rows,
                        workers,
                        text(
                                given.size() > shown.size() || in.uuid("after").isPresent()
                                        ? "intake.assign.waiting-more"
                                        : "intake.assign.waiting",
                                rows.size()),
                        given.size() > shown.size()
                                ? "/assignments?after=" + shown.getLast().id()
                                : null));
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable IndicationId id) {
        var one = assigning.one(id);
        var initial = Map.of(
                "version", one.indication().head().version(), "lead", Objects.requireNonNullElse(proposed(one), ""));
        return page(one, forms.open("/assignments/" + id, initial), HttpStatus.OK);
    }

    @PostMapping("/{id}")
    ModelAndView assign(@PathVariable IndicationId id, Fields in) {
        var lead = in.uuid("lead");
        if (lead.isEmpty() && in.problem("lead") == null) {
            in.reject("lead", "problem.choose");
        }
        if (in.ok()) {
            try {
                return Pages.redirect(
                        forms.once(in, () -> {
                            assigning.assign(id, in.versionNumber(), new UserId(lead.orElseThrow()));
                            return "/assignments";
                        }),
                        "intake.assigned");
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return page(assigning.one(id), in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static @Nullable String proposed(AssigningService.One one) {
        var proposed = one.line().proposed();
        return one.workers().stream()
                .filter(load -> load.worker().value().equals(proposed) && load.absentUntil() == null)
                .map(load -> load.worker().toString())
                .findFirst()
                .orElse(null);
    }

    private static String proposal(QueueStore.Given given, @Nullable Load load) {
        if (given.district() == null) {
            return text("intake.assign.no-district");
        }
        if (given.proposedName() == null) {
            return text("intake.assign.district", given.district());
        }
        var absent = load != null && load.absentUntil() != null ? " " + text("intake.assign.absent") : "";
        return text("intake.assign.district-worker", given.district(), given.proposedName()) + absent;
    }

    private static ModelAndView page(AssigningService.One one, Fields fields, HttpStatus status) {
        var found = one.indication();
        var routing = found.content().routing();
        var load = one.workers().stream()
                .filter(worker -> worker.worker().value().equals(one.line().proposed()))
                .findFirst()
                .orElse(null);
        return Pages.page(
                "intake/assign",
                new AssignPage(
                        "/assignments/" + found.head().id(),
                        "/indications/" + found.head().id(),
                        found.head().name(),
                        found.head().number(),
                        text("intake.h.accepted-on", date(found.decision().on())),
                        routing.route() == Routing.Route.FAMILY_ASSISTANT ? text(routing.reasonKey()) : null,
                        one.openCase().map(AssigningController::alreadyOpen).orElse(null),
                        proposal(one.line(), load),
                        workers(one),
                        parts(found.content()),
                        fields),
                status);
    }

    private static String alreadyOpen(KnownToCentre.Known known) {
        return known.worker() == null
                ? text("intake.assign.already-open")
                : text("intake.assign.already-open-worker", known.worker());
    }

    private static List<AssignPage.Part> parts(Content content) {
        return IndicationWords.parts(content, false).stream()
                .map(part -> new AssignPage.Part(part.label(), part.text()))
                .toList();
    }

    private static List<Option> workers(AssigningService.One one) {
        return one.workers().stream()
                .map(load -> {
                    var view = LoadWords.view(load, one.norm());
                    return new Option(view.id(), view.name() + ": " + view.words(), hint(view));
                })
                .toList();
    }

    private static String hint(pl.oparcie.intake.view.WorkerLoad view) {
        var hint = new StringBuilder(view.detail());
        if (view.over()) {
            hint.append(". ").append(text("intake.load.over", view.norm()));
        }
        if (view.absent() != null) {
            hint.append(". ").append(view.absent());
        }
        if (view.benefits()) {
            hint.append(". ").append(text("intake.load.benefits"));
        }
        return hint.toString();
    }
}
