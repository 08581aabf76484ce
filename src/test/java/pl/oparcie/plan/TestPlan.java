package pl.oparcie.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.TestClock;
import pl.oparcie.casework.ReasonCode;
import pl.oparcie.diagnosis.LifeArea;

/** Plans for tests. */
public final class TestPlan {

    private TestPlan() {}

    /** One goal that can be measured, with two actions. */
    public static NewPlan measurable() {
        return with("Trzy rachunki zapłacone w terminie", TestClock.TODAY.plusMonths(3), true);
    }

    static NewPlan with(String indicator, @Nullable LocalDate due, boolean actions) {
        return new NewPlan(
                NewPlan.Form.SOCIAL_CONTRACT,
                "co dwa tygodnie",
                null,
                List.of(new NewPlan.Goal(
                        null,
                        "Spać spokojnie",
                        "Prąd opłacany w terminie",
                        LifeArea.FINANCE,
                        ReasonCode.POVERTY,
                        indicator,
                        "Dwie zaległe faktury",
                        2,
                        "Bez zaległości",
                        8,
                        due,
                        actions
                                ? List.of(step("Układ ratalny", NewPlan.Who.CLIENT), step("Pismo", NewPlan.Who.WORKER))
                                : List.of())));
    }

    private static NewPlan.Step step(String title, NewPlan.Who who) {
        return new NewPlan.Step(null, title, who, "", "Prawo jazdy", TestClock.TODAY.plusDays(20), "potwierdzenie");
    }
}
