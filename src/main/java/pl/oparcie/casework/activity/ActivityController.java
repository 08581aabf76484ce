package pl.oparcie.casework.activity;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.access.CaseId;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Forms;
import pl.oparcie.platform.web.Pages;

/** Noting what was done, and acting in a crisis. */
@Controller
class ActivityController {

    private final ActivityService activities;
    private final ActivityPages pages;
    private final Forms forms;
    private final Today today;

    ActivityController(ActivityService activities, ActivityPages pages, Forms forms, Today today) {
        this.activities = activities;
        this.pages = pages;
        this.forms = forms;
        this.today = today;
    }

    @GetMapping("/activities/new")
    ModelAndView pick() {
        return Pages.page("activity/pick", pages.pick(false));
    }

    @GetMapping("/intervention")
    ModelAndView pickForCrisis() {
        return Pages.page("activity/pick", pages.pick(true));
    }

    @GetMapping("/cases/{id}/activities/new")
    ModelAndView form(
            @PathVariable CaseId id, @RequestParam Optional<ActivityKind> kind, @RequestParam Optional<UUID> visit) {
        var initial = new LinkedHashMap<>(
                ActivityForm.initial(kind.orElse(ActivityKind.VISIT), kind.isPresent(), today.date()));
        visit.ifPresent(planned -> initial.put("visit", planned));
        var path = "/cases/" + id + "/activities/new"
                + visit.map(v -> "?visit=" + v).orElse("");
        return form(id, forms.open(path, initial), false, HttpStatus.OK);
    }

    @GetMapping("/cases/{id}/intervention")
    ModelAndView crisis(@PathVariable CaseId id) {
        var initial = ActivityForm.initial(ActivityKind.INTERVENTION, true, today.date());
        return form(id, forms.open("/cases/" + id + "/intervention", initial), true, HttpStatus.OK);
    }

    private ModelAndView form(CaseId id, Fields in, boolean crisis, HttpStatus status) {
        return Pages.page("activity/form", pages.newEntry(id, in, crisis), status);
    }

    @PostMapping("/cases/{id}/activities/new")
    ModelAndView record(@PathVariable CaseId id, Fields in) {
        return save(id, in, false);
    }

    @PostMapping("/cases/{id}/intervention")
    ModelAndView intervene(@PathVariable CaseId id, Fields in) {
        return save(id, in, true);
    }

    private ModelAndView save(CaseId id, Fields in, boolean crisis) {
        var content = ActivityForm.parse(in, crisis);
        var start = in.flag("asksFirstContact") ? ActivityForm.start(in, content.on()) : Start.NONE;
        var finished = ActivityForm.finished(in);
        var visit = in.uuid("visit").map(VisitId::new);
        if (in.ok()) {
            try {
                return Pages.redirect(
                        forms.once(in, () -> {
                            activities.record(id, content, start, finished, visit);
                            return "/cases/" + id;
                        }),
                        crisis ? "activity.flash.intervened" : "activity.flash.recorded");
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return form(id, in, crisis, UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/cases/{id}/activities/{activity}")
    ModelAndView show(@PathVariable CaseId id, @PathVariable ActivityId activity) {
        var path = ActivityWords.url(id, activity) + "/cancel";
        return Pages.page(
                "activity/show",
                pages.entry(id, activity, forms.open(path, Map.of("version", pages.version(id, activity)))));
    }

    @GetMapping("/cases/{id}/activities/{activity}/correct")
    ModelAndView correct(@PathVariable CaseId id, @PathVariable ActivityId activity) {
        var found = pages.toCorrect(id, activity);
        var in = forms.open(ActivityWords.url(id, activity) + "/correct", ActivityForm.fields(found));
        return Pages.page("activity/form", pages.correction(found, in));
    }

    @PostMapping("/cases/{id}/activities/{activity}/correct")
    ModelAndView saveCorrection(@PathVariable CaseId id, @PathVariable ActivityId activity, Fields in) {
        var found = pages.toCorrect(id, activity);
        var content = ActivityForm.parse(in, found.content().crisis() != null);
        var reason = in.requiredText("correctionReason", 1_000);
        if (in.ok()) {
            try {
                return Pages.redirect(
                        forms.once(in, () -> {
                            activities.correct(id, activity, in.versionNumber(), content, reason);
                            return ActivityWords.url(id, activity);
                        }),
                        "activity.flash.corrected");
            } catch (RuleViolation rule) {
                in.reject(rule);
            } catch (Conflict faster) {
                var now = pages.toCorrect(id, activity);
                return Pages.page(
                        "activity/form",
                        pages.correction(now, in.against(ActivityForm.fields(now), pages.lastChange(now))),
                        CONFLICT);
            }
        }
        return Pages.page("activity/form", pages.correction(found, in), UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/cases/{id}/activities/{activity}/cancel")
    ModelAndView cancel(@PathVariable CaseId id, @PathVariable ActivityId activity, Fields in) {
        var reason = in.requiredText("reason", 1_000);
        if (in.ok()) {
            try {
                return Pages.redirect(
                        forms.once(in, () -> {
                            activities.cancel(id, activity, in.versionNumber(), reason);
                            return ActivityWords.url(id, activity);
                        }),
                        "activity.flash.cancelled");
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return Pages.page("activity/show", pages.entry(id, activity, in), UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/cases/{id}/activities/{activity}/step-done")
    ModelAndView stepDone(@PathVariable CaseId id, @PathVariable ActivityId activity) {
        activities.finishOne(id, activity);
        return Pages.redirect(ActivityWords.url(id, activity), "activity.flash.step-done");
    }
}
