package pl.oparcie.letter;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.access.CaseId;
import pl.oparcie.institution.Institutions;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Forms;
import pl.oparcie.platform.web.Pages;
import pl.oparcie.template.TemplateId;

/** Letters of a case: the tab, choosing a template, writing. */
@Controller
@RequestMapping("/cases/{id}/letters")
class CaseLettersController {

    private final LetterDesk desk;
    private final Letters letters;
    private final Institutions institutions;
    private final Forms forms;
    private final Today today;

    CaseLettersController(LetterDesk desk, Letters letters, Institutions institutions, Forms forms, Today today) {
        this.desk = desk;
        this.letters = letters;
        this.institutions = institutions;
        this.forms = forms;
        this.today = today;
    }

    @GetMapping
    ModelAndView list(@PathVariable CaseId id, @RequestParam(required = false) @Nullable UUID before) {
        return Pages.page("letter/case", desk.ofCase(id, before));
    }

    @GetMapping("/new")
    ModelAndView choose(
            @PathVariable CaseId id,
            @RequestParam(required = false) @Nullable TemplateId template,
            @RequestParam(required = false) @Nullable LetterId former) {
        if (template == null) {
            return Pages.page("letter/choose", desk.choose(id));
        }
        var begun = letters.begin(id, template, former);
        var in = forms.open(url(id, template, former), LetterForm.begin(begun, today.date()));
        return page(id, begun, former, in, HttpStatus.OK);
    }

    @PostMapping("/new")
    ModelAndView write(
            @PathVariable CaseId id,
            @RequestParam TemplateId template,
            @RequestParam(required = false) @Nullable LetterId former,
            Fields in) {
        var begun = letters.begin(id, template, former);
        if (in.rowRequest()) {
            return page(id, begun, former, in, HttpStatus.OK);
        }
        var given = LetterForm.read(in, begun);
        if (in.ok()) {
            try {
                return Pages.redirect(
                        forms.once(in, () -> "/letters/" + letters.write(id, given)), "letter.done.write");
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return page(id, begun, former, in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static String url(CaseId id, TemplateId template, @Nullable LetterId former) {
        return "/cases/" + id + "/letters/new?template=" + template + (former == null ? "" : "&former=" + former);
    }

    private ModelAndView page(
            CaseId id, Letters.Begun begun, @Nullable LetterId former, Fields in, HttpStatusCode status) {
        return Pages.page(
                "letter/form",
                LetterWords.form(
                        begun, institutions, url(id, begun.template().id(), former), "/cases/" + id + "/letters", in),
                status);
    }
}
