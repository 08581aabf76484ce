package pl.oparcie.intake.view;

import java.util.List;
import pl.oparcie.platform.web.Fields;

/** How much a case weighs in a worker's load. */
public record WeightsPage(Fields fields, List<Weight> weights, List<String> history) {

    /** One weight. */
    public record Weight(String name, String label) {}
}
