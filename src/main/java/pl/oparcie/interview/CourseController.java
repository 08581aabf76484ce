package pl.oparcie.interview;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.text;
import static pl.oparcie.platform.text.Texts.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** The course of an interview before it is held: its time, attempts, another worker, an end without it. */
@Controller
@RequestMapping("/interviews/{id}")
class CourseController {

    private static final int LONG = 4000;
    private static final int SHORT = 200;

    private final Interviews interviews;
    private final Orders orders;
    private final Approval approval;
    private final InterviewPages pages;
    private final OfficeHours hours;
    private final Today today;

    CourseController(
            Interviews interviews,
            Orders orders,
            Approval approval,
            InterviewPages pages,
            OfficeHours hours,
            Today today) {
        this.interviews = interviews;
        this.orders = orders;
        this.approval = approval;
        this.pages = pages;
        this.hours = hours;
        this.today = today;
    }

    @GetMapping
    ModelAndView show(@PathVariable InterviewId id) {
        return pages.show(id);
    }

    @GetMapping("/plan")
    @Transactional
    ModelAndView plan(@PathVariable InterviewId id) {
        var interview = interviews.own(id);
        if (!interview.state().open()) {
            return Pages.turnedBack(interview.url(), "interview.rule.wrong-state");
        }
        var values = new java.util.HashMap<String, Object>();
        values.put("version", interview.version());
        values.put("on", interview.plannedOn());
        values.put("at", interview.plannedAt());
        values.put("place", interview.place() == null ? interview.kind().usualPlace() : interview.place());
        values.put("secondWorker", interview.secondWorker());
        values.put("police", interview.police());
        return planPage(interview, pages.open(interview, "plan", values), HttpStatus.OK);
    }

    @PostMapping("/plan")
    ModelAndView plan(@PathVariable InterviewId id, Fields in) {
        var interview = interviews.own(id);
        var on = in.requiredDate("on");
        var at = in.time("at").orElse(null);
        var place = in.requiredChoice("place", Answered.Place.class);
        var second = in.text("secondWorker", SHORT).orElse("");
        var police = in.flag("police");
        return pages.run(
                interview,
                in,
                "interview.done.plan",
                () -> interviews.plan(id, in.versionNumber(), on, at, place, second, police),
                () -> planPage(interview, in, HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private ModelAndView planPage(Interview interview, Fields in, HttpStatusCode status) {
        var notes = new ArrayList<>(pages.safety(interview));
        if (interviews.safety(interview).stream().anyMatch(InterviewStore.Safety::pair)) {
            notes.add(new Note("warn", text("interview.note.pair")));
        }
        notes.add(new Note(
                "", text("interview.note.hours", time(hours.opens(today.date())), time(hours.closes(today.date())))));
        return pages.step(
                interview,
                "plan",
                interview.url() + "/plan",
                notes,
                in,
                List.of(Option.of(Answered.Place.class, "interview.place")),
                status);
    }

    @GetMapping("/attempts/new")
    ModelAndView attempt(@PathVariable InterviewId id) {
        var interview = interviews.own(id);
        return attemptPage(interview, pages.open(interview, "attempts/new", Map.of("on", today.date())), HttpStatus.OK);
    }

    @PostMapping("/attempts/new")
    ModelAndView attempt(@PathVariable InterviewId id, Fields in) {
        var interview = interviews.own(id);
        var on = in.requiredDate("on");
        var at = in.time("at").orElse(null);
        var way = in.requiredChoice("way", Answered.Way.class);
        var result = in.requiredChoice("result", Answered.Result.class);
        var words = in.text("words", LONG).orElse("");
        return pages.run(
                interview,
                in,
                "interview.done.attempt",
                () -> interviews.attempt(id, on, at, way, result, words),
                () -> attemptPage(interview, in, HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private ModelAndView attemptPage(Interview interview, Fields in, HttpStatusCode status) {
        return pages.step(
                interview,
                "attempts/new",
                null,
                in,
                List.of(
                        Option.of(Answered.Way.class, "interview.way"),
                        Option.of(Answered.Result.class, "interview.result")),
                status);
    }

    @GetMapping("/end")
    ModelAndView end(@PathVariable InterviewId id) {
        var interview = interviews.read(id);
        return endPage(interview, pages.open(interview, "end", version(interview)), HttpStatus.OK);
    }

    @PostMapping("/end")
    ModelAndView end(@PathVariable InterviewId id, Fields in) {
        var interview = interviews.read(id);
        var end = in.requiredChoice("end", Answered.End.class);
        var given = in.requiredText("reason", LONG);
        var reason = end == Answered.End.TRANSFERRED ? transferred(interview, in, given) : given;
        return pages.run(
                interview,
                in,
                "interview.done.end",
                () -> interviews.end(id, in.versionNumber(), end, reason),
                () -> endPage(interview, in, HttpStatus.UNPROCESSABLE_CONTENT));
    }

    /** To whom it went and when, with why. */
    private String transferred(Interview interview, Fields in, String reason) {
        var unit = in.requiredText("unit", SHORT);
        var on = in.requiredDate("on");
        if (on.isAfter(today.date())) {
            in.reject("on", "problem.date-future");
        } else if (on.isBefore(interview.learnedOn())) {
            in.reject("on", "interview.rule.before-learned", date(interview.learnedOn()));
        }
        return Texts.in("pl", "interview.transferred", unit, date(on), reason);
    }

    private ModelAndView endPage(Interview interview, Fields in, HttpStatusCode status) {
        if (!interview.mayEnd()) {
            throw new pl.oparcie.platform.Forbidden("interview");
        }
        return pages.step(interview, "end", null, in, List.of(Option.of(Answered.End.class, "interview.end")), status);
    }

    @GetMapping("/worker")
    ModelAndView worker(@PathVariable InterviewId id) {
        var interview = interviews.toHandOver(id);
        return workerPage(interview, pages.open(interview, "worker", version(interview)), HttpStatus.OK);
    }

    @PostMapping("/worker")
    ModelAndView worker(@PathVariable InterviewId id, Fields in) {
        var interview = interviews.toHandOver(id);
        var worker = in.uuid("worker");
        if (worker.isEmpty()) {
            in.reject("worker", "problem.choose");
        }
        var reason = in.requiredText("reason", LONG);
        return pages.run(
                interview,
                in,
                "interview.done.worker",
                () -> interviews.handOver(id, in.versionNumber(), worker.orElseGet(UUID::randomUUID), reason),
                () -> workerPage(interview, in, HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private ModelAndView workerPage(Interview interview, Fields in, HttpStatusCode status) {
        var workers = orders.workers(interview.kind()).stream()
                .map(worker -> new Option(worker.id().toString(), worker.name()))
                .toList();
        return pages.step(interview, "worker", null, in, List.of(workers), status);
    }

    @PostMapping("/consent")
    ModelAndView consent(@PathVariable InterviewId id, Fields in) {
        approval.consent(id, in.versionNumber());
        return Pages.redirect("/interviews/" + id, "interview.done.consent");
    }

    private static Map<String, @Nullable Object> version(Interview interview) {
        return Map.of("version", interview.version());
    }
}
