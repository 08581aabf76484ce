package pl.oparcie.interview;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.name;
import static pl.oparcie.platform.text.Texts.text;
import static pl.oparcie.platform.text.Texts.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.access.CaseId;
import pl.oparcie.attachment.AttachmentViews;
import pl.oparcie.attachment.Attachments;
import pl.oparcie.form.FormFiller;
import pl.oparcie.interview.view.InterviewPage;
import pl.oparcie.interview.view.InterviewPage.Fact;
import pl.oparcie.interview.view.InterviewPage.Note;
import pl.oparcie.interview.view.StepPage;
import pl.oparcie.office.Covers;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Forms;
import pl.oparcie.platform.web.Option;
import pl.oparcie.platform.web.Pages;
import pl.oparcie.platform.web.Question;
import pl.oparcie.platform.web.Questions;

/** The page of an interview, and the pages of its steps. */
@Component
class InterviewPages {

    private static final int ATTEMPTS_IN_VAIN = 2;

    /** Obstacles that have a note of their own. */
    private static final Set<String> SAID = Set.of("interview.rule.assault-first", "interview.rule.needs-consent");

    private final Interviews interviews;
    private final Fillings fillings;
    private final Filing filing;
    private final RefusalLaw law;
    private final Alarms alarms;
    private final Approval approval;
    private final Passings passings;
    private final AnswerTerm answer;
    private final FormFiller filler;
    private final Attachments attachments;
    private final AttachmentViews views;
    private final Covers covers;
    private final Forms forms;
    private final Questions questions;
    private final Today today;

    InterviewPages(
            Interviews interviews,
            Fillings fillings,
            Filing filing,
            RefusalLaw law,
            Alarms alarms,
            Approval approval,
            Passings passings,
            AnswerTerm answer,
            FormFiller filler,
            Attachments attachments,
            AttachmentViews views,
            Covers covers,
            Forms forms,
            Questions questions,
            Today today) {
        this.interviews = interviews;
        this.fillings = fillings;
        this.filing = filing;
        this.law = law;
        this.alarms = alarms;
        this.approval = approval;
        this.passings = passings;
        this.answer = answer;
        this.filler = filler;
        this.attachments = attachments;
        this.views = views;
        this.covers = covers;
        this.forms = forms;
        this.questions = questions;
        this.today = today;
    }

    Fields open(Interview interview, String step, Map<String, ?> values) {
        return forms.open(interview.url() + "/" + step, values);
    }

    /** Runs the use case once and goes back to the interview; a refused form is shown again. */
    ModelAndView run(Interview interview, Fields in, String flash, Runnable useCase, Supplier<ModelAndView> otherwise) {
        if (in.ok()) {
            try {
                return Pages.redirect(
                        forms.once(in, () -> {
                            useCase.run();
                            return interview.url();
                        }),
                        flash);
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return otherwise.get();
    }

    ModelAndView step(
            Interview interview,
            String step,
            @Nullable String note,
            Fields in,
            List<List<Option>> options,
            HttpStatusCode status) {
        return step(interview, step, interview.url() + "/" + step, note, in, options, status);
    }

    ModelAndView step(
            Interview interview,
            String step,
            String action,
            @Nullable String note,
            Fields in,
            List<List<Option>> options,
            HttpStatusCode status) {
        return step(
                interview,
                step,
                action,
                note == null ? List.of() : List.of(new Note("", text(note))),
                in,
                options,
                status);
    }

    ModelAndView step(
            Interview interview,
            String step,
            String action,
            List<Note> notes,
            Fields in,
            List<List<Option>> options,
            HttpStatusCode status) {
        return step(interview, step, action, notes, in, options, List.of(), true, status);
    }

    /** A step with what is missing before it. */
    ModelAndView step(
            Interview interview,
            String step,
            String action,
            List<Note> notes,
            Fields in,
            List<List<Option>> options,
            List<StepPage.Missing> missing,
            boolean ready,
            HttpStatusCode status) {
        var own = "interview.step." + step.replace('/', '-');
        return Pages.page(
                "interview/step",
                new StepPage(
                        step,
                        action,
                        interview.url(),
                        text(own),
                        interview.name() + " · " + interview.number(),
                        notes,
                        in,
                        options.isEmpty() ? List.of() : options.getFirst(),
                        options.size() < 2 ? List.of() : options.get(1),
                        missing,
                        ready,
                        interview.kind().signed("")),
                status);
    }

    /** What was refused, as the law of the day calls it. */
    String matter(Interview interview, Told.Refusal refusal) {
        return law.matter(interview, refusal).orElseGet(() -> name("interview.refused", refusal.what()));
    }

    private List<Fact> facts(Interview interview, InterviewStore.Around around) {
        var facts = new ArrayList<>(InterviewFacts.of(interview, keeping(interview, around)));
        answer.dueOn(interview).ifPresent(day -> facts.add(new Fact(text("interview.f.answerDue"), date(day))));
        return facts;
    }

    @Transactional
    ModelAndView show(InterviewId id) {
        return show(id, List.of(), HttpStatus.OK);
    }

    /** The page of the interview with why a step was refused. */
    @Transactional
    ModelAndView refused(InterviewId id, RuleViolation rule) {
        return show(
                id, List.of(new Note("danger", text(rule.key(), rule.arguments()))), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView show(InterviewId id, List<Note> refused, HttpStatusCode status) {
        var interview = interviews.read(id);
        questions.ahead(parts(interview));
        var around = interviews.around(interview);
        var attempts = interviews.attempts(interview);
        var open = interview.formCode() == null ? null : fillings.toRead(interview);
        var answers = open == null ? null : open.answers();
        var missing = open == null || !interview.mine() || !interview.state().open()
                ? 0
                : fillings.missing(open).size();
        var raised = interview.formCode() == null ? List.<Alarms.Alarm>of() : alarms.of(interview);
        var uncovered = answers != null && interview.state().open() && interviews.uncovered(interview, answers);
        var deceased = interview.state().open()
                && attempts.stream().anyMatch(attempt -> attempt.result() == Answered.Result.DECEASED);
        var obstacles = answers == null || missing > 0 || !interview.mine() || interview.state() != State.IN_PROGRESS
                ? List.<RuleViolation>of()
                : approval.obstacles(interview, answers);
        var unanswered = interview.source() == Answered.Source.OTHER_BODY
                && interview.state() == State.FILED
                && passings.of(interview).isEmpty();
        var course = new InterviewCourse(
                interview,
                missing,
                !obstacles.isEmpty(),
                unanswered,
                InterviewCourse.held(interview, open, today.date()),
                deceased,
                today.date());
        var acts = new ArrayList<>(
                acts(interview, answers != null, missing == 0, !obstacles.isEmpty(), uncovered, raised, around));
        if (unanswered) {
            acts.replaceAll(act -> act.url().equals(interview.url() + "/passings/new")
                    ? new InterviewPage.Act(
                            text("interview.act.answer"), act.url(), false, InterviewPage.Act.NEXT, act.version())
                    : act);
        }
        return Pages.page(
                "interview/show",
                new InterviewPage(
                        interview.url(),
                        interview.name(),
                        interview.number() + " · " + name("interview.kind", interview.kind()) + " · "
                                + interview.worker(),
                        name("interview.state", interview.state()),
                        interview.state().mark(),
                        course.stages(),
                        course.next(),
                        deceased ? InterviewActs.deceased(interview, acts) : acts,
                        facts(interview, around),
                        Stream.of(
                                        refused.stream(),
                                        obstacles.stream()
                                                .filter(rule -> refused.isEmpty() && !SAID.contains(rule.key()))
                                                .map(rule -> new Note("warn", text(rule.key(), rule.arguments()))),
                                        notes(interview, attempts, open, raised).stream())
                                .flatMap(notes -> notes)
                                .toList(),
                        attempts.stream().map(InterviewPages::line).toList(),
                        interviews.handovers(interview).stream()
                                .map(given -> new InterviewPage.Line(
                                        date(given.onDate()),
                                        text("interview.handed", given.from(), given.to()),
                                        given.reason()))
                                .toList(),
                        interview.state().frozen() || Passings.refused(interview)
                                ? passings.of(interview).stream()
                                        .map(passed -> new InterviewPage.Line(
                                                date(passed.onDate()),
                                                passed.body(),
                                                text(
                                                        "interview.passed.words",
                                                        passed.scope(),
                                                        passed.basis(),
                                                        passed.who())))
                                        .toList()
                                : List.of(),
                        refusals(interview, around.ofCase()),
                        open == null || answers == null ? null : filler.paper(open.filling(), answers),
                        open != null && answers != null && !open.whole(),
                        views.list(
                                InterviewDocuments.owner(interview),
                                attachments.list(InterviewDocuments.owner(interview)),
                                interview.mine())),
                status);
    }

    /** What the parts of the page need, asked in one statement. */
    private static List<Question<?>> parts(Interview interview) {
        var parts = new ArrayList<>(InterviewStore.ofPage(interview));
        parts.add(Told.refusalsOf(interview.id()));
        parts.add(InterviewStore.safetyOf(interview.id()));
        parts.add(Told.remarksOf(interview.id()));
        parts.add(Alarms.ofIt(interview));
        parts.add(Passings.ofIt(interview));
        if (interview.formCode() != null) {
            parts.add(AnswerStore.question(interview.id()));
        }
        if (interview.kind() == Kind.RWS_IV
                && interview.formerId() != null
                && interview.state().open()) {
            parts.add(AnswerStore.beforeIt(interview.formerId()));
        }
        parts.add(Attachments.question(InterviewDocuments.owner(interview)));
        return parts;
    }

    /** How long it is kept: as its case, or in a class of its own; of a case only to those who may open it. */
    private List<List<String>> keeping(Interview interview, InterviewStore.Around around) {
        if (interview.mark() != null) {
            return covers.keeping(new CaseId(interview.id()));
        }
        return around.ofCase() == null ? List.of() : covers.keeping(new CaseId(around.ofCase()));
    }

    private static InterviewPage.Line line(InterviewStore.Attempt attempt) {
        return new InterviewPage.Line(
                date(attempt.onDate()) + (attempt.atTime() == null ? "" : ", " + time(attempt.atTime())),
                name("interview.way", attempt.way()) + ": " + name("interview.result", attempt.result()),
                attempt.words().isEmpty() ? attempt.who() : attempt.words() + " (" + attempt.who() + ")");
    }

    private static String instructed(Told.Refusal refusal) {
        if (!refusal.instructed()) {
            return text("interview.not-instructed");
        }
        return refusal.instructedOn() == null
                ? text("interview.instructed")
                : text("interview.instructed.by", refusal.instructedBy(), date(refusal.instructedOn()));
    }

    private String decided(Interview interview, Told.Refusal refusal, Answered.Decision decision) {
        return law.decided(interview, refusal, decision).orElseGet(() -> name("interview.decision", decision));
    }

    private List<InterviewPage.Refusal> refusals(Interview interview, @Nullable UUID ofCase) {
        return filing.refusals(interview).stream()
                .map(refusal -> new InterviewPage.Refusal(
                        date(refusal.onDate()) + ", " + matter(interview, refusal),
                        text(
                                "interview.refusal.words",
                                refusal.who(),
                                refusal.words().isEmpty() ? "–" : refusal.words(),
                                instructed(refusal),
                                refusal.witness().isEmpty() ? "–" : refusal.witness()),
                        refusal.decision() == null
                                ? text("interview.undecided")
                                : date(refusal.decidedOn())
                                        + (refusal.decidedName() == null ? "" : ", " + refusal.decidedName())
                                        + ": " + decided(interview, refusal, refusal.decision())
                                        + ". " + refusal.reason()
                                        + (refusal.evidence().isEmpty()
                                                ? ""
                                                : " " + text("interview.evidence", refusal.evidence()))
                                        + (refusal.dependants().isEmpty()
                                                ? ""
                                                : " " + text("interview.dependants", refusal.dependants())),
                        refusal.decision() == null && interview.decides()
                                ? interview.url() + "/refusals/" + refusal.id()
                                : null,
                        refusal.what() == Answered.Refused.CONTRACT && ofCase != null && interview.kind() != Kind.RWS_II
                                ? "/cases/" + ofCase + "/contract"
                                : null))
                .toList();
    }

    private static List<InterviewPage.Act> acts(
            Interview interview,
            boolean readable,
            boolean complete,
            boolean stopped,
            boolean uncovered,
            List<Alarms.Alarm> raised,
            InterviewStore.Around around) {
        var acts = new ArrayList<>(InterviewActs.of(interview, readable, complete, stopped, uncovered));
        raised.stream()
                .filter(alarm -> alarm.kind() == Alarms.Kind.CHILD && alarm.seenOn() == null && interview.decides())
                .forEach(alarm -> acts.addFirst(InterviewActs.seen(interview)));
        if (around.former() != null && interview.kind().updates()) {
            acts.add(new InterviewPage.Act(
                    text("interview.act.former"), "/interviews/" + around.former(), false, InterviewPage.Act.READ, ""));
        }
        if (around.ofCase() != null) {
            acts.add(new InterviewPage.Act(
                    text("interview.act.case"), "/cases/" + around.ofCase(), false, InterviewPage.Act.READ, ""));
        }
        if (around.person() != null) {
            acts.add(new InterviewPage.Act(
                    text("interview.act.person"), "/people/" + around.person(), false, InterviewPage.Act.READ, ""));
        }
        return acts;
    }

    private static Note raised(Alarms.Alarm alarm) {
        var seen = alarm.seenOn() == null
                ? ""
                : " " + text("interview.note.seen", date(alarm.seenOn()), Objects.toString(alarm.seenName(), ""));
        return new Note(
                alarm.kind() == Alarms.Kind.CHILD ? "danger" : "warn",
                text("interview.note.raised." + alarm.kind(), date(alarm.onDate())) + seen);
    }

    /** That what was signed is not among its documents, for those who work with it. */
    @Transactional
    Optional<Note> unscanned(Interview interview) {
        return interview.state().frozen()
                        && interview.statementOn() != null
                        && interview.works()
                        && attachments.list(InterviewDocuments.owner(interview)).stream()
                                .allMatch(one -> one.cancelled() || one.destroyed())
                ? Optional.of(new Note(
                        "warn",
                        text(
                                interview.onPaper()
                                        ? "interview.note.no-scan-paper"
                                        : interview.kind().signed("interview.note.no-scan"))))
                : Optional.empty();
    }

    /** That another took its place: its own day of the next update no longer counts. */
    private Optional<Note> later(Interview interview) {
        return interview.state().frozen() && interview.kind().isUpdated()
                ? interviews
                        .later(interview)
                        .map(it -> new Note(
                                "",
                                text("interview.note.later", it.number(), date(it.heldOn())),
                                "/interviews/" + it.id(),
                                text("interview.note.later-open")))
                : Optional.empty();
    }

    /** That an update of this interview runs already, with the way to it. */
    Optional<Note> running(Interview interview) {
        return interview.state().frozen() && interview.kind().isUpdated()
                ? interviews
                        .runningUpdate(interview)
                        .map(update -> new Note(
                                "",
                                text(
                                        "interview.note.running" + (update.dueOn() == null ? "" : "-due"),
                                        update.number(),
                                        update.worker(),
                                        date(update.dueOn())),
                                update.known() ? "/interviews/" + update.id() : null,
                                text("interview.note.running-open")))
                : Optional.empty();
    }

    /** What to know before the visit, while it is still to be held. */
    List<Note> safety(Interview interview) {
        var marks = interview.state().open() ? interviews.safety(interview) : List.<InterviewStore.Safety>of();
        return marks.stream()
                .map(mark -> new Note("danger", text("interview.note.safety", mark.words())))
                .toList();
    }

    private List<Note> notes(
            Interview interview,
            List<InterviewStore.Attempt> attempts,
            Fillings.@Nullable Open open,
            List<Alarms.Alarm> raised) {
        var notes = new ArrayList<>(safety(interview));
        raised.forEach(alarm -> notes.add(InterviewPages.raised(alarm)));
        if (open != null
                && open.answers() != null
                && interview.mine()
                && open.answers().yes("danger")
                && raised.stream().noneMatch(alarm -> alarm.kind() == Alarms.Kind.ASSAULT)) {
            notes.add(new Note("danger", text("interview.note.unreported")));
        }
        if (interview.state().open()) {
            if (interview.mine() && interviews.lacksCard(interview, today.date())) {
                notes.add(new Note("danger", text("interview.rule.card-first")));
            }
            if (interview.waitsForConsent() && InterviewCourse.held(interview, open, today.date()) == null) {
                notes.add(new Note("warn", text("interview.note.waits-for-consent")));
            } else if (open != null && open.answers() != null && interviews.uncovered(interview, open.answers())) {
                notes.add(new Note("warn", text("interview.note.held-outside")));
            }
            if (interview.changedOn() != null) {
                notes.add(new Note("warn", text("interview.note.changed", date(interview.changedOn()))));
            }
            if (attempts.stream().filter(attempt -> attempt.result().inVain()).count() >= ATTEMPTS_IN_VAIN) {
                notes.add(new Note("", text("interview.note.passive")));
            }
            filing.remarks(interview)
                    .forEach(remark -> notes.add(
                            new Note("warn", text("interview.note.remark", date(remark.onDate()), remark.words()))));
        }
        if (open != null && interview.state().frozen()) {
            notes.add(
                    Approval.untouched(open)
                            ? new Note("ok", text("interview.note.untouched"))
                            : new Note("danger", text("interview.note.touched")));
        }
        unscanned(interview).ifPresent(notes::add);
        later(interview).ifPresent(notes::add);
        running(interview).ifPresent(notes::add);
        if (interview.kind().isUnsettled()) {
            notes.add(new Note("warn", text("interview.note.unsettled")));
        } else if (interview.applicationOn() != null
                && interview.heldOn() != null
                && interview.purpose() != Answered.Purpose.SOCIAL_WORK) {
            var enough = Updates.enough(interview.heldOn(), interview.applicationOn());
            var filed = interview.state() == State.FILED;
            notes.add(new Note(
                    !enough ? "warn" : filed ? "ok" : "",
                    text(
                            "interview.note." + (!enough ? "too-old" : filed ? "shelf" : "shelf-later"),
                            date(interview.applicationOn()))));
        }
        return notes;
    }
}
