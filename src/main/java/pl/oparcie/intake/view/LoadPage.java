package pl.oparcie.intake.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The load of the workers and the two ratios of the act. */
public record LoadPage(
        boolean wholeCentre, List<Ratio> ratios, @Nullable String tooFew, List<WorkerLoad> workers, boolean assigns) {

    /** One ratio with its mark. */
    public record Ratio(String label, String value, String mark, String markLabel, String basis) {}
}
