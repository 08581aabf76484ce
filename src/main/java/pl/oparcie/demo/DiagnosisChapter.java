package pl.oparcie.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pl.oparcie.casework.ReasonCode;
import pl.oparcie.diagnosis.Diagnoses;
import pl.oparcie.diagnosis.LifeArea;
import pl.oparcie.diagnosis.NewDiagnosis;
import pl.oparcie.diagnosis.Part;

/** The diagnosis: written, handed in, given back or approved. */
@Component
@Order(5)
class DiagnosisChapter implements Chapter {

    private final Diagnoses diagnoses;

    DiagnosisChapter(Diagnoses diagnoses) {
        this.diagnoses = diagnoses;
    }

    @Override
    public void write(FamilyStory story, Known known, Script script) {
        var told = story.diagnosis();
        var file = story.file();
        if (told == null || file == null) {
            return;
        }
        var started = told.startedOn();
        script.add(
                started,
                Clock.after(story, started, "15:40"),
                file.lead(),
                "diagnosis",
                () -> diagnoses.save(known.file(), content(told, talk(story, known)), -1, known.on(started)));
        submit(story, told, file.lead(), known, script);
        var returned = told.returned();
        if (returned != null) {
            script.add(
                    returned.on(),
                    "13:20",
                    returned.by(),
                    "diagnosis returned",
                    () -> diagnoses.sendBack(
                            known.file(),
                            Part.valueOf(returned.remarkField()),
                            returned.remark(),
                            known.on(returned.on())));
        }
        var approved = told.approvedOn();
        if (approved != null) {
            script.add(
                    approved,
                    Clock.after(story, approved, "16:10"),
                    approver(file.lead(), known),
                    "diagnosis approved",
                    () -> diagnoses.approve(known.file(), known.on(approved)));
        }
    }

    private void submit(FamilyStory story, FamilyStory.Diagnosis told, String lead, Known known, Script script) {
        var day = told.submittedOn() == null ? told.approvedOn() : told.submittedOn();
        if (day != null) {
            script.add(
                    day,
                    Clock.after(story, day, "16:00"),
                    lead,
                    "diagnosis submitted",
                    () -> diagnoses.submit(known.file(), known.on(day)));
        }
    }

    /** The leader of the lead's team; of a leader's own case, the director. */
    static String approver(String lead, Known known) {
        var leader = known.leaderOf(lead);
        return leader.equals(lead) ? known.director() : leader;
    }

    /** The last talk before the writing began. */
    private static @Nullable LocalDate talk(FamilyStory story, Known known) {
        var started = Objects.requireNonNull(story.diagnosis()).startedOn();
        return story.activities().stream()
                .filter(activity -> !activity.planned() && activity.on() <= started)
                .map(activity -> known.on(activity.on()))
                .reduce((one, other) -> other)
                .orElse(null);
    }

    private static NewDiagnosis content(FamilyStory.Diagnosis told, @Nullable LocalDate metOn) {
        return new NewDiagnosis(
                metOn,
                "",
                NewDiagnosis.FilledBy.TOGETHER,
                told.ownWords(),
                told.expectation(),
                told.problems().stream()
                        .map(problem -> problem(problem, told.problems()))
                        .toList(),
                null,
                orEmpty(told.timeInAssistance()),
                told.areas().entrySet().stream()
                        .map(area -> new NewDiagnosis.Area(
                                LifeArea.valueOf(area.getKey()),
                                area.getValue().note(),
                                area.getValue().scale()))
                        .toList(),
                told.strengths().stream()
                        .map(words -> new NewDiagnosis.Strength(NewDiagnosis.Strength.Kind.PERSONAL, words))
                        .toList(),
                orEmpty(told.exceptions()),
                told.barriers().stream()
                        .map(words -> new NewDiagnosis.Barrier(NewDiagnosis.Barrier.Kind.BARRIER, words))
                        .toList(),
                told.earlierHelp().stream()
                        .map(help -> new NewDiagnosis.EarlierHelp(help.what(), "", null, help.effect()))
                        .toList(),
                orEmpty(told.conclusion()),
                orEmpty(told.clientView()),
                false,
                told.decision() == null ? null : NewDiagnosis.Decision.valueOf(told.decision()));
    }

    private static NewDiagnosis.Problem problem(FamilyStory.Problem told, List<FamilyStory.Problem> all) {
        var next = told.leadsTo().isEmpty()
                ? null
                : ReasonCode.valueOf(all.get(told.leadsTo().getFirst()).reason());
        return new NewDiagnosis.Problem(
                ReasonCode.valueOf(told.reason()), told.dominant(), told.text() + ": " + told.causes(), next);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
