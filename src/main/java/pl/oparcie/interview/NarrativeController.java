package pl.oparcie.interview;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.form.FormFiller;
import pl.oparcie.interview.view.NarrativePage;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Forms;
import pl.oparcie.platform.web.Pages;

/** The description built from the answers: a draft that the worker edits, takes into the form, or copies. */
@Controller
@RequestMapping("/interviews/{id}/story")
class NarrativeController {

    /** The question that takes the description. */
    private static final String INTO = "diagnosis";

    private final Interviews interviews;
    private final Fillings fillings;
    private final FormFiller filler;
    private final RegisterKnowledge register;
    private final Forms forms;

    NarrativeController(
            Interviews interviews, Fillings fillings, FormFiller filler, RegisterKnowledge register, Forms forms) {
        this.interviews = interviews;
        this.fillings = fillings;
        this.filler = filler;
        this.register = register;
        this.forms = forms;
    }

    @GetMapping
    @Transactional
    ModelAndView show(@PathVariable InterviewId id) {
        var interview = interviews.read(id);
        var open = fillings.toRead(interview);
        var given = open.answers();
        if (given == null) {
            throw new NotFound("interview");
        }
        var story = Narrative.of(
                interview,
                filler.paper(open.filling(), given),
                open.filling().form(),
                register.addressForm(interview.personId()));
        var values = Map.of("text", story, "version", interview.version());
        return page(interview, forms.open(interview.url() + "/story", values), takes(open), HttpStatus.OK);
    }

    private static boolean takes(Fillings.Open open) {
        return open.interview().mine()
                && open.interview().state() == State.IN_PROGRESS
                && open.filling().form().find(INTO).isPresent();
    }

    private static ModelAndView page(Interview interview, Fields in, boolean takes, HttpStatusCode status) {
        return Pages.page(
                "interview/story",
                new NarrativePage(interview.url(), interview.name() + " · " + interview.number(), in, takes),
                status);
    }

    /** Takes the words into the form, after what stands in their question already. */
    @PostMapping
    ModelAndView take(@PathVariable InterviewId id, Fields in) {
        var open = fillings.toWrite(id);
        var given = open.answers();
        var words = in.requiredText("text", Fields.LONGEST);
        if (in.ok() && given != null && takes(open)) {
            var before = given.text(INTO).orElse("");
            var both = before.isEmpty() || before.contains(words) ? words : before + "\n\n" + words;
            try {
                return Pages.redirect(
                        forms.once(in, () -> {
                            fillings.save(id, in.versionNumber(), given.with(INTO, both));
                            return open.interview().url() + "/fill";
                        }),
                        "interview.story.taken");
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        } else if (in.ok()) {
            in.reject("text", "interview.rule.not-begun");
        }
        return page(open.interview(), in, takes(open), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
