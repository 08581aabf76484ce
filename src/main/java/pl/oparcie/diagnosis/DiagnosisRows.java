package pl.oparcie.diagnosis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import pl.oparcie.access.CaseId;
import pl.oparcie.casework.ReasonCode;
import pl.oparcie.diagnosis.NewDiagnosis.Area;
import pl.oparcie.diagnosis.NewDiagnosis.Barrier;
import pl.oparcie.diagnosis.NewDiagnosis.EarlierHelp;
import pl.oparcie.diagnosis.NewDiagnosis.Problem;
import pl.oparcie.diagnosis.NewDiagnosis.Strength;
import pl.oparcie.platform.Ids;

/** The rows of one diagnosis, of every table at once. */
record DiagnosisRows(
        List<Problem> problems,
        List<Area> areas,
        List<Strength> strengths,
        List<Barrier> barriers,
        List<EarlierHelp> earlier,
        List<Diagnosis.Remark> remarks) {

    static DiagnosisRows read(JdbcClient jdbc, UUID diagnosis) {
        var rows = new DiagnosisRows(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        jdbc.sql("""
                        select 'problem' as tab, place, code as a, cause as b, leads_to as c, dominant::text as d from diagnosis.problem where diagnosis_id = :id
                        union all select 'area', array_position(array['FAMILY', 'HOUSING', 'HEALTH', 'FINANCE', 'WORK', 'LEGAL', 'SOCIAL', 'SAFETY'], area),
                                         area, description, scale::text, null from diagnosis.area where diagnosis_id = :id
                        union all select 'strength', place, kind, words, null, null from diagnosis.strength where diagnosis_id = :id
                        union all select 'barrier', place, kind, words, null, null from diagnosis.barrier where diagnosis_id = :id
                        union all select 'earlier', place, what, given_by, worked, effect from diagnosis.earlier_help where diagnosis_id = :id
                        union all select 'remark', place, part, words, null, null from diagnosis.remark where diagnosis_id = :id and open
                        order by 1, 2
                        """).param("id", diagnosis).query(rows::add);
        return rows;
    }

    private void add(ResultSet row) throws SQLException {
        var a = row.getString("a");
        var b = row.getString("b");
        var c = row.getString("c");
        switch (row.getString("tab")) {
            case "problem" ->
                problems.add(new Problem(
                        ReasonCode.valueOf(a),
                        Boolean.parseBoolean(row.getString("d")),
                        b,
                        c == null ? null : ReasonCode.valueOf(c)));
            case "area" -> areas.add(new Area(LifeArea.valueOf(a), b, c == null ? null : Integer.valueOf(c)));
            case "strength" -> strengths.add(new Strength(Strength.Kind.valueOf(a), b));
            case "barrier" -> barriers.add(new Barrier(Barrier.Kind.valueOf(a), b));
            case "earlier" ->
                earlier.add(
                        new EarlierHelp(a, b, c == null ? null : EarlierHelp.Worked.valueOf(c), row.getString("d")));
            default -> remarks.add(new Diagnosis.Remark(Part.valueOf(a), b));
        }
    }

    /** Writes the rows of an open diagnosis anew. */
    static void replace(JdbcClient jdbc, CaseId caseId, UUID diagnosis, NewDiagnosis content) {
        for (var table : List.of("problem", "area", "strength", "barrier", "earlier_help")) {
            jdbc.sql("delete from diagnosis." + table + " where diagnosis_id = :id")
                    .param("id", diagnosis)
                    .update();
        }
        var place = 0;
        for (var problem : content.problems()) {
            row(
                            jdbc,
                            caseId,
                            diagnosis,
                            "problem",
                            "place, code, dominant, cause, leads_to",
                            ":place, :code, :dominant, :cause, :leads")
                    .param("place", place++)
                    .param("code", problem.code().name())
                    .param("dominant", problem.dominant())
                    .param("cause", problem.cause())
                    .param(
                            "leads",
                            problem.leadsTo() == null ? null : problem.leadsTo().name())
                    .update();
        }
        for (var area : content.areas()) {
            row(jdbc, caseId, diagnosis, "area", "area, description, scale", ":area, :description, :scale")
                    .param("area", area.area().name())
                    .param("description", area.description())
                    .param("scale", area.scale())
                    .update();
        }
        for (var strength : content.strengths()) {
            row(jdbc, caseId, diagnosis, "strength", "place, kind, words", ":place, :kind, :words")
                    .param("place", place++)
                    .param("kind", strength.kind().name())
                    .param("words", strength.words())
                    .update();
        }
        for (var barrier : content.barriers()) {
            row(jdbc, caseId, diagnosis, "barrier", "place, kind, words", ":place, :kind, :words")
                    .param("place", place++)
                    .param("kind", barrier.kind().name())
                    .param("words", barrier.words())
                    .update();
        }
        for (var help : content.earlier()) {
            row(
                            jdbc,
                            caseId,
                            diagnosis,
                            "earlier_help",
                            "place, what, given_by, worked, effect",
                            ":place, :what, :by, :worked, :effect")
                    .param("place", place++)
                    .param("what", help.what())
                    .param("by", help.givenBy())
                    .param(
                            "worked",
                            help.worked() == null ? null : help.worked().name())
                    .param("effect", help.effect())
                    .update();
        }
    }

    private static JdbcClient.StatementSpec row(
            JdbcClient jdbc, CaseId caseId, UUID diagnosis, String table, String columns, String values) {
        return jdbc.sql("insert into diagnosis." + table + " (id, case_id, diagnosis_id, " + columns
                        + ") values (:id, :case, :diagnosis, " + values + ")")
                .param("id", Ids.next())
                .param("case", caseId.value())
                .param("diagnosis", diagnosis);
    }
}
