package pl.oparcie.intake.indication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import pl.oparcie.Rule;
import pl.oparcie.casework.ReasonCode;
import pl.oparcie.intake.indication.Routing.Route;

class RoutingTest {

    @Test
    @Rule("social-work-tools 9.5")
    void minorsAndTroubleInUpbringingProposeTheFamilyAssistantWithTheReason() {
        var said = Routing.propose(Minors.YES, Set.of(Situation.UPBRINGING), Set.of());

        assertThat(said).isEqualTo(new Routing(Route.FAMILY_ASSISTANT, "intake.route.upbringing"));
        assertThat(Routing.propose(Minors.YES, Set.of(), Set.of(ReasonCode.UPBRINGING))
                        .route())
                .isEqualTo(Route.FAMILY_ASSISTANT);
    }

    @Test
    void familiesWithMinorsAndAnotherProblemStayWithSocialWork() {
        assertThat(Routing.propose(Minors.YES, Set.of(), Set.of(ReasonCode.UNEMPLOYMENT)))
                .isEqualTo(new Routing(Route.SOCIAL_WORK, "intake.route.other-problem"));
    }

    @Test
    void withoutMinorsTroubleInTheHouseholdIsSocialWork() {
        assertThat(Routing.propose(Minors.NO, Set.of(), Set.of(ReasonCode.UPBRINGING))
                        .route())
                .isEqualTo(Route.SOCIAL_WORK);
    }

    @Test
    void childrenInCareAndAHardBirthNeedNoMinorsInTheHousehold() {
        assertThat(Routing.propose(Minors.NO, Set.of(Situation.CHILDREN_IN_CARE), Set.of())
                        .route())
                .isEqualTo(Route.FAMILY_ASSISTANT);
        assertThat(Routing.propose(Minors.UNKNOWN, Set.of(Situation.PREGNANCY_OR_BIRTH), Set.of())
                        .route())
                .isEqualTo(Route.FAMILY_ASSISTANT);
    }
}
