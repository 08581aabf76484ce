package pl.oparcie.diagnosis;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.name;
import static pl.oparcie.platform.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import pl.oparcie.diagnosis.view.ComparePage;
import pl.oparcie.diagnosis.view.DiagnosisWords;

/** Puts a diagnosis into the reader's language. */
final class InWords {

    private InWords() {}

    static DiagnosisWords of(Diagnosis diagnosis) {
        var content = diagnosis.content();
        return new DiagnosisWords(
                diagnosis.number(),
                date(content.metOn()),
                content.participants(),
                name("diagnosis.filled", content.filledBy()),
                content.reported(),
                content.expectation(),
                content.strengths().stream()
                        .map(it -> new DiagnosisWords.Pair(name("diagnosis.strength", it.kind()), it.words()))
                        .toList(),
                content.exceptions(),
                content.problems().stream().map(InWords::problem).toList(),
                content.months() == null
                        ? content.monthsNote()
                        : (text("diagnosis.months-of", content.months()) + " " + content.monthsNote()).strip(),
                content.areas().stream().map(InWords::area).toList(),
                content.barriers().stream()
                        .map(it -> new DiagnosisWords.Pair(name("diagnosis.barrier", it.kind()), it.words()))
                        .toList(),
                content.earlier().stream()
                        .map(it -> new DiagnosisWords.Help(
                                it.what(),
                                it.givenBy(),
                                it.worked() == null ? "" : name("diagnosis.worked", it.worked()),
                                it.effect()))
                        .toList(),
                content.conclusion(),
                content.viewRefused() ? text("diagnosis.view-was-refused") : content.clientView(),
                content.decision() == null ? "" : name("diagnosis.decision", content.decision()),
                diagnosis.authorName(),
                diagnosis.approvedOn() == null
                        ? ""
                        : text(
                                "diagnosis.approved-by",
                                date(diagnosis.approvedOn()),
                                String.valueOf(diagnosis.approvedByName())),
                diagnosis.reason());
    }

    private static DiagnosisWords.Problem problem(NewDiagnosis.Problem it) {
        return new DiagnosisWords.Problem(
                name("diagnosis.reason", it.code()),
                it.dominant(),
                it.cause(),
                it.leadsTo() == null ? "" : name("diagnosis.reason", it.leadsTo()));
    }

    private static DiagnosisWords.Area area(NewDiagnosis.Area it) {
        var value = it.scale();
        return new DiagnosisWords.Area(
                name("diagnosis.area", it.area()),
                it.description(),
                value == null ? -1 : value,
                value == null ? text("component.not-asked") : text("diagnosis.of-ten", value));
    }

    /** Both versions, part by part. */
    static List<ComparePage.Row> compare(DiagnosisWords before, DiagnosisWords after) {
        var rows = new ArrayList<ComparePage.Row>();
        row(rows, "diagnosis.reported", before.reported(), after.reported());
        row(rows, "diagnosis.expectation", before.expectation(), after.expectation());
        row(rows, "diagnosis.part.STRENGTHS", pairs(before.strengths()), pairs(after.strengths()));
        row(rows, "diagnosis.exceptions", before.exceptions(), after.exceptions());
        row(rows, "diagnosis.part.PROBLEMS", problems(before), problems(after));
        row(rows, "diagnosis.assistance", before.assistance(), after.assistance());
        for (var i = 0; i < Math.min(before.areas().size(), after.areas().size()); i++) {
            var one = before.areas().get(i);
            var two = after.areas().get(i);
            rows.add(row(one.name(), one.scale() + "\n" + one.description(), two.scale() + "\n" + two.description()));
        }
        row(rows, "diagnosis.part.BARRIERS", pairs(before.barriers()), pairs(after.barriers()));
        row(rows, "diagnosis.part.EARLIER", earlier(before), earlier(after));
        row(rows, "diagnosis.conclusion", before.conclusion(), after.conclusion());
        row(rows, "diagnosis.part.VIEW", before.view(), after.view());
        row(rows, "diagnosis.part.DECISION", before.decision(), after.decision());
        return rows;
    }

    private static void row(List<ComparePage.Row> rows, String key, String before, String after) {
        rows.add(row(text(key), before, after));
    }

    private static ComparePage.Row row(String name, String before, String after) {
        return new ComparePage.Row(name, before.strip(), after.strip(), !before.equals(after));
    }

    private static String pairs(List<DiagnosisWords.Pair> pairs) {
        return pairs.stream().map(it -> it.kind() + ": " + it.words()).collect(Collectors.joining("\n"));
    }

    private static String problems(DiagnosisWords words) {
        return words.problems().stream()
                .map(it -> it.name()
                        + (it.dominant() ? " (" + text("diagnosis.dominant") + ")" : "")
                        + (it.cause().isEmpty() ? "" : ": " + it.cause()))
                .collect(Collectors.joining("\n"));
    }

    private static String earlier(DiagnosisWords words) {
        return words.earlier().stream()
                .map(it -> it.what() + (it.worked().isEmpty() ? "" : " (" + it.worked() + ")"))
                .collect(Collectors.joining("\n"));
    }
}
