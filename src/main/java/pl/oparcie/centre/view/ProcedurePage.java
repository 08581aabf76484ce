package pl.oparcie.centre.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The centre's procedure: its versions, and the rules of terms today. */
public record ProcedurePage(boolean mayAdopt, List<Version> versions, List<Rule> rules) {

    /** A version. */
    public record Version(
            String number,
            String order,
            String from,
            String until,
            boolean now,
            @Nullable String fileUrl,
            String file) {}

    /** How long a term is. */
    public record Rule(String what, String length, String basis, String certainty) {}
}
