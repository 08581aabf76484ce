package pl.oparcie.form;

import org.jspecify.annotations.Nullable;

/**
 * Somebody named in an answer.
 *
 * @param id of the person in the register, for one of the household
 */
public record Who(String name, @Nullable String id) {

    @Override
    public String toString() {
        return name;
    }
}
