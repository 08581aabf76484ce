package pl.oparcie.access.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.oparcie.access.role.Role.ADMINISTRATOR;
import static pl.oparcie.access.role.Role.BENEFITS_WORKER;
import static pl.oparcie.access.role.Role.DATA_INSPECTOR;
import static pl.oparcie.access.role.Role.DIRECTOR;
import static pl.oparcie.access.role.Role.FAMILY_ASSISTANT;
import static pl.oparcie.access.role.Role.SOCIAL_WORKER;
import static pl.oparcie.access.role.Role.TEAM_CHAIR;
import static pl.oparcie.access.role.Role.TEAM_LEADER;
import static pl.oparcie.access.role.RoleConflict.Severity.REFUSED;
import static pl.oparcie.access.role.RoleConflict.Severity.WARNING;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import pl.oparcie.Rule;
import pl.oparcie.access.role.RoleConflict.Certainty;
import pl.oparcie.access.role.RoleConflict.Severity;

class RoleConflictsTest {

    @ParameterizedTest
    @CsvSource({
        "SOCIAL_WORKER, art. 17 ust. 3, access.role-conflict.family-assistant-social-worker",
        "BENEFITS_WORKER, art. 17 ust. 4, access.role-conflict.family-assistant-benefits"
    })
    @Rule("family-assistance 10.5")
    void aFamilyAssistantNeitherIsASocialWorkerNorRunsBenefitProceedings(Role other, String article, String key) {
        for (var separation : Separation.values()) {
            assertThat(RoleConflicts.among(Set.of(FAMILY_ASSISTANT, other), separation))
                    .singleElement()
                    .satisfies(conflict -> {
                        assertThat(conflict.severity()).isEqualTo(REFUSED);
                        assertThat(conflict.article()).startsWith(article);
                        assertThat(conflict.messageKey()).isEqualTo(key);
                        assertThat(conflict.certainty()).isEqualTo(Certainty.LETTER_OF_LAW);
                    });
        }
    }

    @ParameterizedTest
    @CsvSource({"ON, REFUSED, false", "OFF, WARNING, true"})
    @Rule("social-work-tools 4.1")
    @Rule("social-work-tools 9.4")
    void separationDecidesWhetherSocialWorkAndBenefitsMayMeet(
            Separation separation, Severity severity, boolean allowed) {
        var roles = Set.of(SOCIAL_WORKER, BENEFITS_WORKER);

        assertThat(RoleConflicts.among(roles, separation))
                .extracting(RoleConflict::severity)
                .containsExactly(severity);
        assertThat(RoleConflicts.isAllowed(roles, separation)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"DIRECTOR, REFUSED", "ADMINISTRATOR, REFUSED", "TEAM_LEADER, WARNING", "TEAM_CHAIR, WARNING"})
    void theDataInspectorDoesNotOverseeTheirOwnDecisions(Role other, Severity severity) {
        assertThat(RoleConflicts.among(Set.of(DATA_INSPECTOR, other), Separation.OFF))
                .singleElement()
                .satisfies(conflict -> {
                    assertThat(conflict.severity()).isEqualTo(severity);
                    assertThat(conflict.article()).isEqualTo("art. 38 ust. 6 RODO");
                    assertThat(conflict.certainty()).isEqualTo(Certainty.INTERPRETATION);
                });
    }

    @Test
    void refusalsComeBeforeWarnings() {
        var roles = EnumSet.of(SOCIAL_WORKER, BENEFITS_WORKER, FAMILY_ASSISTANT, DATA_INSPECTOR, TEAM_CHAIR, DIRECTOR);

        assertThat(RoleConflicts.among(roles, Separation.ON))
                .extracting(RoleConflict::severity)
                .containsExactly(REFUSED, REFUSED, REFUSED, REFUSED, WARNING);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aSingleRoleIsAlwaysAllowed(Role role) {
        assertThat(RoleConflicts.among(Set.of(role), Separation.ON)).isEmpty();
        assertThat(RoleConflicts.isAllowed(Set.of(role), Separation.ON)).isTrue();
    }

    @Test
    void onlyTheListedPairsConflict() {
        var conflicting = Arrays.stream(Role.values())
                .flatMap(one -> Arrays.stream(Role.values())
                        .filter(other -> one.compareTo(other) < 0)
                        .map(other -> Set.of(one, other)))
                .filter(pair -> !RoleConflicts.among(pair, Separation.ON).isEmpty());

        assertThat(conflicting)
                .containsExactlyInAnyOrder(
                        Set.of(SOCIAL_WORKER, BENEFITS_WORKER),
                        Set.of(SOCIAL_WORKER, FAMILY_ASSISTANT),
                        Set.of(BENEFITS_WORKER, FAMILY_ASSISTANT),
                        Set.of(DATA_INSPECTOR, DIRECTOR),
                        Set.of(DATA_INSPECTOR, ADMINISTRATOR),
                        Set.of(DATA_INSPECTOR, TEAM_LEADER),
                        Set.of(DATA_INSPECTOR, TEAM_CHAIR));
    }

    @Test
    void refusesARoleConflictingWithItself() {
        assertThatThrownBy(() -> new RoleConflict(DIRECTOR, DIRECTOR, WARNING, "key", "art.", Certainty.STANDARD))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rolesHaveReadableMessageKeys() {
        assertThat(SOCIAL_WORKER.messageKey()).isEqualTo("role.social-worker");
        assertThat(DIRECTOR.messageKey()).isEqualTo("role.director");
    }
}
