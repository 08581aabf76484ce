package pl.oparcie.casework.closing;

import org.jspecify.annotations.Nullable;
import pl.oparcie.casework.NoEvaluation;
import pl.oparcie.platform.RuleViolation;

/** A case is closed after its final evaluation, or with a coded reason why there could be none. */
final class ClosingRule {

    private ClosingRule() {}

    static void check(boolean evaluated, @Nullable NoEvaluation why) {
        if (!evaluated && why == null) {
            throw new RuleViolation("casework.closing.evaluation-or-reason").at("noEvaluation");
        }
        if (evaluated && why != null) {
            throw new RuleViolation("casework.closing.evaluated").at("noEvaluation");
        }
    }
}
