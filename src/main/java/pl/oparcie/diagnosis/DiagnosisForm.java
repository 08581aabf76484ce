package pl.oparcie.diagnosis;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pl.oparcie.casework.ReasonCode;
import pl.oparcie.diagnosis.NewDiagnosis.Area;
import pl.oparcie.diagnosis.NewDiagnosis.Barrier;
import pl.oparcie.diagnosis.NewDiagnosis.Decision;
import pl.oparcie.diagnosis.NewDiagnosis.EarlierHelp;
import pl.oparcie.diagnosis.NewDiagnosis.FilledBy;
import pl.oparcie.diagnosis.NewDiagnosis.Problem;
import pl.oparcie.diagnosis.NewDiagnosis.Strength;
import pl.oparcie.platform.web.Fields;

/** From the form to the diagnosis and back. An unfinished one may be saved; only impossible values are refused. */
final class DiagnosisForm {

    private DiagnosisForm() {}

    static NewDiagnosis parse(Fields in, LocalDate today) {
        var met = in.date("metOn");
        if (met.filter(day -> day.isAfter(today)).isPresent()) {
            in.reject("metOn", "problem.date-future");
        }
        var view = in.text("clientView").orElse("");
        var refused = in.flag("viewRefused");
        if (refused && !view.isEmpty()) {
            in.reject("viewRefused", "diagnosis.view-and-refusal");
        }
        return new NewDiagnosis(
                met.orElse(null),
                in.text("participants", 500).orElse(""),
                in.choice("filledBy", FilledBy.class).orElse(FilledBy.TOGETHER),
                in.text("reported").orElse(""),
                in.text("expectation").orElse(""),
                problems(in),
                in.integer("months", 0, 36).orElse(null),
                in.text("monthsNote", 1000).orElse(""),
                Arrays.stream(LifeArea.values()).map(area -> area(in, area)).toList(),
                in.rows("strengths").stream().map(DiagnosisForm::strength).toList(),
                in.text("exceptions").orElse(""),
                in.rows("barriers").stream().map(DiagnosisForm::barrier).toList(),
                in.rows("earlier").stream().map(DiagnosisForm::help).toList(),
                in.text("conclusion").orElse(""),
                view,
                refused,
                in.choice("decision", Decision.class).orElse(null));
    }

    private static List<Problem> problems(Fields in) {
        var seen = new HashSet<ReasonCode>();
        var dominant = new boolean[1];
        var rows = in.rows("problems");
        var problems = rows.stream()
                .map(row -> {
                    var code = row.requiredChoice("code", ReasonCode.class);
                    if (row.problem("code") == null && !seen.add(code)) {
                        row.reject("code", "diagnosis.problem-twice");
                    }
                    if (row.flag("dominant") && dominant[0]) {
                        row.reject("dominant", "diagnosis.one-dominant");
                    }
                    dominant[0] |= row.flag("dominant");
                    return new Problem(
                            code,
                            row.flag("dominant"),
                            row.text("cause", 4000).orElse(""),
                            row.choice("leadsTo", ReasonCode.class).orElse(null));
                })
                .toList();
        for (var i = 0; i < problems.size(); i++) {
            var leadsTo = problems.get(i).leadsTo();
            if (leadsTo != null && (leadsTo == problems.get(i).code() || !seen.contains(leadsTo))) {
                rows.get(i).reject("leadsTo", "diagnosis.leads-nowhere");
            }
        }
        return problems;
    }

    private static Area area(Fields in, LifeArea area) {
        return new Area(
                area,
                in.text("area." + area + ".description", 4000).orElse(""),
                in.integer("area." + area + ".scale", 0, 10).orElse(null));
    }

    private static Strength strength(Fields row) {
        return new Strength(
                row.choice("kind", Strength.Kind.class).orElse(Strength.Kind.PERSONAL),
                row.requiredText("words", 1000));
    }

    private static Barrier barrier(Fields row) {
        return new Barrier(
                row.choice("kind", Barrier.Kind.class).orElse(Barrier.Kind.BARRIER), row.requiredText("words", 1000));
    }

    private static EarlierHelp help(Fields row) {
        return new EarlierHelp(
                row.requiredText("what", 1000),
                row.text("givenBy", 300).orElse(""),
                row.choice("worked", EarlierHelp.Worked.class).orElse(null),
                row.text("effect", 2000).orElse(""));
    }

    /** What the form shows when it is opened. */
    static Map<String, Object> fill(Optional<Diagnosis> diagnosis) {
        var values = new LinkedHashMap<String, Object>();
        diagnosis.ifPresent(found -> {
            values.put("version", found.version());
            fill(values, found.content());
        });
        return values;
    }

    private static void fill(Map<String, Object> values, NewDiagnosis content) {
        put(values, "metOn", content.metOn());
        put(values, "participants", content.participants());
        put(values, "filledBy", content.filledBy());
        put(values, "reported", content.reported());
        put(values, "expectation", content.expectation());
        put(values, "months", content.months());
        put(values, "monthsNote", content.monthsNote());
        put(values, "exceptions", content.exceptions());
        put(values, "conclusion", content.conclusion());
        put(values, "clientView", content.clientView());
        put(values, "viewRefused", content.viewRefused());
        put(values, "decision", content.decision());
        for (var i = 0; i < content.problems().size(); i++) {
            var problem = content.problems().get(i);
            put(values, "problems." + i + ".code", problem.code());
            put(values, "problems." + i + ".dominant", problem.dominant());
            put(values, "problems." + i + ".cause", problem.cause());
            put(values, "problems." + i + ".leadsTo", problem.leadsTo());
        }
        for (var area : content.areas()) {
            put(values, "area." + area.area() + ".description", area.description());
            put(values, "area." + area.area() + ".scale", area.scale());
        }
        for (var i = 0; i < content.strengths().size(); i++) {
            put(values, "strengths." + i + ".kind", content.strengths().get(i).kind());
            put(values, "strengths." + i + ".words", content.strengths().get(i).words());
        }
        for (var i = 0; i < content.barriers().size(); i++) {
            put(values, "barriers." + i + ".kind", content.barriers().get(i).kind());
            put(values, "barriers." + i + ".words", content.barriers().get(i).words());
        }
        for (var i = 0; i < content.earlier().size(); i++) {
            var help = content.earlier().get(i);
            put(values, "earlier." + i + ".what", help.what());
            put(values, "earlier." + i + ".givenBy", help.givenBy());
            put(values, "earlier." + i + ".worked", help.worked());
            put(values, "earlier." + i + ".effect", help.effect());
        }
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null && !"".equals(value)) {
            values.put(name, value);
        }
    }
}
