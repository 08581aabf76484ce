package pl.oparcie.diagnosis;

import java.util.Arrays;
import java.util.List;
import pl.oparcie.TestClock;
import pl.oparcie.casework.ReasonCode;

/** A diagnosis with everything in it, for tests. */
public final class TestDiagnosis {

    private TestDiagnosis() {}

    /** A complete one. */
    public static NewDiagnosis complete() {
        return new NewDiagnosis(
                TestClock.TODAY.minusDays(3),
                "Pani Halina, pracownik socjalny",
                NewDiagnosis.FilledBy.TOGETHER,
                "Nie starcza mi na prąd i boję się odcięcia.",
                "Spać spokojnie.",
                List.of(
                        new NewDiagnosis.Problem(ReasonCode.UNEMPLOYMENT, true, "Zakład zamknięto", ReasonCode.POVERTY),
                        new NewDiagnosis.Problem(ReasonCode.POVERTY, false, "Zadłużenie", null)),
                8,
                "z przerwą",
                Arrays.stream(LifeArea.values())
                        .map(area -> new NewDiagnosis.Area(area, "", area == LifeArea.FINANCE ? 2 : null))
                        .toList(),
                List.of(new NewDiagnosis.Strength(NewDiagnosis.Strength.Kind.PERSONAL, "Prawo jazdy")),
                "Latem zarabiała przy zbiorach.",
                List.of(new NewDiagnosis.Barrier(NewDiagnosis.Barrier.Kind.RISK, "Odcięcie prądu")),
                List.of(new NewDiagnosis.EarlierHelp(
                        "Zasiłek celowy", "OPS", NewDiagnosis.EarlierHelp.Worked.PARTLY, "Spłacona jedna rata")),
                "Trudność wynika z utraty pracy.",
                "Zgadzam się.",
                false,
                NewDiagnosis.Decision.FULL_CASE);
    }

    /** The same without strengths and without the client's view. */
    static NewDiagnosis bare(boolean refused) {
        var whole = complete();
        return new NewDiagnosis(
                whole.metOn(),
                whole.participants(),
                whole.filledBy(),
                whole.reported(),
                whole.expectation(),
                whole.problems(),
                whole.months(),
                whole.monthsNote(),
                whole.areas(),
                refused ? whole.strengths() : List.of(),
                whole.exceptions(),
                whole.barriers(),
                whole.earlier(),
                whole.conclusion(),
                "",
                refused,
                whole.decision());
    }
}
