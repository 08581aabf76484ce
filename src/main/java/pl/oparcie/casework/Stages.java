package pl.oparcie.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.CaseId;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.StageView;
import pl.oparcie.term.OpenTerms.OpenTerm;
import pl.oparcie.term.TermKind;

/** In which stage a case is, as its facts say, and whether the next one may be entered. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Stages {

    private final CaseFiles files;
    private final ObjectProvider<NextStep> steps;
    private final Today today;

    Stages(CaseFiles files, ObjectProvider<NextStep> steps, Today today) {
        this.files = files;
        this.steps = steps;
        this.today = today;
    }

    /** The stage of a case. */
    public Stage of(CaseId id) {
        var file = files.get(id);
        return stage(file.facts(), file.terms());
    }

    /** Refuses when the case is closed. */
    public void requireOpen(CaseId id) {
        requireOpen(files.get(id));
    }

    private static void requireOpen(CaseFiles.CaseFile file) {
        if (file.head().closedOn() != null) {
            throw new RuleViolation("casework.closed");
        }
    }

    /**
     * Refuses to begin the work of a stage before what it stands on is there. Work of a stage already passed may be done again: it makes a
     * new version.
     */
    public void requireEntry(CaseId id, Stage stage) {
        var file = files.get(id);
        requireOpen(file);
        var lacking = lacking(file.facts(), stage);
        if (lacking != null) {
            throw new RuleViolation("casework.stage.lacks-" + lacking.name());
        }
    }

    /** The fact that has to come before the work of a stage and did not; null when the stage may be entered. */
    static @Nullable CaseFact lacking(Collection<Cases.Fact> facts, Stage stage) {
        var needed =
                switch (stage) {
                    case INDICATION -> null;
                    case DIAGNOSIS -> CaseFact.FIRST_CONTACT;
                    case PLAN -> CaseFact.DIAGNOSIS_APPROVED;
                    case REALISATION, REVIEW, CLOSING -> CaseFact.PLAN_AGREED;
                };
        return needed == null || facts.stream().anyMatch(fact -> fact.kind() == needed) ? null : needed;
    }

    /** What is missing before the next stage, in words, with the place where it is done. */
    public List<NextStep.Missing> missing(CaseId id, Stage now) {
        var found = steps.orderedStream()
                .filter(step -> step.stage() == now)
                .flatMap(step -> step.missing(id).stream())
                .toList();
        return found.isEmpty() ? List.of(own(id, now)) : found;
    }

    /** What is said when no module says more. */
    private static NextStep.Missing own(CaseId id, Stage now) {
        var place = "/cases/" + id;
        var url =
                switch (now) {
                    case INDICATION -> place + "/activities/new";
                    case DIAGNOSIS -> place + "/diagnosis";
                    case PLAN -> place + "/plan";
                    case REALISATION -> place + "/activities/new";
                    case REVIEW -> place + "/reviews";
                    case CLOSING -> place + "/closing";
                };
        return new NextStep.Missing(
                Texts.text("casework.next." + now.name()), Texts.text("casework.next." + now.name() + ".action"), url);
    }

    /** All that the bar and the card of terms show of a case. */
    public record Course(Stage stage, List<StageView> bar, List<OpenTerm> terms) {}

    /** The course of a case: asked once for a page. */
    public Course course(CaseId id, @Nullable LocalDate closedOn) {
        var file = files.get(id);
        var facts = file.facts();
        var open = file.terms();
        var now = stage(facts, open);
        var bar = new ArrayList<StageView>();
        for (var stage : Stage.values()) {
            var state = closedOn != null || stage.compareTo(now) < 0
                    ? StageView.State.DONE
                    : stage == now ? StageView.State.HERE : StageView.State.AHEAD;
            bar.add(new StageView(
                    Texts.name("casework.stage", stage), detail(id, stage, now, facts, open, closedOn), state));
        }
        return new Course(now, bar, open);
    }

    private Stage stage(Collection<Cases.Fact> facts, Collection<OpenTerm> open) {
        return StageRule.of(
                facts,
                open.stream()
                        .anyMatch(term ->
                                term.kind() == TermKind.REVIEW && !term.due().isAfter(today.date())));
    }

    private String detail(
            CaseId id,
            Stage stage,
            Stage now,
            List<Cases.Fact> facts,
            List<OpenTerm> open,
            @Nullable LocalDate closedOn) {
        return switch (stage) {
            case INDICATION ->
                said(facts, CaseFact.ACCEPTED)
                        .or(() -> said(facts, CaseFact.ASSIGNED))
                        .orElse("");
            case DIAGNOSIS ->
                now == stage
                        ? said(facts, CaseFact.DIAGNOSIS_STARTED)
                                .or(() -> due(open, TermKind.DIAGNOSIS))
                                .orElse("")
                        : said(facts, CaseFact.DIAGNOSIS_APPROVED).orElse("");
            case PLAN ->
                now == stage
                        ? said(facts, CaseFact.PLAN_STARTED)
                                .or(() -> due(open, TermKind.PLAN))
                                .orElse("")
                        : facts.stream()
                                .filter(fact -> fact.kind() == CaseFact.PLAN_AGREED)
                                .map(this::plan)
                                .findFirst()
                                .orElse("");
            case REALISATION ->
                now.compareTo(stage) < 0
                        ? ""
                        : steps.orderedStream()
                                .filter(step -> step.stage() == stage)
                                .map(step -> Optional.ofNullable(step.detail(id)))
                                .flatMap(Optional::stream)
                                .findFirst()
                                .orElse("");
            case REVIEW ->
                due(open, TermKind.REVIEW)
                        .or(() -> said(facts, CaseFact.REVIEW_DONE))
                        .orElse("");
            case CLOSING ->
                closedOn != null
                        ? Texts.text("casework.fact.CLOSED", day(closedOn))
                        : said(facts, CaseFact.FINAL_EVALUATION_DONE).orElse("");
        };
    }

    /** With the year where it is not this one. */
    private String day(LocalDate on) {
        return on.getYear() == today.date().getYear() ? Texts.dayMonth(on) : Texts.date(on);
    }

    private String plan(Cases.Fact agreed) {
        return agreed.detail().matches("\\d{1,3}")
                ? Texts.text("casework.fact.PLAN_AGREED.goals", Integer.valueOf(agreed.detail()), day(agreed.on()))
                : Texts.text("casework.fact.PLAN_AGREED", day(agreed.on()));
    }

    private Optional<String> said(Collection<Cases.Fact> facts, CaseFact kind) {
        return facts.stream()
                .filter(fact -> fact.kind() == kind)
                .findFirst()
                .map(fact -> Texts.text("casework.fact." + kind.name(), day(fact.on())));
    }

    private static Optional<String> due(Collection<OpenTerm> open, TermKind kind) {
        return open.stream()
                .filter(term -> term.kind() == kind)
                .findFirst()
                .map(term -> Texts.text("casework.until-day", Texts.dayMonth(term.due())));
    }
}
