package pl.oparcie.letter;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.attachment.FirstPage;
import pl.oparcie.document.Prints;
import pl.oparcie.institution.Institutions;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Forms;
import pl.oparcie.platform.web.Pages;
import pl.oparcie.template.Format;

/** A letter: its page, its documents, and writing it again while it is a draft. */
@Controller
@RequestMapping("/letters/{id}")
class LetterController {

    private final LetterDesk desk;
    private final Letters letters;
    private final Post post;
    private final Institutions institutions;
    private final Forms forms;

    LetterController(LetterDesk desk, Letters letters, Post post, Institutions institutions, Forms forms) {
        this.desk = desk;
        this.letters = letters;
        this.post = post;
        this.institutions = institutions;
        this.forms = forms;
    }

    @GetMapping
    ModelAndView show(@PathVariable LetterId id) {
        return Pages.page("letter/show", desk.show(id));
    }

    @GetMapping("/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable LetterId id) {
        var filled = letters.document(id, Format.DOCX);
        return Prints.inline(filled.pdf(), letters.fileName(id) + ".pdf");
    }

    /** The first page, beside what was typed. */
    @GetMapping("/picture")
    ResponseEntity<byte[]> picture(@PathVariable LetterId id) {
        var page = FirstPage.of(letters.document(id, Format.DOCX).pdf()).orElseThrow(() -> new NotFound("letter"));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .body(page);
    }

    @GetMapping("/document")
    ResponseEntity<byte[]> document(@PathVariable LetterId id, @RequestParam Format as) {
        var filled = letters.document(id, as);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(filled.format().type()))
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(letters.fileName(id) + "."
                                        + filled.format().ending())
                                .build()
                                .toString())
                .body(filled.editable());
    }

    @GetMapping("/edit")
    ModelAndView edit(@PathVariable LetterId id) {
        var letter = letters.toWrite(id);
        if (letter.state() != State.DRAFT) {
            return Pages.redirect(
                    letter.url(), letter.state() == State.READY ? "letter.rule.edit-ready" : "letter.rule.edit-sent");
        }
        var begun = begun(letter);
        return page(letter, begun, forms.open(letter.url() + "/edit", LetterForm.fill(letter)), HttpStatus.OK);
    }

    @PostMapping("/edit")
    ModelAndView save(@PathVariable LetterId id, Fields in) {
        var letter = draft(id);
        var begun = begun(letter);
        if (in.rowRequest()) {
            return page(letter, begun, in, HttpStatus.OK);
        }
        var given = LetterForm.read(in, begun);
        if (in.ok()) {
            try {
                return Pages.redirect(
                        forms.once(in, () -> {
                            letters.change(id, given, in.versionNumber());
                            return letter.url();
                        }),
                        "letter.done.change");
            } catch (RuleViolation rule) {
                in.reject(rule);
            } catch (Conflict conflict) {
                var saved = draft(id);
                in.against(LetterForm.fill(saved), saved.authorName());
                return page(saved, begun, in, HttpStatus.CONFLICT);
            }
        }
        return page(letter, begun, in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Letter draft(LetterId id) {
        var letter = letters.toWrite(id);
        if (letter.state() != State.DRAFT) {
            throw new Conflict("letter");
        }
        return letter;
    }

    private Letters.Begun begun(Letter letter) {
        return letters.begin(letter.caseId(), letter.template(), letter.former());
    }

    private ModelAndView page(Letter letter, Letters.Begun begun, Fields in, HttpStatusCode status) {
        return Pages.page(
                "letter/form", LetterWords.form(begun, institutions, letter.url() + "/edit", letter.url(), in), status);
    }

    @PostMapping("/ready")
    ModelAndView ready(@PathVariable LetterId id, Fields in) {
        letters.ready(id, in.versionNumber());
        return back(id, "letter.done.ready");
    }

    @PostMapping("/reopen")
    ModelAndView reopen(@PathVariable LetterId id, Fields in) {
        letters.reopen(id, in.versionNumber());
        return back(id, "letter.done.reopen");
    }

    @PostMapping("/file")
    ModelAndView file(@PathVariable LetterId id, Fields in) {
        post.file(id, in.versionNumber());
        return back(id, "letter.done.file");
    }

    private static ModelAndView back(LetterId id, String flash) {
        return Pages.redirect("/letters/" + id, flash);
    }
}
