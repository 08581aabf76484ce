package pl.oparcie.tool;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.Access;
import pl.oparcie.access.CaseId;
import pl.oparcie.access.role.Role;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.casework.Cases;
import pl.oparcie.casework.Chronology;
import pl.oparcie.casework.Stages;
import pl.oparcie.form.Answers;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.Forbidden;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.term.NewTerm;
import pl.oparcie.term.TermKind;
import pl.oparcie.term.Terms;
import pl.oparcie.tool.ApprovalStore.Answer;
import pl.oparcie.tool.ApprovalStore.Approval;

/**
 * The individual programme of leaving homelessness (art. 49, social-work-tools 9.13): made with the person, approved by the head. Of a programme
 * that a shelter wrote only where it goes beyond its means or health insurance is needed. The approval stands beside the version; a version
 * that adds nothing but how it went stays approved.
 */
@Service
@Transactional
public class Programmes {

    /** Answers that are written later and change nothing of what was approved. */
    private static final Set<String> LATER = Set.of("reviews", "conclusion");

    private final RunStore store;
    private final ApprovalStore approvals;
    private final Records records;
    private final Access access;
    private final Stages stages;
    private final Cases cases;
    private final Terms terms;
    private final Chronology chronology;
    private final Audit audit;
    private final Today today;

    Programmes(
            RunStore store,
            ApprovalStore approvals,
            Records records,
            Access access,
            Stages stages,
            Cases cases,
            Terms terms,
            Chronology chronology,
            Audit audit,
            Today today) {
        this.store = store;
        this.approvals = approvals;
        this.records = records;
        this.access = access;
        this.stages = stages;
        this.cases = cases;
        this.terms = terms;
        this.chronology = chronology;
        this.audit = audit;
        this.today = today;
    }

    /** How a version stands. */
    enum State {
        /** The shelter does it by itself. */
        NOT_NEEDED("ok"),
        NOT_SENT("wait"),
        SENT("wait"),
        APPROVED("ok"),
        /** An earlier version was approved, and this one adds only how it went. */
        HOLDS("ok"),
        RETURNED("soon");

        private final String mark;

        State(String mark) {
            this.mark = mark;
        }

        String mark() {
            return mark;
        }
    }

    /**
     * How a version stands with the head.
     *
     * @param approval its own, or the one that holds for it
     * @param before the approved version it changes, where it has to be approved anew
     */
    record Standing(
            State state,
            @Nullable Approval approval,
            @Nullable Approval before) {}

    /** The programme of a case for other modules: where it is, or is begun, and how it stands. */
    public record Place(String url, String words) {}

    /** Nothing for what is no programme, or was refused. */
    @Transactional(readOnly = true)
    Optional<Standing> of(Run run, List<Run> thread) {
        if (run.tool() != Tool.HOMELESS_PROGRAMME || run.content().refused()) {
            return Optional.empty();
        }
        var all = approvals.of(run.caseId(), run.thread());
        var own = all.stream().filter(it -> it.run().equals(run.id())).findFirst();
        if (own.isPresent()) {
            return Optional.of(new Standing(state(own.get()), own.get(), null));
        }
        var answers = records.answers(run);
        if (!needed(answers)) {
            return Optional.of(new Standing(State.NOT_NEEDED, null, null));
        }
        var before = all.stream()
                .filter(it -> it.answer() == Answer.APPROVED && it.number() < run.number())
                .findFirst()
                .orElse(null);
        var same = before != null
                && thread.stream().filter(it -> it.id().equals(before.run())).anyMatch(it -> words(records.answers(it))
                        .equals(words(answers)));
        return Optional.of(same ? new Standing(State.HOLDS, before, null) : new Standing(State.NOT_SENT, null, before));
    }

    private static State state(Approval approval) {
        return switch (approval.answer()) {
            case null -> State.SENT;
            case APPROVED -> State.APPROVED;
            case RETURNED -> State.RETURNED;
        };
    }

    /** Art. 49: always, but for a shelter that can do it with its own means and without health insurance; what nobody asked is no such word. */
    private static boolean needed(Answers answers) {
        return !answers.codes("writtenBy").contains("SHELTER")
                || !answers.text("beyondMeans").filter("NO"::equals).isPresent()
                || !answers.text("insurance").filter("NO"::equals).isPresent();
    }

    private static Map<String, Object> words(Answers answers) {
        var words = new HashMap<>(answers.values());
        words.keySet().removeAll(LATER);
        return words;
    }

    /** Of the case: the newest programme, else where one is begun. */
    @Transactional(readOnly = true)
    public Place ofCase(CaseId id) {
        access.require(ToolAction.READ, id);
        return approvals
                .newest(id, Tool.HOMELESS_PROGRAMME)
                .flatMap(run -> store.find(id, run))
                .map(run -> new Place(
                        Tools.url(id, run.id()),
                        of(run, store.thread(id, run.thread())).map(this::told).orElse("")))
                .orElseGet(
                        () -> new Place(ToolController.path(id, Tool.HOMELESS_PROGRAMME), text("tool.programme.none")));
    }

    /** How it stands, in words. */
    String told(Standing standing) {
        var approval = standing.approval();
        var key = "tool.programme." + standing.state();
        if (approval == null) {
            return text(key);
        }
        return standing.state() == State.SENT
                ? text(key, date(approval.askedOn()), approval.askedBy())
                : text(
                        key,
                        date(approval.answeredOn()),
                        Objects.requireNonNull(approval.answeredBy()),
                        approval.number());
    }

    /** What a new programme begins with, beside what every form knows. */
    @Transactional(readOnly = true)
    Map<String, String> known(CaseId id) {
        access.require(ToolAction.WRITE, id);
        return approvals
                .place(id)
                .map(it -> Map.of("lastRegistered", it.lastRegistered(), "stay", it.stay()))
                .orElse(Map.of());
    }

    /** Whether the current user may say something of it now. */
    @Transactional(readOnly = true)
    boolean mayAnswer(Run run) {
        return access.may(ToolAction.APPROVE, run.caseId()) && !approvals.own(run.caseId(), run.thread());
    }

    /** Whether the version is the newest and lies with the head. */
    @Transactional(readOnly = true)
    boolean waits(Run run, List<Run> thread) {
        return thread.getLast().id().equals(run.id())
                && of(run, thread).stream().anyMatch(it -> it.state() == State.SENT);
    }

    /** Sends the newest version to the head; it was made with the person (art. 49). */
    public void send(CaseId id, UUID run) {
        access.require(ToolAction.WRITE, id);
        stages.requireOpen(id);
        var programme = newest(id, run, State.NOT_SENT);
        if (programme.content().filledBy() == Run.FilledBy.WORKER) {
            throw new RuleViolation("tool.programme.with-person");
        }
        approvals.ask(id, run, today.date());
        terms.open(new NewTerm(
                TermKind.PROGRAMME_APPROVAL,
                id.value(),
                programme.thread(),
                today.date(),
                null,
                null,
                Role.DIRECTOR.name(),
                null,
                "tool.programme.desk.approve",
                List.of(cases.head(id).name()),
                Tools.url(id, run) + "/approval"));
        tell(programme, "sent", "");
        audit.record("tool.programme-send", Subject.ofCase(id.value()).and(run));
    }

    /** The head approves it. */
    public void approve(CaseId id, UUID run, String words) {
        answer(id, run, Answer.APPROVED, words);
        audit.record("tool.programme-approve", Subject.ofCase(id.value()).and(run));
    }

    /** The head gives it back, saying why. */
    public void giveBack(CaseId id, UUID run, String words) {
        if (words.isBlank()) {
            throw new RuleViolation("problem.required").at("words");
        }
        answer(id, run, Answer.RETURNED, words);
        audit.record("tool.programme-return", Subject.ofCase(id.value()).and(run));
    }

    private void answer(CaseId id, UUID run, Answer answer, String words) {
        access.require(ToolAction.APPROVE, id);
        stages.requireOpen(id);
        var programme = newest(id, run, State.SENT);
        if (approvals.own(id, programme.thread())) {
            throw new Forbidden("tool");
        }
        if (!approvals.answer(run, answer, words, today.date())) {
            throw new Conflict("tool");
        }
        terms.done(TermKind.PROGRAMME_APPROVAL, programme.thread(), today.date());
        tell(programme, answer == Answer.APPROVED ? "approved" : "returned", words);
    }

    /** The version, if it is the newest and stands as it has to; else somebody was faster. */
    private Run newest(CaseId id, UUID run, State state) {
        var found = store.find(id, run).orElseThrow(() -> new NotFound("tool"));
        var thread = store.thread(id, found.thread());
        var standing = of(found, thread).orElseThrow(() -> new NotFound("tool"));
        if (standing.state() != state || !thread.getLast().id().equals(run)) {
            throw new Conflict("tool");
        }
        return found;
    }

    private void tell(Run run, String what, String words) {
        chronology.add(
                run.caseId(),
                Chronology.Kind.DOCUMENT,
                today.date(),
                "tool.chronology.programme-" + what,
                List.of(Integer.toString(run.number())),
                words,
                Tools.url(run.caseId(), run.id()));
    }
}
