package pl.oparcie.plan;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.text;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.access.CaseId;
import pl.oparcie.document.Pdf;
import pl.oparcie.document.Prints;
import pl.oparcie.plan.NewPlan.Acceptance;
import pl.oparcie.plan.NewPlan.Status;
import pl.oparcie.plan.view.ComparePage;
import pl.oparcie.plan.view.PlanPage;
import pl.oparcie.plan.view.PlanPrint;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Forms;
import pl.oparcie.platform.web.Option;
import pl.oparcie.platform.web.Pages;

/** Reading a plan, agreeing on it, moving its actions on, printing it. */
@Controller
@RequestMapping("/cases/{id}/plan")
class PlanPages {

    private final Plans plans;
    private final PlanDesk desk;
    private final Forms forms;
    private final Prints prints;
    private final Today today;

    PlanPages(Plans plans, PlanDesk desk, Forms forms, Prints prints, Today today) {
        this.plans = plans;
        this.desk = desk;
        this.forms = forms;
        this.prints = prints;
        this.today = today;
    }

    @GetMapping
    ModelAndView show(@PathVariable CaseId id) {
        return page("plan/show", id, plans.read(id), null, HttpStatus.OK);
    }

    @GetMapping("/versions/{number}")
    ModelAndView version(@PathVariable CaseId id, @PathVariable int number) {
        return page("plan/show", id, Optional.of(plans.read(id, number)), null, HttpStatus.OK);
    }

    @GetMapping("/actions")
    ModelAndView actions(@PathVariable CaseId id) {
        return page("plan/actions", id, desk.agreed(id), null, HttpStatus.OK);
    }

    @GetMapping("/compare")
    ModelAndView compare(@PathVariable CaseId id, @RequestParam int before, @RequestParam int after) {
        var one = plans.read(id, before);
        var two = plans.read(id, after);
        return Pages.page(
                "plan/compare",
                new ComparePage(
                        desk.header(id),
                        Plans.url(id),
                        text("plan.version", before),
                        text("plan.version", after),
                        InWords.compare(one, two)));
    }

    @GetMapping("/print")
    ResponseEntity<Pdf> print(@PathVariable CaseId id, @RequestParam Optional<Integer> number) {
        var plan = number.isPresent()
                ? plans.read(id, number.get())
                : plans.read(id).orElseThrow(() -> new NotFound("plan"));
        var head = desk.head(id);
        return prints.workingForm(
                "plan",
                new PlanPrint(InWords.of(plan), head.name(), head.mark(), desk.strengths(id)),
                "plan.print-title",
                head.mark(),
                Objects.requireNonNullElse(plan.answeredOn(), today.date()),
                "plan");
    }

    @PostMapping("/agree")
    ModelAndView agree(@PathVariable CaseId id, Fields in) {
        var acceptance = in.requiredChoice("acceptance", Acceptance.class);
        var on = in.requiredDate("answeredOn");
        if (in.ok() && on.isAfter(today.date())) {
            in.reject("answeredOn", "problem.date-future");
        }
        var note = in.text("answerNote", 2000).orElse("");
        if (in.ok()) {
            try {
                var next = forms.once(in, () -> {
                    plans.answer(id, acceptance, note, in.versionNumber(), on);
                    return Plans.url(id);
                });
                return Pages.redirect(next, "plan.answered." + acceptance);
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return page("plan/show", id, plans.read(id), in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/reopen")
    ModelAndView reopen(@PathVariable CaseId id, Fields in) {
        var reason = in.requiredText("reason", 2000);
        if (in.ok()) {
            try {
                return Pages.redirect(forms.once(in, () -> {
                    plans.reopen(id, reason, in.versionNumber(), today.date());
                    return Plans.url(id) + "/edit";
                }));
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return page("plan/show", id, plans.read(id), in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/actions/{action}")
    ModelAndView move(@PathVariable CaseId id, @PathVariable UUID action, Fields in) {
        var status = in.requiredChoice("status", Status.class);
        var on = in.date("on").orElse(today.date());
        if (on.isAfter(today.date())) {
            in.reject("on", "problem.date-future");
        }
        var note = in.text("note", 2000).orElse("");
        if (in.ok()) {
            try {
                var next = forms.once(in, () -> {
                    plans.move(id, action, in.versionNumber(), status, note, on);
                    return Plans.url(id) + ("list".equals(in.value("from")) ? "/actions" : "") + "#action-" + action;
                });
                return Pages.redirect(next, "plan.moved");
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return page("plan/actions", id, desk.agreed(id), in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(
            String template, CaseId id, Optional<Plan> found, @Nullable Fields in, HttpStatusCode status) {
        var header = desk.header(id);
        var versions = desk.versions(id);
        var newest = versions.isEmpty()
                || found.filter(it -> it.number() == versions.getFirst().number())
                        .isPresent();
        var write = header.open() && desk.mayWrite(id);
        var agreed = found.filter(Plan::agreed).isPresent();
        var lastAgreed = versions.stream()
                .filter(it -> "AGREED".equals(it.state()))
                .mapToInt(PlanStore.Version::number)
                .max()
                .orElse(0);
        var path = Plans.url(id) + (agreed ? "/reopen" : "/agree");
        var fields = in != null
                ? in
                : forms.open(path, Map.of("version", found.map(Plan::version).orElse(-1), "answeredOn", today.date()));
        return Pages.page(
                template,
                new PlanPage(
                        "/cases/" + id,
                        header,
                        found.map(InWords::of).orElse(null),
                        write && found.isEmpty() && desk.diagnosed(id),
                        write && newest && found.isPresent() && !agreed,
                        write
                                && agreed
                                && found.filter(it -> it.number() == lastAgreed).isPresent(),
                        write && newest && agreed,
                        fields,
                        Option.of(Acceptance.class, "plan.answer"),
                        Option.of(Status.class, "plan.status"),
                        versions(id, versions, found)),
                status);
    }

    private static List<PlanPage.Version> versions(CaseId id, List<PlanStore.Version> versions, Optional<Plan> shown) {
        return versions.stream()
                .map(it -> new PlanPage.Version(
                        it.number(),
                        text("plan.version", it.number()) + ", " + text("plan.state." + it.state())
                                + (it.answeredOn() == null ? "" : " " + date(it.answeredOn()))
                                + (it.reason() == null ? "" : ": " + it.reason()),
                        Plans.url(id) + "/versions/" + it.number(),
                        it.number() == 1
                                ? null
                                : Plans.url(id) + "/compare?before=" + (it.number() - 1) + "&after=" + it.number(),
                        shown.filter(plan -> plan.number() == it.number()).isPresent()))
                .toList();
    }
}
