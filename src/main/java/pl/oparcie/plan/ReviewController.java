package pl.oparcie.plan;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.name;
import static pl.oparcie.platform.text.Texts.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import pl.oparcie.casework.view.CaseHeader;
import pl.oparcie.diagnosis.NewDiagnosis.FilledBy;
import pl.oparcie.document.Pdf;
import pl.oparcie.document.Prints;
import pl.oparcie.plan.view.ReviewFormPage;
import pl.oparcie.plan.view.ReviewPage;
import pl.oparcie.plan.view.ReviewsPage;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Forms;
import pl.oparcie.platform.web.Option;
import pl.oparcie.platform.web.Pages;

/** Reviews, the final evaluation and the client's own scales. */
@Controller
@RequestMapping("/cases/{id}/reviews")
class ReviewController {

    private final Reviews reviews;
    private final Trends trends;
    private final PlanDesk desk;
    private final Forms forms;
    private final Prints prints;
    private final Today today;

    ReviewController(Reviews reviews, Trends trends, PlanDesk desk, Forms forms, Prints prints, Today today) {
        this.reviews = reviews;
        this.trends = trends;
        this.desk = desk;
        this.forms = forms;
        this.prints = prints;
        this.today = today;
    }

    @GetMapping
    ModelAndView list(@PathVariable CaseId id) {
        return list(id, null, HttpStatus.OK);
    }

    private ModelAndView list(CaseId id, @Nullable Fields in, HttpStatusCode status) {
        var header = desk.header(id);
        var write = header.open() && desk.mayWrite(id);
        var rows = reviews.list(id).stream()
                .map(it -> new ReviewsPage.Row(
                        date(it.on()),
                        name("review.kind", it.kind()),
                        name("review.conclusion", it.conclusion()),
                        text("review.done", it.donePercent()),
                        url(id) + "/" + it.id()))
                .toList();
        return Pages.page(
                "plan/reviews",
                new ReviewsPage(
                        "/cases/" + id,
                        header,
                        write,
                        write && desk.isAgreed(id),
                        rows,
                        trends.until(id, today.date()),
                        in != null ? in : forms.open(url(id) + "/points", Map.of("on", today.date())),
                        reviews.scales(id).stream()
                                .map(it -> new Option(it.name(), it.name()))
                                .toList(),
                        Option.of(FilledBy.class, "diagnosis.filled")),
                status);
    }

    @PostMapping("/points")
    ModelAndView measure(@PathVariable CaseId id, Fields in) {
        var scale = in.text("scale", 200).or(() -> in.text("newScale", 200)).orElse("");
        if (scale.isEmpty()) {
            in.reject("newScale", "review.scale-name");
        }
        var value = in.integer("value", 0, 10);
        if (value.isEmpty()) {
            in.reject("value", "problem.choose");
        }
        var filledBy = in.choice("filledBy", FilledBy.class).orElse(FilledBy.TOGETHER);
        var on = in.date("on").orElse(today.date());
        if (on.isAfter(today.date())) {
            in.reject("on", "problem.date-future");
        }
        if (in.ok()) {
            try {
                return Pages.redirect(
                        forms.once(in, () -> {
                            reviews.measure(id, scale, value.orElse(0), filledBy, on);
                            return url(id);
                        }),
                        "review.measured");
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return list(id, in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/new")
    ModelAndView open(@PathVariable CaseId id, @RequestParam(defaultValue = "CURRENT") NewReview.Kind kind) {
        if (reviews.mayOnlyRead(id)) { // a term of the case leads here whoever looks at it
            return Pages.redirect(url(id));
        }
        var plan = reviews.toReview(id).orElseThrow(() -> new RuleViolation("casework.stage.lacks-PLAN_AGREED"));
        var initial = new LinkedHashMap<String, Object>();
        initial.put("version", plan.version());
        initial.put("on", today.date());
        initial.put("kind", kind);
        if (kind == NewReview.Kind.FINAL) {
            initial.put("conclusion", NewReview.Conclusion.CLOSE);
        }
        var path = url(id) + "/new" + (kind == NewReview.Kind.FINAL ? "?kind=FINAL" : "");
        return form(id, plan, kind, forms.open(path, initial), HttpStatus.OK);
    }

    @PostMapping("/new")
    ModelAndView save(@PathVariable CaseId id, Fields in) {
        var plan = reviews.toReview(id).orElseThrow(() -> new RuleViolation("casework.stage.lacks-PLAN_AGREED"));
        var kind = in.choice("kind", NewReview.Kind.class).orElse(NewReview.Kind.CURRENT);
        var review = ReviewForm.parse(in, kind, plan, reviews.scales(id), today.date());
        if (in.ok()) {
            try {
                return Pages.redirect(
                        forms.once(in, () -> url(id) + "/" + reviews.record(id, review, in.versionNumber())),
                        "review.saved");
            } catch (RuleViolation rule) {
                in.reject(rule);
            } catch (Conflict conflict) {
                in.against(Map.of("version", plan.version()), plan.authorName());
                return form(id, plan, kind, in, HttpStatus.CONFLICT);
            }
        }
        return form(id, plan, kind, in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView form(CaseId id, Plan plan, NewReview.Kind kind, Fields in, HttpStatusCode status) {
        var head = desk.head(id);
        var before = reviews.previous(id);
        var words = InWords.of(plan);
        var goals = new java.util.ArrayList<ReviewFormPage.Goal>();
        for (var i = 0; i < plan.goals().size(); i++) {
            var goal = words.goals().get(i);
            goals.add(new ReviewFormPage.Goal(
                    goal.title(),
                    goal.indicator(),
                    goal.baseline(),
                    InWords.measured(before.get(plan.goals().get(i).key()), ""),
                    goal.target(),
                    text("review.done", goal.donePercent())));
        }
        return Pages.page(
                "plan/review-form",
                new ReviewFormPage(
                        "/cases/" + id,
                        head.name(),
                        head.mark(),
                        kind == NewReview.Kind.FINAL,
                        in,
                        goals,
                        reviews.scales(id).stream().map(ReviewStore.Scale::name).toList(),
                        Option.of(NewReview.Conclusion.class, "review.conclusion"),
                        Option.of(FilledBy.class, "diagnosis.filled")),
                status);
    }

    @GetMapping("/{review}")
    ModelAndView show(@PathVariable CaseId id, @PathVariable UUID review) {
        var found = reviews.read(id, review);
        return Pages.page("plan/review", page(id, found, Optional.of(desk.header(id))));
    }

    @GetMapping("/{review}/print")
    ResponseEntity<Pdf> print(@PathVariable CaseId id, @PathVariable UUID review) {
        var found = reviews.read(id, review);
        return prints.workingForm(
                "review",
                page(id, found, Optional.empty()),
                "review.print-title." + found.kind(),
                desk.head(id).mark(),
                found.on(),
                found.kind() == NewReview.Kind.FINAL ? "ewaluacja-koncowa" : "ewaluacja");
    }

    private ReviewPage page(CaseId id, Review it, Optional<CaseHeader> header) {
        var head = desk.head(id);
        var open = header.filter(CaseHeader::open).isPresent() && desk.mayWrite(id);
        var next =
                switch (it.conclusion()) {
                    case CONTINUE -> null;
                    case MODIFY -> Plans.url(id);
                    case CLOSE, HAND_OVER ->
                        it.kind() == NewReview.Kind.FINAL ? "/cases/" + id + "/closing" : url(id) + "/new?kind=FINAL";
                };
        return new ReviewPage(
                "/cases/" + id,
                header.orElse(null),
                head.name(),
                head.mark(),
                it.id().toString(),
                name("review.kind", it.kind()),
                it.kind() == NewReview.Kind.FINAL,
                date(it.on()),
                it.participants(),
                it.authorName(),
                name("review.conclusion", it.conclusion()),
                date(it.nextOn()),
                it.note(),
                it.effects(),
                it.durability(),
                it.recommendations(),
                it.keeping(),
                text("review.done", it.donePercent()),
                open ? next : null,
                text("review.next." + it.conclusion() + (it.kind() == NewReview.Kind.FINAL ? ".FINAL" : "")),
                it.goals().stream().map(ReviewController::goal).toList(),
                it.points().stream()
                        .map(point -> new ReviewPage.Scale(
                                point.scale(), point.value(), text("diagnosis.filled." + point.filledBy())))
                        .toList(),
                trends.until(id, it.on(), it.id()));
    }

    private static ReviewPage.Goal goal(Review.Goal it) {
        return new ReviewPage.Goal(
                it.title(),
                asked(it.baseline()),
                asked(it.previous()),
                asked(it.value()),
                asked(it.target()),
                text("review.done", it.donePercent()),
                it.helped(),
                it.hindered(),
                it.viewRefused() ? text("diagnosis.view-was-refused") : it.clientView(),
                it.workerView());
    }

    private static String asked(@Nullable Integer value) {
        return value == null ? "–" : value.toString();
    }

    static String url(CaseId id) {
        return "/cases/" + id + "/reviews";
    }
}
