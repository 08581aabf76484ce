package pl.oparcie.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import pl.oparcie.Rule;

class MissingTest {

    @Test
    void aCompleteDiagnosisLacksNothing() {
        assertThat(Missing.in(TestDiagnosis.complete())).isEmpty();
    }

    @Test
    @Rule("social-work-tools 9.7")
    void withoutAStrengthAndTheClientsViewItIsNotReady() {
        assertThat(Missing.in(TestDiagnosis.bare(false)))
                .extracting(Missing::field)
                .containsExactly("strengths", "clientView");
    }

    @Test
    @Rule("social-work-tools 9.11")
    void aRecordedRefusalStandsForTheClientsView() {
        assertThat(Missing.in(TestDiagnosis.bare(true))).isEmpty();
    }
}
