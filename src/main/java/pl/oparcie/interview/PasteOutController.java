package pl.oparcie.interview;

import static pl.oparcie.platform.text.Texts.name;

import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.interview.view.PasteOutPage;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Pages;

/** The sheet for copying into the national system. */
@Controller
@RequestMapping("/interviews/{id}/paste-out")
class PasteOutController {

    /** A sum as people read it; other programs want the number alone. */
    private static final Pattern SUM = Pattern.compile("-?[\\d\\s\u00a0\u202f]+,\\d\\d zł");

    private final PasteOut sheets;

    PasteOutController(PasteOut sheets) {
        this.sheets = sheets;
    }

    @GetMapping
    ModelAndView show(@PathVariable InterviewId id) {
        var sheet = sheets.open(id);
        var interview = sheet.interview();
        return Pages.page(
                "interview/paste-out",
                new PasteOutPage(
                        interview.url(),
                        interview.name() + " · " + interview.number() + " · "
                                + name("interview.kind", interview.kind()),
                        sheet.done().size(),
                        sheet.all(),
                        sheet.parts().stream()
                                .map(part -> new PasteOutPage.Part(
                                        part.title(),
                                        part.lines().stream()
                                                .map(line -> new PasteOutPage.Line(
                                                        line.key(),
                                                        line.label(),
                                                        line.words(),
                                                        plain(line.words()),
                                                        sheet.done().contains(line.key())))
                                                .toList()))
                                .toList()));
    }

    static String plain(String words) {
        return SUM.matcher(words).matches()
                ? words.replaceAll("[\\s\u00a0\u202f]|zł", "")
                : words.replace('\u00a0', ' ');
    }

    /** Keeps the ticks of the whole sheet. */
    @PostMapping
    ModelAndView tick(@PathVariable InterviewId id, Fields in) {
        sheets.tick(id, in.values("done"));
        return Pages.redirect("/interviews/" + id + "/paste-out", "interview.done.ticked");
    }

    /** The same while the page stays open. */
    @PostMapping(params = "_live")
    ResponseEntity<Void> live(@PathVariable InterviewId id, Fields in) {
        sheets.tick(id, in.values("done"));
        return ResponseEntity.noContent().build();
    }
}
