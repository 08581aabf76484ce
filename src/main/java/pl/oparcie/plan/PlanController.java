package pl.oparcie.plan;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.access.CaseId;
import pl.oparcie.casework.ReasonCode;
import pl.oparcie.diagnosis.Diagnoses;
import pl.oparcie.diagnosis.LifeArea;
import pl.oparcie.diagnosis.NewDiagnosis;
import pl.oparcie.plan.view.PlanFormPage;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Forms;
import pl.oparcie.platform.web.Offered;
import pl.oparcie.platform.web.Option;
import pl.oparcie.platform.web.Pages;

/** The form of a plan. */
@Controller
@RequestMapping("/cases/{id}/plan")
class PlanController {

    private final Plans plans;
    private final PlanDesk desk;
    private final Forms forms;
    private final Today today;

    PlanController(Plans plans, PlanDesk desk, Forms forms, Today today) {
        this.plans = plans;
        this.desk = desk;
        this.forms = forms;
        this.today = today;
    }

    @GetMapping("/edit")
    ModelAndView edit(@PathVariable CaseId id) {
        var current = desk.toWrite(id);
        if (current.filter(Plan::agreed).isPresent()) {
            return Pages.redirect(Plans.url(id));
        }
        var diagnosis = desk.diagnosis(id);
        var initial = current.isPresent()
                ? PlanForm.fill(current.get(), strengths(diagnosis))
                : PlanForm.fromDiagnosis(diagnosis);
        var in = forms.open(Plans.url(id) + "/edit", initial);
        return page(id, desk.offered(id), in, current.isEmpty() && in.restoredAt() == null, HttpStatus.OK);
    }

    @PostMapping("/edit")
    ModelAndView save(@PathVariable CaseId id, Fields in) {
        desk.toWrite(id);
        var offered = desk.offered(id);
        if (in.rowRequest() || in.take(offered)) {
            return page(id, offered, in, false, HttpStatus.OK);
        }
        var content = PlanForm.parse(in);
        if (in.ok()) {
            try {
                var next = forms.once(in, () -> {
                    var plan = plans.save(id, content, in.versionNumber(), today.date());
                    desk.took(id, plan, offered.newlyTaken(in));
                    return Plans.url(id);
                });
                return Pages.redirect(next, "plan.saved");
            } catch (RuleViolation rule) {
                in.reject(rule);
            } catch (Conflict conflict) {
                return clash(id, in);
            }
        }
        return page(id, offered, in, false, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView clash(CaseId id, Fields in) {
        var saved = desk.toWrite(id);
        if (saved.isEmpty() || saved.get().agreed()) {
            throw new Conflict("plan");
        }
        in.against(
                PlanForm.fill(saved.get(), strengths(desk.diagnosis(id))),
                saved.get().authorName());
        return page(id, desk.offered(id), in, false, HttpStatus.CONFLICT);
    }

    private ModelAndView page(CaseId id, Offered offered, Fields in, boolean first, HttpStatusCode status) {
        var diagnosis = desk.diagnosis(id);
        var head = desk.head(id);
        var strengths = strengths(diagnosis);
        var problems = diagnosis.stream()
                .flatMap(it -> it.content().problems().stream())
                .map(NewDiagnosis.Problem::code)
                .toList();
        return Pages.page(
                "plan/form",
                new PlanFormPage(
                        "/cases/" + id,
                        head.name(),
                        head.mark(),
                        in.showRows(1),
                        offered,
                        first
                                ? diagnosis
                                        .map(it -> Texts.text("plan.from-diagnosis", Texts.date(it.on())))
                                        .orElse(null)
                                : null,
                        (problems.isEmpty() ? List.of(ReasonCode.values()) : problems)
                                .stream()
                                        .map(it -> Option.of(it, "diagnosis.reason"))
                                        .toList(),
                        Option.of(LifeArea.class, "diagnosis.area"),
                        Option.of(NewPlan.Form.class, "plan.form"),
                        Option.of(NewPlan.Who.class, "plan.who"),
                        strengths.stream().map(it -> new Option(it, it)).toList(),
                        strengths),
                status);
    }

    private static List<String> strengths(Optional<Diagnoses.Approved> diagnosis) {
        return diagnosis.stream()
                .flatMap(it -> it.content().strengths().stream())
                .map(NewDiagnosis.Strength::words)
                .toList();
    }
}
