package pl.oparcie.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import pl.oparcie.Rule;

class ReasonsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    @Rule("social-assistance-act A-02")
    void aCaseHasAtLeastOneReasonAndOneDominantOne() {
        assertThatThrownBy(() -> Reasons.check(List.of())).hasMessage("casework.reason.none");
        assertThatThrownBy(() -> Reasons.check(
                        List.of(new Reason(ReasonCode.POVERTY, null, true, java.util.Set.of(), DAY.minusDays(9), DAY))))
                .hasMessage("casework.reason.none");
        assertThatThrownBy(() -> Reasons.check(
                        List.of(Reason.of(ReasonCode.ALCOHOL, true, DAY), Reason.of(ReasonCode.DRUGS, true, DAY))))
                .hasMessage("casework.reason.one-dominant");
        assertThatCode(() -> Reasons.check(
                        List.of(Reason.of(ReasonCode.ALCOHOL, true, DAY), Reason.of(ReasonCode.DRUGS, false, DAY))))
                .doesNotThrowAnyException();
    }

    @Test
    @Rule("social-assistance-act A-02")
    void anotherReasonSaysWhatItIs() {
        assertThatThrownBy(() -> Reasons.check(List.of(Reason.other(" ", true, DAY))))
                .hasMessage("casework.reason.other-text");
        assertThatCode(() -> Reasons.check(List.of(Reason.other("żałoba", true, DAY))))
                .doesNotThrowAnyException();
    }

    @Test
    @Rule("social-assistance-act A-02")
    void theRepealedPointTenCannotBeChosen() {
        assertThat(Arrays.stream(ReasonCode.values()).map(ReasonCode::point)).doesNotContain("10");
    }

    @Test
    @Rule("social-assistance-act A-13")
    void workWithAPrisonerBeginsAtMostThreeMonthsBeforeThePlannedRelease() {
        assertThatThrownBy(() -> Reasons.check(List.of(leaving(null)), DAY))
                .hasMessage("casework.target.release-required");
        assertThatThrownBy(() -> Reasons.check(List.of(leaving(LocalDate.of(2027, 2, 24))), DAY))
                .hasMessage("casework.target.too-early");
        assertThatCode(() -> Reasons.check(List.of(leaving(LocalDate.of(2027, 2, 23))), DAY))
                .doesNotThrowAnyException();
    }

    private static TargetGroup leaving(@org.jspecify.annotations.Nullable LocalDate release) {
        return new TargetGroup(TargetCode.LEAVING_PRISON, null, "", null, release, DAY, null);
    }
}
