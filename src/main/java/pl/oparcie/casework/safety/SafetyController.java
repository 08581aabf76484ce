package pl.oparcie.casework.safety;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.access.CaseId;
import pl.oparcie.casework.CaseForms;
import pl.oparcie.casework.SafetyKind;
import pl.oparcie.casework.view.FormPage;
import pl.oparcie.casework.view.FormPage.Input;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;
import pl.oparcie.platform.web.Pages;

/** Forms of safety marks. */
@Controller
@RequestMapping("/cases/{id}/safety-marks")
class SafetyController {

    private final SafetyService service;
    private final CaseForms forms;

    SafetyController(SafetyService service, CaseForms forms) {
        this.service = service;
        this.forms = forms;
    }

    /** What to do with a mark whose review came. */
    enum Outcome {
        KEEP,
        END
    }

    @GetMapping("/new")
    ModelAndView add(@PathVariable CaseId id) {
        return addPage(id, forms.open("/cases/" + id + "/safety-marks/new", Map.of()), HttpStatus.OK);
    }

    private ModelAndView addPage(CaseId id, Fields fields, HttpStatus status) {
        return Pages.page(
                "casework/form",
                new FormPage(
                        service.header(id),
                        Texts.text("casework.safety.add"),
                        Texts.text("casework.safety.lead"),
                        List.of(),
                        "/cases/" + id + "/safety-marks/new",
                        "common.save",
                        "/cases/" + id + "/data",
                        fields,
                        List.of(
                                Input.radios(
                                        "kind",
                                        Texts.text("casework.safety.kind"),
                                        null,
                                        true,
                                        Option.of(SafetyKind.class, "casework.safety")),
                                Input.area(
                                        "note",
                                        Texts.text("casework.safety.note"),
                                        Texts.text("casework.safety.note-help"),
                                        true),
                                Input.date("review", Texts.text("casework.safety.review"), null, true))),
                status);
    }

    @PostMapping("/new")
    ModelAndView doAdd(@PathVariable CaseId id, Fields in) {
        var kind = in.requiredChoice("kind", SafetyKind.class);
        var note = in.requiredText("note", 1000);
        var review = in.requiredDate("review");
        return forms.submit(
                in,
                () -> {
                    service.add(id, kind, note, review);
                    return "/cases/" + id;
                },
                "casework.saved",
                status -> addPage(id, in, status));
    }

    @GetMapping("/{mark}")
    ModelAndView review(@PathVariable CaseId id, @PathVariable UUID mark) {
        var found = service.mark(id, mark);
        return reviewPage(
                id,
                mark,
                forms.open("/cases/" + id + "/safety-marks/" + mark, Map.of("version", found.version())),
                HttpStatus.OK);
    }

    private ModelAndView reviewPage(CaseId id, UUID mark, Fields fields, HttpStatus status) {
        var found = service.mark(id, mark);
        return Pages.page(
                "casework/form",
                new FormPage(
                        service.header(id),
                        Texts.text("casework.safety.review-title"),
                        "",
                        List.of(
                                new FormPage.Fact(Texts.text("casework.safety.kind"), found.words()),
                                new FormPage.Fact(Texts.text("casework.since"), Texts.date(found.since()))),
                        "/cases/" + id + "/safety-marks/" + mark,
                        "common.save",
                        "/cases/" + id + "/data",
                        fields,
                        List.of(
                                Input.radios(
                                        "outcome",
                                        Texts.text("casework.safety.outcome"),
                                        null,
                                        true,
                                        Option.of(Outcome.class, "casework.safety.outcome")),
                                Input.date(
                                        "review",
                                        Texts.text("casework.safety.next-review"),
                                        Texts.text("casework.safety.next-review-help"),
                                        false),
                                Input.area(
                                        "reason",
                                        Texts.text("casework.safety.end-reason"),
                                        Texts.text("casework.safety.end-reason-help"),
                                        false))),
                status);
    }

    @PostMapping("/{mark}")
    ModelAndView doReview(@PathVariable CaseId id, @PathVariable UUID mark, Fields in) {
        service.mark(id, mark);
        var outcome = in.requiredChoice("outcome", Outcome.class);
        var review = outcome == Outcome.KEEP ? in.requiredDate("review") : LocalDate.EPOCH;
        var reason = outcome == Outcome.END ? in.requiredText("reason", 1000) : "";
        return forms.submit(
                in,
                () -> {
                    if (outcome == Outcome.KEEP) {
                        service.keep(id, mark, in.versionNumber(), review);
                    } else {
                        service.end(id, mark, in.versionNumber(), reason);
                    }
                    return "/cases/" + id + "/data";
                },
                "casework.saved",
                status -> reviewPage(id, mark, in, status));
    }
}
