package pl.oparcie.form;

import org.jspecify.annotations.Nullable;
import pl.oparcie.form.definition.Scope;

/**
 * Somebody named in an answer.
 *
 * @param id of the person in the register, for one of the household
 */
public record Who(String name, @Nullable String id) implements Scope.Named {

    @Override
    public String toString() {
        return name;
    }
}
