package pl.oparcie.interview;

import static pl.oparcie.interview.RegisterKnowledge.put;
import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;
import pl.oparcie.access.CaseId;
import pl.oparcie.diagnosis.Diagnoses;
import pl.oparcie.diagnosis.NewDiagnosis;
import pl.oparcie.form.Known;
import pl.oparcie.plan.Plans;
import pl.oparcie.platform.web.Question;
import pl.oparcie.platform.web.Questions;

/** What the case knows: its reasons, the approved diagnosis, the agreed plan; to whom it is closed it tells nothing. */
@Repository
class CaseKnowledge {

    private final Questions questions;
    private final Diagnoses diagnoses;
    private final Plans plans;

    CaseKnowledge(Questions questions, Diagnoses diagnoses, Plans plans) {
        this.questions = questions;
        this.diagnoses = diagnoses;
        this.plans = plans;
    }

    private record Reason(String mark, String code, boolean dominant) {}

    /** Puts what is known into the values and gives the steps of the plan. */
    List<Map<String, Known>> of(Interview interview, Map<String, Known> values) {
        reasons(interview, values);
        if (interview.caseId() == null) {
            return List.of();
        }
        var id = new CaseId(interview.caseId());
        diagnoses.approved(id).ifPresent(diagnosis -> diagnosis(diagnosis, values));
        return plans.agreed(id).map(plan -> plan(plan, values)).orElse(List.of());
    }

    private static Question<Reason> reasons(UUID id) {
        return Question.of("""
                        select c.mark, r.code, r.dominant from casework.case_file c join casework.reason r on r.case_id = c.id
                         where c.id = :id and r.until is null order by r.dominant desc, r.id
                        """, Reason.class).with("id", id);
    }

    /** What it asks of the case. */
    List<Question<?>> questions(Interview interview) {
        return interview.caseId() == null ? List.of() : List.of(reasons(interview.caseId()));
    }

    private void reasons(Interview interview, Map<String, Known> values) {
        if (interview.caseId() == null) {
            return;
        }
        var reasons = questions.list(reasons(interview.caseId()));
        if (!reasons.isEmpty()) {
            var source = text("interview.known.case") + " " + reasons.getFirst().mark();
            put(values, "case.mark", reasons.getFirst().mark(), source);
            put(values, "case.reasons", reasons.stream().map(Reason::code).toList(), source);
            reasons.stream()
                    .filter(Reason::dominant)
                    .findFirst()
                    .ifPresent(reason -> put(values, "case.mainReason", reason.code(), source));
        }
    }

    private static void diagnosis(Diagnoses.Approved diagnosis, Map<String, Known> values) {
        var source = text("interview.known.diagnosis", date(diagnosis.on()));
        var content = diagnosis.content();
        put(values, "diagnosis.reported", content.reported(), source);
        put(values, "diagnosis.expectation", content.expectation(), source);
        put(values, "diagnosis.conclusion", content.conclusion(), source);
        put(
                values,
                "diagnosis.strengths",
                content.strengths().stream().map(NewDiagnosis.Strength::words).collect(Collectors.joining("\n")),
                source);
        put(
                values,
                "diagnosis.barriers",
                content.barriers().stream().map(NewDiagnosis.Barrier::words).collect(Collectors.joining("\n")),
                source);
        put(
                values,
                "diagnosis.earlierHelp",
                content.earlier().stream()
                        .map(help -> help.givenBy().isEmpty() ? help.what() : help.what() + " (" + help.givenBy() + ")")
                        .collect(Collectors.joining("\n")),
                source);
        var problems = content.problems().stream()
                .map(problem -> problem.code().name())
                .toList();
        if (!problems.isEmpty()) {
            put(values, "diagnosis.problems", problems, source);
        }
        content.problems().stream()
                .filter(NewDiagnosis.Problem::dominant)
                .forEach(problem ->
                        put(values, "diagnosis.dominant", problem.code().name(), source));
        content.areas().forEach(area -> put(values, "diagnosis.area." + area.area(), area.description(), source));
    }

    private static List<Map<String, Known>> plan(Plans.Agreed plan, Map<String, Known> values) {
        var source = text("interview.known.plan", date(plan.on()));
        put(values, "plan.contract", plan.contract() ? "YES" : null, source);
        return plan.steps().stream()
                .map(step -> {
                    Map<String, Known> row = new HashMap<>();
                    put(row, "goal", step.goal(), source);
                    put(row, "action", step.action(), source);
                    put(row, "due", step.due(), source);
                    put(row, "who", step.who(), source);
                    return row;
                })
                .toList();
    }
}
