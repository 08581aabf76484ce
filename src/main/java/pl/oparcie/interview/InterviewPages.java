package pl.oparcie.interview;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.name;
import static pl.oparcie.platform.text.Texts.text;
import static pl.oparcie.platform.text.Texts.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.attachment.AttachmentViews;
import pl.oparcie.attachment.Attachments;
import pl.oparcie.form.FormFiller;
import pl.oparcie.interview.view.InterviewPage;
import pl.oparcie.interview.view.InterviewPage.Act;
import pl.oparcie.interview.view.InterviewPage.Fact;
import pl.oparcie.interview.view.InterviewPage.Note;
import pl.oparcie.interview.view.StepPage;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Forms;
import pl.oparcie.platform.web.Option;
import pl.oparcie.platform.web.Pages;

/** The page of an interview, and the pages of its steps. */
@Component
class InterviewPages {

    private static final int ATTEMPTS_IN_VAIN = 2;

    private final Interviews interviews;
    private final Fillings fillings;
    private final Filing filing;
    private final FormFiller filler;
    private final Attachments attachments;
    private final AttachmentViews views;
    private final Forms forms;
    private final Today today;

    InterviewPages(
            Interviews interviews,
            Fillings fillings,
            Filing filing,
            FormFiller filler,
            Attachments attachments,
            AttachmentViews views,
            Forms forms,
            Today today) {
        this.interviews = interviews;
        this.fillings = fillings;
        this.filing = filing;
        this.filler = filler;
        this.attachments = attachments;
        this.views = views;
        this.forms = forms;
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
            @Nullable String noteKey,
            Fields in,
            List<List<Option>> options,
            HttpStatusCode status) {
        return step(interview, step, interview.url() + "/" + step, noteKey, in, options, status);
    }

    ModelAndView step(
            Interview interview,
            String step,
            String action,
            @Nullable String noteKey,
            Fields in,
            List<List<Option>> options,
            HttpStatusCode status) {
        return Pages.page(
                "interview/step",
                new StepPage(
                        step,
                        action,
                        interview.url(),
                        text("interview.step." + step.replace('/', '-')),
                        interview.name() + " · " + interview.number(),
                        noteKey == null ? null : text(noteKey),
                        in,
                        options.isEmpty() ? List.of() : options.getFirst(),
                        options.size() < 2 ? List.of() : options.get(1)),
                status);
    }

    @Transactional
    ModelAndView show(InterviewId id) {
        var interview = interviews.read(id);
        var attempts = interviews.attempts(interview);
        var open = interview.formCode() == null ? null : fillings.toRead(interview);
        var answers = open == null ? null : open.answers();
        return Pages.page(
                "interview/show",
                new InterviewPage(
                        interview.url(),
                        interview.name(),
                        interview.number() + " · " + name("interview.kind", interview.kind()) + " · "
                                + interview.worker(),
                        name("interview.state", interview.state()),
                        interview.state().mark(),
                        acts(interview, answers != null),
                        facts(interview),
                        notes(interview, attempts, open),
                        attempts.stream().map(InterviewPages::line).toList(),
                        interviews.handovers(interview).stream()
                                .map(given -> new InterviewPage.Line(
                                        date(given.onDate()),
                                        text("interview.handed", given.from(), given.to()),
                                        given.reason()))
                                .toList(),
                        refusals(interview),
                        open == null || answers == null ? null : filler.paper(open.filling(), answers),
                        open != null && answers != null && !open.whole(),
                        views.list(
                                InterviewDocuments.owner(interview),
                                attachments.list(InterviewDocuments.owner(interview)),
                                interview.mine())));
    }

    private static InterviewPage.Line line(InterviewStore.Attempt attempt) {
        return new InterviewPage.Line(
                date(attempt.onDate()) + (attempt.atTime() == null ? "" : ", " + time(attempt.atTime())),
                name("interview.way", attempt.way()) + ": " + name("interview.result", attempt.result()),
                attempt.words().isEmpty() ? attempt.who() : attempt.words() + " (" + attempt.who() + ")");
    }

    private List<InterviewPage.Refusal> refusals(Interview interview) {
        return filing.refusals(interview).stream()
                .map(refusal -> new InterviewPage.Refusal(
                        date(refusal.onDate()) + ", " + name("interview.refused", refusal.what()),
                        text(
                                "interview.refusal.words",
                                refusal.who(),
                                refusal.words().isEmpty() ? "–" : refusal.words(),
                                text(refusal.instructed() ? "interview.instructed" : "interview.not-instructed"),
                                refusal.witness().isEmpty() ? "–" : refusal.witness()),
                        refusal.decision() == null
                                ? text("interview.undecided")
                                : date(refusal.decidedOn()) + ": " + name("interview.decision", refusal.decision())
                                        + ". " + refusal.reason(),
                        refusal.decision() == null && interview.decides()
                                ? interview.url() + "/refusals/" + refusal.id()
                                : null))
                .toList();
    }

    private static List<Act> acts(Interview interview, boolean readable) {
        var acts = new ArrayList<Act>();
        var version = Integer.toString(interview.version());
        if (interview.mine() && interview.state().open()) {
            var begun = interview.state() == State.IN_PROGRESS;
            acts.add(new Act(
                    text(begun ? "interview.act.go-on" : "interview.act.fill"),
                    interview.url() + "/fill",
                    false,
                    true,
                    ""));
            if (begun) {
                acts.add(button(interview, "approve"));
                if (interview.submittedOn() == null) {
                    acts.add(button(interview, "submit"));
                }
            }
            acts.add(act(interview, "plan", false));
            acts.add(act(interview, "attempts/new", false));
            acts.add(act(interview, "refusals/new", false));
            acts.add(act(interview, "paper", false));
        }
        if (interview.mine()) {
            switch (interview.state()) {
                case APPROVED -> {
                    acts.add(act(interview, "statement", true));
                    acts.add(act(interview, "statement/print", false));
                }
                case STATEMENT_SIGNED -> acts.add(act(interview, "statement/print", false));
                case HEAD_ACCEPTED -> acts.add(act(interview, "file", true));
                default -> {}
            }
        }
        if (interview.decides() && interview.state() == State.STATEMENT_SIGNED) {
            acts.add(act(interview, "accept", true));
        }
        if (interview.decides() && interview.state() == State.IN_PROGRESS && interview.submittedOn() != null) {
            acts.add(act(interview, "return", true));
        }
        if (readable) {
            acts.add(act(interview, "print", false));
            if (interview.kind() == Kind.RWS_IV) {
                acts.add(act(interview, "changes", false));
            }
        }
        if (interview.decides() && interview.waitsForConsent()) {
            acts.add(new Act(text("interview.act.consent"), interview.url() + "/consent", true, true, version));
        }
        if (interview.heads() && interview.state().open()) {
            acts.add(act(interview, "worker", false));
        }
        if (interview.mayEnd()) {
            acts.add(act(interview, "end", false));
        }
        return acts;
    }

    private static Act button(Interview interview, String step) {
        return new Act(
                text("interview.act." + step),
                interview.url() + "/" + step,
                true,
                false,
                Integer.toString(interview.version()));
    }

    private static Act act(Interview interview, String step, boolean main) {
        return new Act(text("interview.act." + step.replace('/', '-')), interview.url() + "/" + step, false, main, "");
    }

    private List<Fact> facts(Interview interview) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(text("interview.f.learnedOn"), date(interview.learnedOn())));
        facts.add(new Fact(text("interview.f.source"), name("interview.source", interview.source())));
        facts.add(new Fact(text("interview.f.mode"), name("interview.mode", interview.mode())));
        facts.add(new Fact(
                text("interview.f.dueOn"),
                interview.dueOn() == null ? text("interview.no-due") : date(interview.dueOn())));
        if (interview.updateReason() != null) {
            facts.add(new Fact(
                    text("interview.f.updateReason"), name("interview.update-reason", interview.updateReason())));
        }
        add(facts, "helpedPerson", interview.helpedPerson());
        facts.add(new Fact(text("interview.f.purpose"), name("interview.purpose", interview.purpose())));
        add(facts, "applicationOn", date(interview.applicationOn()));
        if (interview.ground() != null) {
            add(facts, "requester", interview.requester());
            add(facts, "requestMark", interview.requestMark());
            add(facts, "requestOn", date(interview.requestOn()));
            facts.add(new Fact(text("interview.f.ground"), name("interview.ground", interview.ground())));
        }
        if (interview.plannedOn() != null) {
            facts.add(new Fact(text("interview.f.planned"), planned(interview)));
        }
        add(facts, "secondWorker", interview.secondWorker());
        if (interview.police()) {
            facts.add(new Fact(text("interview.f.police"), text("interview.yes")));
        }
        if (interview.consentOn() != null) {
            facts.add(new Fact(
                    text("interview.f.consent"),
                    date(interview.consentOn()) + ", " + Objects.requireNonNullElse(interview.consentGiver(), "")));
        }
        facts.add(new Fact(text("interview.f.ordered"), date(interview.orderedOn()) + ", " + interview.orderer()));
        add(facts, "note", interview.note());
        add(facts, "heldOn", date(interview.heldOn()));
        add(facts, "signature", Objects.requireNonNullElse(interview.signature(), ""));
        add(facts, "statementOn", date(interview.statementOn()));
        add(facts, "statementNote", interview.statementNote());
        if (interview.acceptedOn() != null) {
            add(facts, "accepted", date(interview.acceptedOn()) + ", " + interview.acceptedName());
        }
        add(facts, "headOpinion", interview.headOpinion());
        add(facts, "filedOn", date(interview.filedOn()));
        add(facts, "endedOn", date(interview.endedOn()));
        add(facts, "endReason", interview.endReason());
        add(facts, "nextUpdateOn", date(interview.nextUpdateOn()));
        return facts;
    }

    private static void add(List<Fact> facts, String key, String words) {
        if (!words.isEmpty()) {
            facts.add(new Fact(text("interview.f." + key), words));
        }
    }

    private static String planned(Interview interview) {
        return date(interview.plannedOn())
                + (interview.plannedAt() == null ? "" : ", " + time(interview.plannedAt()))
                + (interview.place() == null ? "" : ", " + name("interview.place", interview.place()));
    }

    private List<Note> notes(Interview interview, List<InterviewStore.Attempt> attempts, Fillings.@Nullable Open open) {
        var notes = new ArrayList<Note>();
        if (interview.state().open()) {
            var late = Late.of(interview.learnedOn(), interview.dueOn(), today.date());
            if (late == Late.HALF || late == Late.NEARLY || late == Late.OVER) {
                notes.add(new Note(
                        late == Late.OVER ? "danger" : "warn",
                        text("interview.late." + late, date(interview.dueOn()))));
            }
            if (interview.waitsForConsent()) {
                notes.add(new Note("warn", text("interview.note.waits-for-consent")));
            }
            if (attempts.stream().filter(attempt -> attempt.result().inVain()).count() >= ATTEMPTS_IN_VAIN) {
                notes.add(new Note("", text("interview.note.passive")));
            }
            filing.remarks(interview)
                    .forEach(remark -> notes.add(
                            new Note("warn", text("interview.note.remark", date(remark.onDate()), remark.words()))));
            if (open != null && open.answers() != null && interview.mine()) {
                var missing = fillings.missing(open).size();
                if (missing > 0) {
                    notes.add(new Note("", text("interview.note.missing", missing)));
                }
            }
        }
        if (open != null && interview.state().frozen()) {
            notes.add(
                    fillings.untouched(open)
                            ? new Note("ok", text("interview.note.untouched"))
                            : new Note("danger", text("interview.note.touched")));
        }
        if (interview.applicationOn() != null && interview.heldOn() != null) {
            var enough = Updates.enough(interview.heldOn(), interview.applicationOn());
            notes.add(new Note(
                    enough ? "ok" : "warn",
                    text("interview.note." + (enough ? "shelf" : "too-old"), date(interview.applicationOn()))));
        }
        return notes;
    }
}
