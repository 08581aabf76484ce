package pl.oparcie.interview;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.name;
import static pl.oparcie.platform.text.Texts.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.access.CaseId;
import pl.oparcie.audit.Audit;
import pl.oparcie.document.Prints;
import pl.oparcie.form.Answers;
import pl.oparcie.form.FormFiller;
import pl.oparcie.form.FormPrint;
import pl.oparcie.form.Stage;
import pl.oparcie.form.view.FormChanges;
import pl.oparcie.interview.view.ChangesPage;
import pl.oparcie.interview.view.FillPage;
import pl.oparcie.interview.view.InterviewPage.Note;
import pl.oparcie.interview.view.StepPage;
import pl.oparcie.office.Covers;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Forms;
import pl.oparcie.platform.web.Option;
import pl.oparcie.platform.web.Pages;

/** Filling in the form of an interview, seeing what an update changed, approving, printing. */
@Controller
@RequestMapping("/interviews/{id}")
class FillController {

    private final Interviews interviews;
    private final Fillings fillings;
    private final Approval approval;
    private final Filing filing;
    private final InterviewPages pages;
    private final FormFiller filler;
    private final FormPrint print;
    private final Forms forms;
    private final Audit audit;
    private final Covers covers;
    private final Today today;

    FillController(
            Interviews interviews,
            Fillings fillings,
            Approval approval,
            Filing filing,
            InterviewPages pages,
            FormFiller filler,
            FormPrint print,
            Forms forms,
            Audit audit,
            Covers covers,
            Today today) {
        this.interviews = interviews;
        this.fillings = fillings;
        this.approval = approval;
        this.filing = filing;
        this.pages = pages;
        this.filler = filler;
        this.print = print;
        this.forms = forms;
        this.audit = audit;
        this.covers = covers;
        this.today = today;
    }

    @GetMapping("/fill")
    @Transactional
    ModelAndView fill(
            @PathVariable InterviewId id,
            @RequestParam(defaultValue = "false") String check,
            @RequestParam(defaultValue = "") String part) {
        var interview = interviews.own(id);
        if (!interview.state().open()) {
            return Pages.turnedBack(interview.url(), "interview.rule.wrong-state");
        }
        if (interviews.lacksCard(interview, today.date())) {
            return Pages.turnedBack(interview.url(), "interview.rule.card-first");
        }
        var open = fillings.toWrite(interview);
        var fields = fillings.fields(open);
        if (check.equals("true")) {
            var asked = filler.read(open.filling(), fields, Stage.COMPLETE);
            var unsaid = fillings.unsaid(open, asked);
            if (!unsaid.isEmpty()) {
                fields.reject("confirmedUnchanged", "interview.rule.parts", UpdateParts.names(unsaid));
            }
            if (fields.ok() && fields.restoredAt() == null) {
                return Pages.redirect(
                        interview.url(),
                        approval.obstacles(interview, asked).isEmpty()
                                ? "interview.done.complete"
                                : "interview.done.complete-stopped");
            }
        }
        return page(open, fields, part, HttpStatus.OK);
    }

    @PostMapping("/fill")
    ModelAndView fill(@PathVariable InterviewId id, Fields in) {
        var open = fillings.toWrite(id);
        if (in.rowRequest() || (!in.value("_take").isEmpty() && in.instead(filler.otherwise(open.filling(), in)))) {
            return page(open, in, in.value("_at"), HttpStatus.OK);
        }
        var answers = filler.read(open.filling(), in, Stage.DRAFT);
        var purpose = Fillings.purpose(open.interview(), answers);
        if (in.ok()
                && purpose.isPresent()
                && !fillings.leavesIncomeOut(open.interview(), answers)
                && !in.flag(agreed(purpose.get()))) {
            in.reject(
                    agreed(purpose.get()),
                    "interview.rule.purpose-asked",
                    name("interview.purpose", open.interview().purpose()),
                    name("interview.purpose", purpose.get()));
        }
        if (in.ok()) {
            try {
                var next = threatened(open.answers(), answers) ? "/assault" : next(open, in);
                var address = forms.once(in, () -> {
                    fillings.save(id, in.versionNumber(), answers, fillings.aside(open, in));
                    return open.interview().url() + next;
                });
                if (purpose.isPresent()) {
                    return Pages.redirect(address, "interview.done.purpose", name("interview.purpose", purpose.get()));
                }
                return next.isEmpty() ? Pages.redirect(address, "interview.done.fill") : Pages.redirect(address);
            } catch (RuleViolation rule) {
                in.reject(rule);
            } catch (Conflict conflict) {
                return conflict(fillings.toWrite(id), in);
            }
        }
        return page(open, in, in.value("_at"), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The field in which the worker agrees that the order changes with the answer. */
    private static String agreed(Answered.Purpose purpose) {
        return "orderFor" + purpose;
    }

    /** Whether it was answered just now that something threatened the worker: the report comes next (R21). */
    private static boolean threatened(@Nullable Answers before, Answers now) {
        return now.yes("danger") && (before == null || !before.yes("danger"));
    }

    /** Where the worker goes after a save: to a part, out, or to the list of what is missing. */
    private String next(Fillings.Open open, Fields in) {
        var at = in.value("_at");
        if (!in.value("_seen").isEmpty()) {
            return "/fill?part=" + (at.isEmpty() ? in.value("_seen") : at);
        }
        if (in.flag("_exit") || (at.isEmpty() && !in.flag("_check"))) {
            return "";
        }
        var wanted = in.value("_part");
        if (wanted.isEmpty() && !in.flag("_check")) {
            wanted = Objects.requireNonNullElse(
                    filler.steps(filler.view(open.filling(), in), at).next(), "");
        }
        return wanted.isEmpty() ? "/fill?check=true" : "/fill?part=" + wanted;
    }

    private ModelAndView conflict(Fillings.Open newest, Fields in) {
        var saved = new LinkedHashMap<String, Object>(
                newest.answers() == null ? Map.of() : filler.values(newest.filling(), newest.answers()));
        saved.putAll(version(newest));
        return page(newest, in.against(saved, text("interview.meanwhile")), in.value("_at"), HttpStatus.CONFLICT);
    }

    private static Map<String, Object> version(Fillings.Open open) {
        return Map.of("version", open.interview().version());
    }

    private ModelAndView page(Fillings.Open open, Fields fields, String part, HttpStatusCode status) {
        var interview = open.interview();
        var view = filler.view(open.filling(), fields);
        var aside = Fillings.parts(fillings.aside(open, fields));
        return Pages.page(
                "interview/fill",
                new FillPage(
                        interview.url(),
                        open.filling().form().title().now(),
                        interview.name() + " · " + interview.number(),
                        Stream.concat(
                                        filing.remarks(interview).stream()
                                                .map(remark -> text(
                                                        "interview.note.remark",
                                                        date(remark.onDate()),
                                                        remark.words())),
                                        Stream.of(aside)
                                                .filter(parts -> !parts.isEmpty())
                                                .map(parts -> text("interview.note.aside", parts)))
                                .toList(),
                        asked(fields),
                        interview.kind() == Kind.RWS_IV ? filler.otherwise(open.filling(), fields) : List.of(),
                        fields,
                        view,
                        filler.steps(view, part)),
                status);
    }

    /** The change of the order that is asked about. */
    private static @Nullable Option asked(Fields fields) {
        return Arrays.stream(Answered.Purpose.values())
                .filter(purpose -> fields.problem(agreed(purpose)) != null || fields.flag(agreed(purpose)))
                .map(purpose -> new Option(
                        agreed(purpose), text("interview.f.purposeAgreed", name("interview.purpose", purpose))))
                .findFirst()
                .orElse(null);
    }

    /** The parts that were confirmed as unchanged, and those of which nobody said anything yet. */
    private List<FillPage.Confirm> confirms(Fillings.Open open, FormChanges changes) {
        var answers = open.answers();
        if (open.interview().kind() != Kind.RWS_IV || answers == null) {
            return List.of();
        }
        var confirmed = answers.codes("confirmedUnchanged");
        var unsaid = open.interview().state().open() ? fillings.unsaid(open, answers) : List.<String>of();
        var contradicted = fillings.contradicted(open);
        return UpdateParts.ALL.stream()
                .filter(part ->
                        !answers.codes("changes").contains(part) && (confirmed.contains(part) || unsaid.contains(part)))
                .map(part -> new FillPage.Confirm(
                        part,
                        text("interview.part-of-update." + part)
                                + (!confirmed.contains(part)
                                        ? ""
                                        : contradicted.contains(part)
                                                ? " " + text("interview.confirmed.contradicted")
                                                : UpdateParts.differs(
                                                                open.filling().form(), part, changes)
                                                        ? " " + text("interview.confirmed.but-month")
                                                        : ""),
                        confirmed.contains(part)))
                .toList();
    }

    @GetMapping("/changes")
    @Transactional
    ModelAndView changes(@PathVariable InterviewId id) {
        var interview = interviews.read(id);
        var open = fillings.toRead(interview);
        var before = fillings.before(open);
        var changes = fillings.changes(open);
        if (before == null || changes.isEmpty()) {
            throw new NotFound("interview");
        }
        return Pages.page(
                "interview/changes",
                new ChangesPage(
                        interview.url(),
                        interview.name(),
                        text("interview.compare.sub", before.number(), date(before.heldOn())),
                        changes.get(),
                        confirms(open, changes.get()),
                        interview.mine() && interview.state() == State.IN_PROGRESS,
                        Integer.toString(interview.version())));
    }

    @PostMapping("/confirm")
    ModelAndView confirm(@PathVariable InterviewId id, Fields in) {
        fillings.confirm(id, in.versionNumber(), in.value("part"));
        return Pages.redirect("/interviews/" + id + "/changes", "interview.done.confirmed");
    }

    @PostMapping("/submit")
    ModelAndView submit(@PathVariable InterviewId id, Fields in) {
        fillings.submit(id, in.versionNumber());
        return Pages.redirect("/interviews/" + id, "interview.done.submit");
    }

    /** Asks once more, with what is still missing: what is approved changes no more. */
    @GetMapping("/approve")
    @Transactional
    ModelAndView approve(@PathVariable InterviewId id) {
        var interview = interviews.own(id);
        if (interview.state() != State.IN_PROGRESS) {
            return Pages.turnedBack(interview.url(), "interview.rule.wrong-state");
        }
        var open = fillings.toRead(interview);
        var notes = new ArrayList<Note>();
        notes.add(new Note("", text("interview.note.approve")));
        tooOld(interview, open).ifPresent(notes::add);
        if (!open.aside().isEmpty()) {
            notes.add(new Note("warn", text("interview.note.aside-lost", Fillings.parts(open.aside()))));
        }
        var contradicted = fillings.contradicted(open);
        if (!contradicted.isEmpty()) {
            notes.add(new Note("warn", text("interview.note.contradicted", UpdateParts.names(contradicted))));
        }
        if (denied(interview, Objects.requireNonNull(open.answers()))) {
            notes.add(new Note("warn", text("interview.note.change-denied")));
        }
        notes.addAll(odd(open));
        var missing = missing(open);
        return pages.step(
                interview,
                "approve",
                interview.url() + "/approve",
                missing.isEmpty() ? notes : List.of(),
                Fields.of(Map.of("version", interview.version())),
                List.of(),
                missing,
                missing.isEmpty(),
                HttpStatus.OK);
    }

    /** Whether a change was told of and the update says that there was none. */
    private static boolean denied(Interview interview, Answers given) {
        return (interview.changedOn() != null || interview.updateReason() == Answered.UpdateReason.CHANGE)
                && given.codes("changes").equals(List.of("NONE"));
    }

    /** What is odd in the answers, each with the way to it. */
    private List<Note> odd(Fillings.Open open) {
        var form = open.filling().form();
        return filler.warnings(open.filling(), Objects.requireNonNull(open.answers())).entrySet().stream()
                .map(odd -> {
                    var question = form.find(odd.getKey().split("\\.")[0]);
                    return new Note(
                            "warn",
                            question.map(one -> (one.no() + " ").stripLeading()).orElse("") + odd.getValue(),
                            question.map(one -> open.interview().url() + "/fill?part="
                                            + form.sectionOf(one.key()).key() + "#" + odd.getKey())
                                    .orElse(null),
                            text("interview.note.odd-open"));
                })
                .toList();
    }

    /** What stops the approval, each with the place where it is mended; said before anybody presses the button. */
    private List<StepPage.Missing> missing(Fillings.Open open) {
        var interview = open.interview();
        var fill = interview.url() + "/fill?check=true#";
        var missing = new ArrayList<StepPage.Missing>();
        fillings.missing(open).forEach((field, words) -> missing.add(new StepPage.Missing(words, fill + field)));
        approval.obstacles(interview, Objects.requireNonNull(open.answers()))
                .forEach(rule ->
                        missing.add(new StepPage.Missing(text(rule.key(), rule.arguments()), mended(interview, rule))));
        return missing;
    }

    private static @Nullable String mended(Interview interview, RuleViolation rule) {
        return switch (rule.key()) {
            case "interview.rule.assault-first" -> interview.url() + "/assault";
            case "interview.rule.card-first" -> "/interviews/card";
            case "interview.rule.held-future", "interview.rule.held-before" -> interview.url() + "/fill#heldAt.date";
            default -> null;
        };
    }

    /** That it will not do for the decision, said before it is frozen (R06, R07). */
    private static Optional<Note> tooOld(Interview interview, Fillings.Open open) {
        var given = open.answers();
        if (given == null) {
            return Optional.empty();
        }
        var application = given.date("applicationOn").orElse(interview.applicationOn());
        var held = given.date("heldAt").orElse(null);
        return application == null || held == null || Updates.enough(held, application)
                ? Optional.empty()
                : Optional.of(
                        new Note("danger", text("interview.note.will-be-too-old", date(held), date(application))));
    }

    /** Approves; an interview that is not complete opens with what is missing. */
    @PostMapping("/approve")
    ModelAndView approve(@PathVariable InterviewId id, Fields in) {
        try {
            approval.approve(id, in.versionNumber());
        } catch (RuleViolation rule) {
            return rule.key().equals("interview.rule.not-complete")
                    ? Pages.redirect("/interviews/" + id + "/fill?check=true")
                    : pages.refused(id, rule);
        }
        return Pages.redirect("/interviews/" + id, interviews.own(id).kind().signed("interview.done.approve"));
    }

    @GetMapping("/print")
    @Transactional
    ResponseEntity<byte[]> print(@PathVariable InterviewId id) {
        var interview = interviews.read(id);
        var open = fillings.toRead(interview);
        if (open.answers() == null) {
            throw new NotFound("interview");
        }
        return interview.state().frozen()
                ? pdf(interview, "interview.print.file", print.closed(open.filling(), open.answers(), foot(interview)))
                : pdf(open, interview, "interview.print.file");
    }

    /** The cover of one that is a matter of its own; that of a case is printed there. */
    @GetMapping("/cover")
    @Transactional
    ResponseEntity<byte[]> cover(@PathVariable InterviewId id) {
        var interview = interviews.read(id);
        if (interview.mark() == null) {
            throw new NotFound("cover");
        }
        audit.record("interview.cover", interview.subject());
        var cover = covers.print(new CaseId(interview.id()), kind(interview) + ": " + interview.name());
        return ResponseEntity.status(cover.getStatusCode())
                .headers(cover.getHeaders())
                .body(Objects.requireNonNull(cover.getBody()).draw());
    }

    @GetMapping("/paper")
    @Transactional
    ResponseEntity<byte[]> paper(@PathVariable InterviewId id) {
        var open = fillings.onPaper(id);
        return pdf(open, open.interview(), "interview.print.file.paper");
    }

    @GetMapping("/statement/print")
    @Transactional
    ResponseEntity<byte[]> statement(@PathVariable InterviewId id) {
        var interview = interviews.own(id);
        return pdf(fillings.statement(interview), interview, interview.kind().signed("interview.print.file.statement"));
    }

    private ResponseEntity<byte[]> pdf(Fillings.Open open, Interview interview, String name) {
        var answers = open.answers() == null
                ? pl.oparcie.form.Answers.none(open.filling().form())
                : open.answers();
        return pdf(interview, name, print.filled(open.filling(), answers, foot(interview)));
    }

    private ResponseEntity<byte[]> pdf(Interview interview, String name, byte[] paper) {
        audit.record("interview.print", interview.subject());
        return Prints.inline(paper, text(name) + "-" + interview.number().replace('/', '-') + ".pdf");
    }

    private static String foot(Interview interview) {
        return interview.number() + " · "
                + (interview.signature() == null ? text("interview.print.draft") : interview.signature());
    }

    static String kind(Interview interview) {
        return name("interview.kind", interview.kind());
    }
}
