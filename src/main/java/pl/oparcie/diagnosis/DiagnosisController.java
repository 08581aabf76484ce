package pl.oparcie.diagnosis;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import pl.oparcie.diagnosis.view.DiagnosisFormPage;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Forms;
import pl.oparcie.platform.web.Offered;
import pl.oparcie.platform.web.Option;
import pl.oparcie.platform.web.Pages;

/** The form of a diagnosis. */
@Controller
@RequestMapping("/cases/{id}/diagnosis")
class DiagnosisController {

    private final Diagnoses diagnoses;
    private final DiagnosisDesk desk;
    private final Forms forms;
    private final Today today;

    DiagnosisController(Diagnoses diagnoses, DiagnosisDesk desk, Forms forms, Today today) {
        this.diagnoses = diagnoses;
        this.desk = desk;
        this.forms = forms;
        this.today = today;
    }

    @GetMapping("/edit")
    ModelAndView edit(@PathVariable CaseId id) {
        var current = desk.toWrite(id);
        if (current.filter(found -> !found.open()).isPresent()) {
            return Pages.redirect(url(id));
        }
        var in = forms.open(url(id) + "/edit", DiagnosisForm.fill(current));
        return page(id, current, desk.offered(id), in, HttpStatus.OK);
    }

    @PostMapping("/edit")
    ModelAndView save(@PathVariable CaseId id, Fields in) {
        var current = desk.toWrite(id);
        var offered = desk.offered(id);
        if (in.rowRequest() || in.take(offered)) {
            return page(id, current, offered, in, HttpStatus.OK);
        }
        var content = DiagnosisForm.parse(in, today.date());
        var submit = in.value("do").equals("submit");
        if (submit) {
            Missing.in(content).forEach(missing -> in.reject(missing.field(), missing.key()));
        }
        if (in.ok()) {
            try {
                var next = forms.once(in, () -> save(id, content, in, offered.newlyTaken(in), submit));
                return Pages.redirect(next, submit ? "diagnosis.submitted" : "diagnosis.saved");
            } catch (RuleViolation rule) {
                in.reject(rule);
            } catch (Conflict conflict) {
                return clash(id, in);
            }
        }
        return page(id, current, offered, in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String save(CaseId id, NewDiagnosis content, Fields in, List<String> taken, boolean submit) {
        var diagnosis = diagnoses.save(id, content, in.versionNumber(), today.date());
        desk.took(id, diagnosis, taken);
        if (submit) {
            diagnoses.submit(id, today.date());
        }
        return url(id);
    }

    private ModelAndView clash(CaseId id, Fields in) {
        var saved = desk.toWrite(id);
        if (saved.isEmpty() || !saved.get().open()) {
            throw new Conflict("diagnosis");
        }
        in.against(DiagnosisForm.fill(saved), saved.get().authorName());
        return page(id, saved, desk.offered(id), in, HttpStatus.CONFLICT);
    }

    private ModelAndView page(
            CaseId id, Optional<Diagnosis> current, Offered offered, Fields in, HttpStatusCode status) {
        var head = desk.head(id);
        return Pages.page(
                "diagnosis/form",
                new DiagnosisFormPage(
                        "/cases/" + id,
                        head.name(),
                        head.mark(),
                        in.showRows(1),
                        offered,
                        parts(current),
                        remarks(current),
                        Option.of(ReasonCode.class, "diagnosis.reason"),
                        Option.of(LifeArea.class, "diagnosis.area"),
                        Option.of(NewDiagnosis.Strength.Kind.class, "diagnosis.strength"),
                        Option.of(NewDiagnosis.Barrier.Kind.class, "diagnosis.barrier"),
                        Option.of(NewDiagnosis.EarlierHelp.Worked.class, "diagnosis.worked"),
                        Option.of(NewDiagnosis.FilledBy.class, "diagnosis.filled"),
                        Option.of(NewDiagnosis.Decision.class, "diagnosis.decision")),
                status);
    }

    /** Each part: done, begun now, or what it lacks. */
    private static List<DiagnosisFormPage.PartView> parts(Optional<Diagnosis> current) {
        var missing = EnumSet.noneOf(Part.class);
        current.ifPresent(found -> Missing.in(found.content()).forEach(it -> missing.add(it.part())));
        var now = missing.stream().findFirst();
        return Arrays.stream(Part.values())
                .map(part -> {
                    var state = current.isEmpty()
                            ? ""
                            : !missing.contains(part)
                                    ? "ok"
                                    : now.filter(part::equals).isPresent() ? "wait" : "soon";
                    return new DiagnosisFormPage.PartView(
                            "part-" + part,
                            Texts.name("diagnosis.part", part),
                            state,
                            state.isEmpty() ? "" : Texts.text("diagnosis.part-is." + state));
                })
                .toList();
    }

    private static Map<String, String> remarks(Optional<Diagnosis> current) {
        var remarks = new HashMap<String, String>();
        current.ifPresent(found -> found.remarks()
                .forEach(it -> remarks.merge(it.part().name(), it.words(), (one, two) -> one + "\n" + two)));
        return remarks;
    }

    static String url(CaseId id) {
        return "/cases/" + id + "/diagnosis";
    }
}
