package pl.oparcie.interview;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.interview.view.InterviewPage.Note;
import pl.oparcie.interview.view.StepPage;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;
import pl.oparcie.platform.web.Pages;

/** Refusals, the head's word before and after approval, the signature of the person, the files. */
@Controller
@RequestMapping("/interviews/{id}")
class FilingController {

    private static final int LONG = 4000;
    private static final int SHORT = 200;

    private final Interviews interviews;
    private final Filing filing;
    private final Fillings fillings;
    private final InterviewPages pages;
    private final RefusalLaw law;
    private final Today today;

    FilingController(
            Interviews interviews,
            Filing filing,
            Fillings fillings,
            InterviewPages pages,
            RefusalLaw law,
            Today today) {
        this.fillings = fillings;
        this.law = law;
        this.interviews = interviews;
        this.filing = filing;
        this.pages = pages;
        this.today = today;
    }

    private static Map<String, Object> version(Interview interview) {
        return Map.of("version", interview.version());
    }

    @GetMapping("/refusals/new")
    ModelAndView refusal(@PathVariable InterviewId id) {
        var interview = interviews.own(id);
        var values = Map.<String, Object>of(
                "version",
                interview.version(),
                "on",
                today.date(),
                "who",
                interview.name(),
                "instructedBy",
                interview.worker());
        return refusalPage(interview, pages.open(interview, "refusals/new", values), HttpStatus.OK);
    }

    @PostMapping("/refusals/new")
    ModelAndView refusal(@PathVariable InterviewId id, Fields in) {
        var interview = interviews.own(id);
        var what = in.requiredChoice("what", Answered.Refused.class);
        var on = in.requiredDate("on");
        var who = in.requiredText("who", SHORT);
        var words = in.requiredText("words", LONG);
        if (!in.flag("instructed")) {
            in.reject("instructed", "interview.rule.instruct");
        }
        var instructedBy = in.requiredText("instructedBy", SHORT);
        var instructedOn = in.requiredDate("instructedOn");
        var witness = in.requiredText("witness", SHORT);
        var instruction = new Told.Instruction(in.flag("instructed"), instructedBy, instructedOn);
        return pages.run(
                interview,
                in,
                "interview.done.refusal",
                () -> filing.refuse(id, in.versionNumber(), what, on, who, words, instruction, witness),
                () -> refusalPage(interview, in, HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private ModelAndView refusalPage(Interview interview, Fields in, HttpStatusCode status) {
        return pages.step(
                interview,
                "refusals/new",
                interview.url() + "/refusals/new",
                List.of(
                        new Note("", text("interview.note.refusal", law.instruction(interview, today.date()))),
                        new Note("", text("interview.note.refusal-working"))),
                in,
                List.of(law.matters(interview, today.date())),
                status);
    }

    @GetMapping("/refusals/{refusal}")
    ModelAndView decide(@PathVariable InterviewId id, @PathVariable UUID refusal) {
        var interview = interviews.toDecide(id);
        return decidePage(interview, refusal, pages.open(interview, "refusals/" + refusal, Map.of()), HttpStatus.OK);
    }

    @PostMapping("/refusals/{refusal}")
    ModelAndView decide(@PathVariable InterviewId id, @PathVariable UUID refusal, Fields in) {
        var interview = interviews.toDecide(id);
        var decision = in.requiredChoice("decision", Answered.Decision.class);
        var reason = in.requiredText("reason", LONG);
        var dependants = in.text("dependants", LONG).orElse("");
        var evidence = in.text("evidence", LONG).orElse("");
        return pages.run(
                interview,
                in,
                "interview.done.decide",
                () -> filing.decide(id, refusal, decision, reason, dependants, evidence),
                () -> decidePage(interview, refusal, in, HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private ModelAndView decidePage(Interview interview, UUID refusal, Fields in, HttpStatusCode status) {
        var one = filing.refusal(interview, refusal);
        var notes = new ArrayList<Note>();
        notes.add(new Note("", pages.matter(interview, one) + " (" + date(one.onDate()) + "): " + one.words()));
        if (one.what() == Answered.Refused.INTERVIEW && interview.state().open()) {
            notes.add(new Note("warn", text("interview.note.decide-ends")));
        }
        if (interview.source() == Answered.Source.OTHER_BODY) {
            notes.add(
                    new Note("", text("interview.note.decide-answer", interview.requester(), interview.requestMark())));
        }
        return pages.step(
                interview,
                "decide",
                interview.url() + "/refusals/" + refusal,
                notes,
                in,
                List.of(
                        law.outcomes(interview, one, filing.refusals(interview)),
                        law.dependants(interview, one, filing.refusals(interview))),
                status);
    }

    @GetMapping("/return")
    ModelAndView sendBack(@PathVariable InterviewId id) {
        var interview = interviews.toDecide(id);
        return pages.step(
                interview,
                "return",
                null,
                pages.open(interview, "return", version(interview)),
                List.of(),
                HttpStatus.OK);
    }

    @PostMapping("/return")
    ModelAndView sendBack(@PathVariable InterviewId id, Fields in) {
        var interview = interviews.toDecide(id);
        var words = in.requiredText("words", LONG);
        return pages.run(
                interview,
                in,
                "interview.done.return",
                () -> filing.sendBack(id, in.versionNumber(), words),
                () -> pages.step(interview, "return", null, in, List.of(), HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @PostMapping("/looked")
    ModelAndView looked(@PathVariable InterviewId id, Fields in) {
        filing.looked(id, in.versionNumber());
        return Pages.redirect("/interviews/" + id, "interview.done.looked");
    }

    @GetMapping("/statement")
    @Transactional
    ModelAndView sign(@PathVariable InterviewId id) {
        var interview = interviews.own(id);
        if (interview.state() != State.APPROVED) {
            return Pages.turnedBack(interview.url(), "interview.rule.wrong-state");
        }
        return signPage(interview, pages.open(interview, "statement", version(interview)), HttpStatus.OK);
    }

    /** With what stays empty on the printed page: it is written there by hand. */
    private ModelAndView signPage(Interview interview, Fields in, HttpStatusCode status) {
        var missing = interview.signature() == null
                ? List.<StepPage.Missing>of()
                : fillings.missingOnStatement(interview).stream()
                        .map(words -> new StepPage.Missing(words, null))
                        .toList();
        return pages.step(
                interview,
                "statement",
                interview.url() + "/statement",
                List.of(),
                in,
                List.of(),
                missing,
                true,
                status);
    }

    @PostMapping("/statement")
    ModelAndView sign(@PathVariable InterviewId id, Fields in) {
        var interview = interviews.own(id);
        var on = in.date("on").orElse(null);
        var paper = in.flag("paper");
        var note = in.text("note", LONG).orElse("");
        return pages.run(
                interview,
                in,
                "interview.done.statement",
                () -> filing.sign(id, in.versionNumber(), on, paper, note),
                () -> signPage(interview, in, HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @GetMapping("/accept")
    @Transactional
    ModelAndView accept(@PathVariable InterviewId id) {
        var interview = interviews.toDecide(id);
        if (interview.state() != State.STATEMENT_SIGNED) {
            return Pages.turnedBack(interview.url(), "interview.rule.wrong-state");
        }
        return acceptPage(interview, pages.open(interview, "accept", version(interview)), HttpStatus.OK);
    }

    /** Words of the head are asked where the form has a place for them; words that were typed all the same are not lost. */
    private ModelAndView acceptPage(Interview interview, Fields in, HttpStatus status) {
        var asked = fillings.asksHead(interview) || !in.value("opinion").isEmpty();
        return pages.step(
                interview,
                "accept",
                asked ? null : "interview.note.accept",
                in,
                asked ? List.of(List.of(new Option("opinion", text("interview.f.headOpinion")))) : List.of(),
                status);
    }

    @PostMapping("/accept")
    ModelAndView accept(@PathVariable InterviewId id, Fields in) {
        var interview = interviews.toDecide(id);
        var opinion = in.text("opinion", LONG).orElse("");
        return pages.run(
                interview,
                in,
                "interview.done.accept",
                () -> filing.accept(id, in.versionNumber(), opinion),
                () -> acceptPage(interview, in, HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @GetMapping("/file")
    @Transactional
    ModelAndView file(@PathVariable InterviewId id) {
        var interview = interviews.own(id);
        if (interview.state() != State.HEAD_ACCEPTED) {
            return Pages.turnedBack(interview.url(), "interview.rule.wrong-state");
        }
        return filePage(interview, pages.open(interview, "file", version(interview)), HttpStatus.OK);
    }

    @PostMapping("/file")
    ModelAndView file(@PathVariable InterviewId id, Fields in) {
        var interview = interviews.own(id);
        var grounds = in.choices("grounds", Answered.UpdateGround.class);
        var careUntil = in.date("careUntil").orElse(null);
        if (updated(interview) && grounds.isEmpty() != in.flag("none")) {
            in.reject("grounds", grounds.isEmpty() ? "interview.rule.grounds" : "interview.rule.grounds-or-none");
        }
        return pages.run(
                interview,
                in,
                "interview.done.file",
                () -> filing.file(id, in.versionNumber(), grounds, careUntil),
                () -> filePage(interview, in, HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private static boolean updated(Interview interview) {
        return interview.kind().isUpdated() || interview.kind() == Kind.RWS_VIII;
    }

    private ModelAndView filePage(Interview interview, Fields in, HttpStatusCode status) {
        return pages.step(
                interview,
                "file",
                interview.url() + "/file",
                pages.unscanned(interview).stream().toList(),
                in,
                updated(interview)
                        ? List.of(Option.of(Answered.UpdateGround.class, "interview.update-ground"))
                        : List.of(),
                status);
    }
}
