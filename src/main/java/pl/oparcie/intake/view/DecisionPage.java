package pl.oparcie.intake.view;

import java.util.List;
import pl.oparcie.platform.web.Fields;

/** Returning with remarks, or refusing with a reason. */
public record DecisionPage(
        String url, String action, String title, String number, String name, Fields fields, List<Part> parts) {

    /** A field of the indication with what stands in it. */
    public record Part(String field, String label, String text) {}
}
