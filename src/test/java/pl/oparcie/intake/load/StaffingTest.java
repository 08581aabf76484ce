package pl.oparcie.intake.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import pl.oparcie.Rule;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.UserId;

class StaffingTest {

    private static final Staffing.Norms ACT = new Staffing.Norms(50, 2000, 3);

    private static Load load(String fte, int active, int suspended, String weighted) {
        return new Load(
                new UserId(Ids.next()),
                "Anna",
                Ids.next(),
                "Zespół",
                new BigDecimal(fte),
                false,
                null,
                null,
                active,
                suspended,
                new BigDecimal(weighted));
    }

    @Test
    @Rule("social-work-tools 9.8")
    void aWorkerIsOverTheNormForTheShareOfThePostWorked() {
        assertThat(load("1", 50, 0, "50").over(50)).isFalse();
        assertThat(load("1", 51, 0, "40").over(50)).isTrue();
        assertThat(load("0.5", 26, 0, "20").over(50)).isTrue();
        assertThat(load("1", 40, 0, "55").over(50)).isTrue();
    }

    @Test
    @Rule("social-assistance-act A-16")
    void bothRatiosAreCountedAndEitherIsEnough() {
        var staffing = Staffing.of(
                List.of(load("1", 60, 0, "60"), load("1", 60, 0, "60"), load("0.5", 20, 10, "25")), 4900, ACT);

        assertThat(staffing.familiesPerPost()).contains(new BigDecimal("60.0"));
        assertThat(staffing.familiesWithin()).isFalse();
        assertThat(staffing.residentsPerPost()).contains(new BigDecimal("1960.0"));
        assertThat(staffing.residentsWithin()).isTrue();
    }

    @Test
    @Rule("social-assistance-act A-16")
    void fewerThanThreeFullTimeWorkersAreTooFew() {
        assertThat(Staffing.of(List.of(load("1", 1, 0, "1"), load("1", 1, 0, "1"), load("0.75", 1, 0, "1")), 0, ACT)
                        .tooFewWorkers())
                .isTrue();
        assertThat(Staffing.of(List.of(), 0, ACT).familiesPerPost()).isEmpty();
    }
}
