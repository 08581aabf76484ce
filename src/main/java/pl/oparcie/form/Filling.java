package pl.oparcie.form;

import java.time.LocalDate;
import pl.oparcie.form.definition.Definition;

/**
 * A form that is being filled in.
 *
 * @param begun the day it was begun: amounts and dictionaries are of that day unless the form names a question for it
 */
public record Filling(Definition form, LocalDate begun, Prefill prefill) {

    public static Filling of(Definition form, LocalDate begun) {
        return new Filling(form, begun, Prefill.NONE);
    }
}
