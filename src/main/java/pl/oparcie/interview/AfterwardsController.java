package pl.oparcie.interview;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import pl.oparcie.platform.Today;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;
import pl.oparcie.platform.web.Pages;

/** What follows from an interview: an assault reported, word taken by the head, findings passed on, a change of the situation. */
@Controller
@RequestMapping("/interviews/{id}")
class AfterwardsController {

    private static final int LONG = 4000;
    private static final int SHORT = 300;

    private final Interviews interviews;
    private final Orders orders;
    private final Fillings fillings;
    private final Alarms alarms;
    private final Passings passings;
    private final InterviewPages pages;
    private final Today today;

    AfterwardsController(
            Interviews interviews,
            Orders orders,
            Fillings fillings,
            Alarms alarms,
            Passings passings,
            InterviewPages pages,
            Today today) {
        this.interviews = interviews;
        this.orders = orders;
        this.fillings = fillings;
        this.alarms = alarms;
        this.passings = passings;
        this.pages = pages;
        this.today = today;
    }

    @GetMapping("/assault")
    @Transactional
    ModelAndView assault(@PathVariable InterviewId id) {
        var interview = interviews.own(id);
        var given =
                interview.formCode() == null ? null : fillings.toRead(interview).answers();
        var values = new HashMap<String, @Nullable Object>();
        values.put("on", today.date());
        if (given != null) {
            given.text("dangerDescription").ifPresent(words -> values.put("what", words));
            if (given.value("heldAt") instanceof LocalDateTime held) {
                values.put("on", held.toLocalDate());
                values.put("at", Texts.time(held.toLocalTime()));
            }
        }
        return assaultPage(interview, pages.open(interview, "assault", values), HttpStatus.OK);
    }

    @PostMapping("/assault")
    ModelAndView assault(@PathVariable InterviewId id, Fields in) {
        var interview = interviews.own(id);
        var on = in.requiredDate("on");
        var at = in.time("at").orElse(null);
        if (in.value("kind").isEmpty()) {
            in.reject("kind", "problem.choose");
        }
        var place = in.requiredText("place", SHORT);
        var what = in.requiredText("what", Fields.LONGEST);
        var assault =
                new Alarms.Assault(on, at, in.value("kind"), place, what, in.flag("injured"), in.flag("policeTold"));
        return pages.run(
                interview,
                in,
                "interview.done.assault",
                () -> alarms.report(id, assault),
                () -> assaultPage(interview, in, HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private ModelAndView assaultPage(Interview interview, Fields in, HttpStatusCode status) {
        return pages.step(interview, "assault", "interview.note.assault", in, List.of(alarms.kinds()), status);
    }

    /** The head takes note that the safety of a child is in doubt. */
    @PostMapping("/seen")
    ModelAndView seen(@PathVariable InterviewId id) {
        alarms.seen(id);
        return Pages.redirect("/interviews/" + id, "interview.done.seen");
    }

    @GetMapping("/passings/new")
    ModelAndView pass(@PathVariable InterviewId id) {
        var interview = passings.toPass(id);
        var values = new HashMap<String, Object>();
        values.put("body", interview.requester());
        if (Passings.refused(interview)) {
            values.put(
                    "scope",
                    Texts.text(
                            interview.state() == State.REFUSED_CONSENT
                                    ? "interview.answer.refused"
                                    : "interview.answer.none"));
        }
        if (interview.ground() != null) {
            values.put(
                    "basis",
                    Stream.of(Texts.name("interview.ground", interview.ground()), interview.requestMark())
                            .filter(words -> !words.isEmpty())
                            .collect(Collectors.joining(", ")));
        }
        values.put("answers", interview.source() == Answered.Source.OTHER_BODY);
        return passPage(interview, pages.open(interview, "passings/new", values), HttpStatus.OK);
    }

    @PostMapping("/passings/new")
    ModelAndView pass(@PathVariable InterviewId id, Fields in) {
        var interview = passings.toPass(id);
        var body = in.requiredText("body", SHORT);
        var scope = in.requiredText("scope", LONG);
        var basis = in.requiredText("basis", SHORT);
        return pages.run(
                interview,
                in,
                "interview.done.passed",
                () -> passings.pass(id, body, scope, basis, in.flag("answers")),
                () -> passPage(interview, in, HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private ModelAndView passPage(Interview interview, Fields in, HttpStatusCode status) {
        return pages.step(
                interview,
                "passings/new",
                Passings.refused(interview) ? "interview.note.answer" : "interview.note.passing",
                in,
                interview.source() == Answered.Source.OTHER_BODY
                        ? List.of(List.of(new Option("answers", Texts.text("interview.f.answers"))))
                        : List.of(),
                status);
    }

    /** A change of the situation was told of (art. 109): an update is ordered, with a term of its own (R05). */
    @GetMapping("/change")
    @Transactional
    ModelAndView change(@PathVariable InterviewId id) {
        var interview = interviews.read(id);
        var values = Map.<String, Object>of(
                "learnedOn", today.date(), "source", Answered.Source.REPORT, "worker", interview.workerId());
        return changePage(interview, pages.open(interview, "change", values), HttpStatus.OK);
    }

    @PostMapping("/change")
    ModelAndView change(@PathVariable InterviewId id, Fields in) {
        var interview = interviews.read(id);
        var learned = in.requiredDate("learnedOn");
        if (learned.isAfter(today.date())) {
            in.reject("learnedOn", "problem.date-future");
        }
        var words = in.requiredText("words", LONG);
        var worker = in.uuid("worker").orElse(interview.workerId());
        var order = new NewInterview(
                Kind.RWS_IV,
                learned,
                Answered.Source.REPORT,
                in.flag("urgent") ? Answered.Mode.URGENT : Answered.Mode.NORMAL,
                interview.purpose(),
                null,
                null,
                Answered.UpdateReason.CHANGE,
                new NewInterview.Request("", "", null, null, null),
                new NewInterview.Relative("", null),
                words,
                worker);
        return pages.run(
                interview,
                in,
                interviews.runningUpdate(interview).isPresent()
                        ? "interview.done.change-added"
                        : "interview.done.change",
                () -> orders.change(interview, order),
                () -> changePage(interview, in, HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private ModelAndView changePage(Interview interview, Fields in, HttpStatusCode status) {
        var workers = orders.workers(Kind.RWS_IV).stream()
                .map(worker -> new Option(worker.id().toString(), worker.name()))
                .toList();
        var running = pages.running(interview)
                .map(note -> List.of(note, new Note("", Texts.text("interview.note.change-added"))));
        return pages.step(
                interview,
                "change",
                interview.url() + "/change",
                running.orElseGet(() -> List.of(new Note("", Texts.text("interview.note.change")))),
                in,
                running.isPresent() ? List.of() : List.of(workers),
                status);
    }

    /** The update that is due by its clock, ready to be ordered (R03). */
    @GetMapping("/update")
    ModelAndView update(@PathVariable InterviewId id) {
        var interview = interviews.read(id);
        var yearly = interview.groundNames().stream().noneMatch(Answered.UpdateGround.PERMANENT.name()::equals);
        var care = interview.kind() == Kind.RWS_VIII ? "&kind=" + Kind.RWS_VIII : "";
        return Pages.redirect("/interviews/new?person=" + interview.personId() + care + "&why="
                + (yearly ? Answered.UpdateReason.TWELVE_MONTHS : Answered.UpdateReason.SIX_MONTHS));
    }
}
