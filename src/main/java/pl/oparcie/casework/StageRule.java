package pl.oparcie.casework;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The stage that follows from the facts of an open case. Going back is a new version that was begun and is not yet approved or agreed. */
final class StageRule {

    private StageRule() {}

    /**
     * @param facts the newest of each kind
     * @param reviewDue whether a review of the plan is due today or late
     */
    static Stage of(Collection<Cases.Fact> facts, boolean reviewDue) {
        Map<CaseFact, Cases.Fact> newest = new EnumMap<>(CaseFact.class);
        facts.forEach(fact -> newest.put(fact.kind(), fact));
        if (!newest.containsKey(CaseFact.FIRST_CONTACT)) {
            return Stage.INDICATION;
        }
        if (unfinished(newest, CaseFact.DIAGNOSIS_STARTED, CaseFact.DIAGNOSIS_APPROVED)) {
            return Stage.DIAGNOSIS;
        }
        if (unfinished(newest, CaseFact.PLAN_STARTED, CaseFact.PLAN_AGREED)) {
            return Stage.PLAN;
        }
        if (after(newest.get(CaseFact.FINAL_EVALUATION_DONE), newest.get(CaseFact.PLAN_AGREED))) {
            return Stage.CLOSING;
        }
        return reviewDue ? Stage.REVIEW : Stage.REALISATION;
    }

    private static boolean unfinished(Map<CaseFact, Cases.Fact> newest, CaseFact begun, CaseFact ended) {
        return !newest.containsKey(ended) || after(newest.get(begun), newest.get(ended));
    }

    private static boolean after(Cases.@Nullable Fact one, Cases.@Nullable Fact other) {
        return one != null && (other == null || one.after(other));
    }
}
