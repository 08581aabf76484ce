package pl.oparcie.form.definition;

import pl.oparcie.platform.text.Words;

/**
 * What must hold between answers.
 *
 * @param id the rule of the law or of our guide that it keeps; may be empty
 */
public record Check(Expression rule, Words message, Level level, String id) {

    /** What happens when it does not hold. */
    public enum Level {
        BLOCK,
        WARN
    }
}
