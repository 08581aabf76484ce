package pl.oparcie.form.definition;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.expression.EvaluationContext;
import org.springframework.expression.EvaluationException;
import org.springframework.expression.MethodExecutor;
import org.springframework.expression.PropertyAccessor;
import org.springframework.expression.TypedValue;
import org.springframework.expression.spel.standard.SpelExpression;
import org.springframework.expression.spel.support.SimpleEvaluationContext;

/**
 * An expression over answers: SpEL cut down to answers, a few functions and plain operators. It was parsed and checked when the program
 * started; it cannot reach anything else.
 */
public final class Expression {

    private final String source;
    private final SpelExpression parsed;
    private final Set<String> needs;
    private final @Nullable Choice choice;

    Expression(String source, SpelExpression parsed, Set<String> needs, @Nullable Choice choice) {
        this.source = source;
        this.parsed = parsed;
        this.needs = needs;
        this.choice = choice;
    }

    /**
     * A condition that only asks whether one question of choice has one of some codes: such a one needs no server.
     *
     * @param column whether the question is a column of the same row
     */
    public record Choice(String key, boolean column, List<String> codes) {}

    public String source() {
        return source;
    }

    /** Keys of the questions outside the row that it asks. */
    public Set<String> needs() {
        return needs;
    }

    public @Nullable Choice choice() {
        return choice;
    }

    /** The value; null where something it needs is not answered. */
    public @Nullable Object value(Scope scope) {
        try {
            return strictly(scope);
        } catch (EvaluationException | ArithmeticException | IllegalArgumentException e) {
            return null; // arithmetic with what is not answered; real mistakes were found when the form was loaded
        }
    }

    /** Whether the condition holds. */
    public boolean holds(Scope scope) {
        return Boolean.TRUE.equals(value(scope));
    }

    /** The value, with an exception where it cannot be worked out. */
    @Nullable
    Object strictly(Scope scope) {
        var known = scope.context().get();
        if (known == null) {
            known = context(scope);
            scope.context().set(known);
        }
        return parsed.getValue(known, scope);
    }

    private static EvaluationContext context(Scope scope) {
        return SimpleEvaluationContext.forPropertyAccessors(new Parts(scope))
                .withMethodResolvers((where, target, name, types) -> Functions.find(name)
                        .map(function -> (MethodExecutor)
                                (inside, on, arguments) -> new TypedValue(function.value(scope, arguments)))
                        .orElse(null))
                .withAssignmentDisabled()
                .build();
    }

    /** Reads parts of answers, and nothing that is no answer. Not a record: SpEL compares accessors, and answers are long. */
    private static final class Parts implements PropertyAccessor {

        private final Scope scope;

        Parts(Scope scope) {
            this.scope = scope;
        }

        @Override
        public Class<?> @Nullable [] getSpecificTargetClasses() {
            return null;
        }

        @Override
        public boolean canRead(EvaluationContext context, @Nullable Object target, String name) {
            return true;
        }

        @Override
        public TypedValue read(EvaluationContext context, @Nullable Object target, String name) {
            return new TypedValue(scope.part(target, name));
        }

        @Override
        public boolean canWrite(EvaluationContext context, @Nullable Object target, String name) {
            return false;
        }

        @Override
        public void write(EvaluationContext context, @Nullable Object target, String name, @Nullable Object value) {
            throw new UnsupportedOperationException();
        }
    }

    @Override
    public String toString() {
        return source;
    }
}
