package pl.oparcie.centre.view;

import java.util.List;
import pl.oparcie.platform.web.Fields;

/** A new version of the procedure. */
public record NewProcedurePage(Fields fields, List<Amount> amounts) {

    /** A term that the procedure sets. */
    public record Amount(String name, String label, String help) {}
}
