package pl.oparcie.diagnosis;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import pl.oparcie.diagnosis.view.ComparePage;
import pl.oparcie.diagnosis.view.DiagnosisPage;
import pl.oparcie.document.Pdf;
import pl.oparcie.document.Prints;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Forms;
import pl.oparcie.platform.web.Option;
import pl.oparcie.platform.web.Pages;

/** Reading a diagnosis, deciding on it, going back to it, printing it. */
@Controller
@RequestMapping("/cases/{id}/diagnosis")
class DiagnosisPages {

    private final Diagnoses diagnoses;
    private final DiagnosisDesk desk;
    private final Forms forms;
    private final Prints prints;
    private final Today today;

    DiagnosisPages(Diagnoses diagnoses, DiagnosisDesk desk, Forms forms, Prints prints, Today today) {
        this.diagnoses = diagnoses;
        this.desk = desk;
        this.forms = forms;
        this.prints = prints;
        this.today = today;
    }

    @GetMapping
    ModelAndView show(@PathVariable CaseId id) {
        return page(id, diagnoses.read(id), null, HttpStatus.OK);
    }

    @GetMapping("/versions/{number}")
    ModelAndView version(@PathVariable CaseId id, @PathVariable int number) {
        return page(id, Optional.of(diagnoses.read(id, number)), null, HttpStatus.OK);
    }

    @GetMapping("/compare")
    ModelAndView compare(@PathVariable CaseId id, @RequestParam int before, @RequestParam int after) {
        var one = InWords.of(diagnoses.read(id, before));
        var two = InWords.of(diagnoses.read(id, after));
        return Pages.page(
                "diagnosis/compare",
                new ComparePage(
                        desk.header(id),
                        "diagnosis",
                        text("diagnosis.compare"),
                        DiagnosisController.url(id),
                        text("diagnosis.version", before),
                        text("diagnosis.version", after),
                        InWords.compare(one, two)));
    }

    @GetMapping("/print")
    ResponseEntity<Pdf> print(@PathVariable CaseId id, @RequestParam Optional<Integer> number) {
        var diagnosis = number.isPresent()
                ? diagnoses.read(id, number.get())
                : diagnoses.read(id).orElseThrow(() -> new pl.oparcie.platform.NotFound("diagnosis"));
        var on = Objects.requireNonNullElse(diagnosis.approvedOn(), today.date());
        var head = desk.head(id);
        return prints.workingForm(
                "diagnosis",
                new pl.oparcie.diagnosis.view.DiagnosisPrint(
                        InWords.of(diagnosis), head.name(), head.mark(), text("diagnosis.state." + diagnosis.state())),
                "diagnosis.print-title",
                head.mark(),
                on,
                "diagnoza");
    }

    @PostMapping("/approve")
    ModelAndView approve(@PathVariable CaseId id, Fields in) {
        try {
            var next = forms.once(in, () -> {
                diagnoses.approve(id, in.versionNumber(), today.date());
                return DiagnosisController.url(id);
            });
            return Pages.redirect(next, "diagnosis.approved");
        } catch (RuleViolation rule) {
            in.reject(rule);
            return page(id, diagnoses.read(id), in, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/return")
    ModelAndView sendBack(@PathVariable CaseId id, Fields in) {
        if (in.rowRequest()) {
            return page(id, diagnoses.read(id), in, HttpStatus.OK);
        }
        var remarks = in.rows("remarks").stream()
                .map(row ->
                        new Diagnosis.Remark(row.requiredChoice("part", Part.class), row.requiredText("words", 2000)))
                .toList();
        if (in.ok()) {
            try {
                var next = forms.once(in, () -> {
                    diagnoses.sendBack(id, remarks, in.versionNumber(), today.date());
                    return DiagnosisController.url(id);
                });
                return Pages.redirect(next, "diagnosis.returned");
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return page(id, diagnoses.read(id), in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/reopen")
    ModelAndView reopen(@PathVariable CaseId id, Fields in) {
        var reason = in.requiredText("reason", 2000);
        if (in.ok()) {
            try {
                return Pages.redirect(forms.once(in, () -> {
                    diagnoses.reopen(id, reason, in.versionNumber(), today.date());
                    return DiagnosisController.url(id) + "/edit";
                }));
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return page(id, diagnoses.read(id), in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(
            CaseId id, Optional<Diagnosis> found, @org.jspecify.annotations.Nullable Fields in, HttpStatusCode status) {
        var header = desk.header(id);
        var versions = diagnoses.versions(id);
        var newest = versions.isEmpty()
                || found.filter(it -> it.number() == versions.getFirst().number())
                        .isPresent();
        var write = desk.may(DiagnosisAction.WRITE, id) && header.open();
        var state = found.map(Diagnosis::state).orElse(Diagnosis.State.DRAFT);
        var decide = newest
                && state == Diagnosis.State.SUBMITTED
                && desk.may(DiagnosisAction.APPROVE, id)
                && found.filter(it -> it.author().equals(CurrentUser.me())).isEmpty();
        var reopen = newest && write && state == Diagnosis.State.APPROVED;
        var version = found.map(Diagnosis::version).orElse(-1);
        var path = DiagnosisController.url(id) + (reopen ? "/reopen" : "/return");
        var fields = in != null ? in : forms.open(path, Map.of("version", version));
        return Pages.page(
                "diagnosis/show",
                new DiagnosisPage(
                        "/cases/" + id,
                        header,
                        found.map(InWords::of).orElse(null),
                        found.isEmpty() ? "" : text("diagnosis.state." + state),
                        mark(state),
                        newest && write && (found.isEmpty() || found.get().open()),
                        decide,
                        reopen,
                        found.map(it -> remarks(id, it)).orElse(List.of()),
                        versions(id, versions, found),
                        Option.of(Part.class, "diagnosis.part"),
                        fields.showRows(1)),
                status);
    }

    private static String mark(Diagnosis.State state) {
        return switch (state) {
            case DRAFT -> "wait";
            case SUBMITTED -> "calm";
            case RETURNED -> "soon";
            case APPROVED -> "ok";
        };
    }

    private static List<DiagnosisPage.Remark> remarks(CaseId id, Diagnosis diagnosis) {
        return diagnosis.remarks().stream()
                .map(it -> new DiagnosisPage.Remark(
                        pl.oparcie.platform.text.Texts.name("diagnosis.part", it.part()),
                        it.words(),
                        DiagnosisController.url(id) + "/edit#part-" + it.part()))
                .toList();
    }

    private static List<DiagnosisPage.Version> versions(
            CaseId id, List<DiagnosisStore.Version> versions, Optional<Diagnosis> shown) {
        var list = new ArrayList<DiagnosisPage.Version>();
        for (var version : versions) {
            var label = text("diagnosis.version", version.number()) + ", " + text("diagnosis.state." + version.state())
                    + (version.approvedOn() == null ? "" : " " + date(version.approvedOn()))
                    + (version.reason() == null ? "" : ": " + version.reason());
            list.add(new DiagnosisPage.Version(
                    version.number(),
                    label,
                    DiagnosisController.url(id) + "/versions/" + version.number(),
                    version.number() == 1
                            ? null
                            : DiagnosisController.url(id) + "/compare?before=" + (version.number() - 1) + "&after="
                                    + version.number(),
                    shown.filter(it -> it.number() == version.number()).isPresent()));
        }
        return list;
    }
}
