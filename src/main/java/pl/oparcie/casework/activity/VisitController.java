package pl.oparcie.casework.activity;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.access.CaseId;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Forms;
import pl.oparcie.platform.web.Pages;

/** The calendar: planned visits, what became of them, and who is out in the field. */
@Controller
class VisitController {

    private final Visits visits;
    private final VisitPages pages;
    private final Outings outings;
    private final Forms forms;
    private final Today today;

    VisitController(Visits visits, VisitPages pages, Outings outings, Forms forms, Today today) {
        this.visits = visits;
        this.pages = pages;
        this.outings = outings;
        this.forms = forms;
        this.today = today;
    }

    @GetMapping("/calendar")
    ModelAndView calendar(Fields in) {
        var day = in.date("day").orElse(today.date());
        return Pages.page("activity/calendar", pages.week(day, leaveForm()));
    }

    private Fields leaveForm() {
        var hour = Math.min(today.now().atZone(Today.ZONE).getHour() + 3, 23);
        return Fields.of(Map.of("until", Texts.time(LocalTime.of(hour, 0))));
    }

    @PostMapping("/calendar/out")
    ModelAndView leave(Fields in) {
        var until = in.time("until");
        if (in.ok() && until.isEmpty()) {
            in.reject("until", "problem.required");
        }
        if (in.ok()) {
            try {
                outings.leave(until.orElseThrow());
                return Pages.redirect("/calendar", "outing.flash.left");
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return Pages.refused("activity/calendar", pages.week(today.date(), in));
    }

    @PostMapping("/calendar/back")
    ModelAndView back() {
        outings.back();
        return Pages.redirect("/calendar", "outing.flash.back");
    }

    @GetMapping("/cases/{id}/visits/new")
    ModelAndView form(@PathVariable CaseId id) {
        var initial = new LinkedHashMap<String, Object>();
        initial.put("kind", VisitKind.VISIT);
        initial.put("police", Police.NO);
        return Pages.page("activity/visit-form", pages.form(id, forms.open("/cases/" + id + "/visits/new", initial)));
    }

    @PostMapping("/cases/{id}/visits/new")
    ModelAndView plan(@PathVariable CaseId id, Fields in) {
        var plan = VisitForm.plan(in);
        if (in.ok()) {
            try {
                return Pages.redirect(
                        forms.once(in, () -> {
                            visits.plan(id, plan);
                            return "/cases/" + id;
                        }),
                        "visit.flash.planned");
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return Pages.refused("activity/visit-form", pages.form(id, in));
    }

    @GetMapping("/cases/{id}/visits/{visit}")
    ModelAndView show(@PathVariable CaseId id, @PathVariable VisitId visit) {
        return Pages.page("activity/visit", pages.page(id, visit, moveForm(id, visit), notDoneForm(id, visit)));
    }

    private Fields moveForm(CaseId id, VisitId visit) {
        var now = pages.visit(id, visit);
        var at = now.plan().at();
        return forms.open(
                Visits.url(id, visit) + "/move",
                Map.of("version", now.version(), "atTime", at == null ? "" : Texts.time(at)));
    }

    private Fields notDoneForm(CaseId id, VisitId visit) {
        return forms.open(
                Visits.url(id, visit) + "/not-done",
                Map.of("version", pages.visit(id, visit).version()));
    }

    @PostMapping("/cases/{id}/visits/{visit}/move")
    ModelAndView move(@PathVariable CaseId id, @PathVariable VisitId visit, Fields in) {
        var plan = VisitForm.moved(in, pages.visit(id, visit).plan());
        var why = VisitForm.why(in, "moveWhy", "moveReason");
        var reason = in.text("moveReason", 1_000).orElse("");
        var status = UNPROCESSABLE_CONTENT;
        if (in.ok()) {
            try {
                return Pages.redirect(
                        forms.once(in, () -> {
                            visits.move(id, visit, in.versionNumber(), plan, why, reason);
                            return "/calendar?day=" + plan.on();
                        }),
                        "visit.flash.moved");
            } catch (RuleViolation rule) {
                in.reject(rule);
            } catch (Conflict faster) {
                in.reject("", "visit.problem.changed");
                status = CONFLICT;
            }
        }
        return Pages.page("activity/visit", pages.page(id, visit, in, notDoneForm(id, visit)), status);
    }

    @PostMapping("/cases/{id}/visits/{visit}/not-done")
    ModelAndView notDone(@PathVariable CaseId id, @PathVariable VisitId visit, Fields in) {
        var why = VisitForm.why(in, "why", "reason");
        var reason = in.text("reason", 1_000).orElse("");
        var status = UNPROCESSABLE_CONTENT;
        if (in.ok()) {
            try {
                return Pages.redirect(
                        forms.once(in, () -> {
                            visits.notDone(id, visit, in.versionNumber(), why, reason);
                            return "/cases/" + id;
                        }),
                        "visit.flash.not-done");
            } catch (RuleViolation rule) {
                in.reject(rule);
            } catch (Conflict faster) {
                in.reject("", "visit.problem.changed");
                status = CONFLICT;
            }
        }
        return Pages.page("activity/visit", pages.page(id, visit, moveForm(id, visit), in), status);
    }
}
