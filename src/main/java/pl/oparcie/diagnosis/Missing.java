package pl.oparcie.diagnosis;

import java.util.ArrayList;
import java.util.List;
import pl.oparcie.platform.RuleViolation;

/**
 * What a diagnosis still lacks before somebody may decide on it (rule 9.7: a problem, a strength, the client's view or a recorded
 * refusal of one).
 */
record Missing(Part part, String field, String key) {

    static List<Missing> in(NewDiagnosis diagnosis) {
        var missing = new ArrayList<Missing>();
        if (diagnosis.reported().isBlank()) {
            missing.add(new Missing(Part.OWN_WORDS, "reported", "diagnosis.missing.reported"));
        }
        if (diagnosis.strengths().isEmpty()) {
            missing.add(new Missing(Part.STRENGTHS, "strengths", "diagnosis.missing.strength"));
        }
        if (diagnosis.problems().isEmpty()) {
            missing.add(new Missing(Part.PROBLEMS, "problems", "diagnosis.missing.problem"));
        } else if (diagnosis.problems().stream().noneMatch(NewDiagnosis.Problem::dominant)) {
            missing.add(new Missing(Part.PROBLEMS, "problems", "diagnosis.missing.dominant"));
        }
        if (diagnosis.conclusion().isBlank()) {
            missing.add(new Missing(Part.CONCLUSION, "conclusion", "diagnosis.missing.conclusion"));
        }
        if (diagnosis.clientView().isBlank() && !diagnosis.viewRefused()) {
            missing.add(new Missing(Part.VIEW, "clientView", "diagnosis.missing.view"));
        }
        if (diagnosis.decision() == null) {
            missing.add(new Missing(Part.DECISION, "decision", "diagnosis.missing.decision"));
        }
        return missing;
    }

    static void none(NewDiagnosis diagnosis) {
        var missing = in(diagnosis);
        if (!missing.isEmpty()) {
            throw new RuleViolation(missing.getFirst().key())
                    .at(missing.getFirst().field());
        }
    }
}
