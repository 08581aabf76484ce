package pl.oparcie.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.oparcie.casework.CaseFact.DIAGNOSIS_APPROVED;
import static pl.oparcie.casework.CaseFact.DIAGNOSIS_STARTED;
import static pl.oparcie.casework.CaseFact.FINAL_EVALUATION_DONE;
import static pl.oparcie.casework.CaseFact.FIRST_CONTACT;
import static pl.oparcie.casework.CaseFact.PLAN_AGREED;
import static pl.oparcie.casework.CaseFact.PLAN_STARTED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import pl.oparcie.Rule;
import pl.oparcie.platform.Ids;

/** The stage follows from the facts; going back is a new version. */
class StageRuleTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private static List<Cases.Fact> facts(CaseFact... kinds) {
        var facts = new ArrayList<Cases.Fact>();
        for (var i = 0; i < kinds.length; i++) {
            var kind = kinds[i];
            facts.removeIf(fact -> fact.kind() == kind);
            facts.add(new Cases.Fact(kind, DAY.plusDays(i), "", null, Ids.next()));
        }
        return facts;
    }

    private static Stage stage(CaseFact... kinds) {
        return StageRule.of(facts(kinds), false);
    }

    @Test
    @Rule("social-work-tools 9.6")
    @Rule("social-work-tools 3.2")
    void theStagesFollowOneAnother() {
        assertThat(stage()).isEqualTo(Stage.INDICATION);
        assertThat(stage(FIRST_CONTACT)).isEqualTo(Stage.DIAGNOSIS);
        assertThat(stage(FIRST_CONTACT, DIAGNOSIS_STARTED, DIAGNOSIS_APPROVED)).isEqualTo(Stage.PLAN);
        assertThat(stage(FIRST_CONTACT, DIAGNOSIS_APPROVED, PLAN_STARTED)).isEqualTo(Stage.PLAN);
        assertThat(stage(FIRST_CONTACT, DIAGNOSIS_APPROVED, PLAN_AGREED)).isEqualTo(Stage.REALISATION);
        assertThat(StageRule.of(facts(FIRST_CONTACT, DIAGNOSIS_APPROVED, PLAN_AGREED), true))
                .isEqualTo(Stage.REVIEW);
        assertThat(stage(FIRST_CONTACT, DIAGNOSIS_APPROVED, PLAN_AGREED, FINAL_EVALUATION_DONE))
                .isEqualTo(Stage.CLOSING);
    }

    @Test
    @Rule("social-work-tools 9.6")
    void aNewVersionGoesBackAndItsAgreementComesForwardAgain() {
        assertThat(stage(FIRST_CONTACT, DIAGNOSIS_APPROVED, PLAN_AGREED, DIAGNOSIS_STARTED))
                .isEqualTo(Stage.DIAGNOSIS);
        assertThat(stage(FIRST_CONTACT, DIAGNOSIS_APPROVED, PLAN_AGREED, FINAL_EVALUATION_DONE, PLAN_STARTED))
                .isEqualTo(Stage.PLAN);
        assertThat(stage(FIRST_CONTACT, DIAGNOSIS_APPROVED, FINAL_EVALUATION_DONE, PLAN_STARTED, PLAN_AGREED))
                .isEqualTo(Stage.REALISATION);
    }

    @Test
    @Rule("social-work-tools 9.6")
    void theWorkOfAStageNeedsWhatItStandsOn() {
        assertThat(Stages.lacking(facts(), Stage.DIAGNOSIS)).isEqualTo(FIRST_CONTACT);
        assertThat(Stages.lacking(facts(FIRST_CONTACT), Stage.PLAN)).isEqualTo(DIAGNOSIS_APPROVED);
        assertThat(Stages.lacking(facts(FIRST_CONTACT, DIAGNOSIS_APPROVED), Stage.REVIEW))
                .isEqualTo(PLAN_AGREED);
        assertThat(Stages.lacking(facts(FIRST_CONTACT, DIAGNOSIS_APPROVED, PLAN_AGREED), Stage.DIAGNOSIS))
                .isNull();
    }

    @Test
    void noStageIsReachedWithoutTheFactsBeforeIt() {
        var random = new Random(20261123);
        for (var run = 0; run < 500; run++) {
            var kinds = new CaseFact[random.nextInt(9)];
            for (var i = 0; i < kinds.length; i++) {
                kinds[i] = CaseFact.values()[random.nextInt(CaseFact.values().length)];
            }
            var facts = facts(kinds);
            var stage = StageRule.of(facts, random.nextBoolean());
            assertThat(Stages.lacking(facts, stage))
                    .as("%s of %s", stage, facts)
                    .isNull();
        }
    }
}
