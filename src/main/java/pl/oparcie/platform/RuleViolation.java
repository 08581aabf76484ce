package pl.oparcie.platform;

import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule of the trade says no. Carries a message key and arguments, never personal data; shown beside the field with status 422. */
public class RuleViolation extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;
    private @Nullable String field;

    public RuleViolation(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** Names the field beside which the message stands. */
    public RuleViolation at(String name) {
        this.field = name;
        return this;
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }

    public @Nullable String field() {
        return field;
    }
}
