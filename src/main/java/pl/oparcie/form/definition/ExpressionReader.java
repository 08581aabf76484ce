package pl.oparcie.form.definition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.expression.ParseException;
import org.springframework.expression.spel.SpelNode;
import org.springframework.expression.spel.SpelParserConfiguration;
import org.springframework.expression.spel.ast.BooleanLiteral;
import org.springframework.expression.spel.ast.CompoundExpression;
import org.springframework.expression.spel.ast.Elvis;
import org.springframework.expression.spel.ast.Indexer;
import org.springframework.expression.spel.ast.InlineList;
import org.springframework.expression.spel.ast.IntLiteral;
import org.springframework.expression.spel.ast.LongLiteral;
import org.springframework.expression.spel.ast.MethodReference;
import org.springframework.expression.spel.ast.NullLiteral;
import org.springframework.expression.spel.ast.OpAnd;
import org.springframework.expression.spel.ast.OpDivide;
import org.springframework.expression.spel.ast.OpEQ;
import org.springframework.expression.spel.ast.OpGE;
import org.springframework.expression.spel.ast.OpGT;
import org.springframework.expression.spel.ast.OpLE;
import org.springframework.expression.spel.ast.OpLT;
import org.springframework.expression.spel.ast.OpMinus;
import org.springframework.expression.spel.ast.OpModulus;
import org.springframework.expression.spel.ast.OpMultiply;
import org.springframework.expression.spel.ast.OpNE;
import org.springframework.expression.spel.ast.OpOr;
import org.springframework.expression.spel.ast.OpPlus;
import org.springframework.expression.spel.ast.OperatorNot;
import org.springframework.expression.spel.ast.Projection;
import org.springframework.expression.spel.ast.PropertyOrFieldReference;
import org.springframework.expression.spel.ast.RealLiteral;
import org.springframework.expression.spel.ast.Selection;
import org.springframework.expression.spel.ast.StringLiteral;
import org.springframework.expression.spel.ast.Ternary;
import org.springframework.expression.spel.standard.SpelExpression;
import org.springframework.expression.spel.standard.SpelExpressionParser;

/**
 * Parses an expression and walks it once: only operators, literals, answers, selections of rows and our functions pass, every name must
 * be a question of the form, every code one of its dictionary. Types, beans, constructors, variables, assignments and regular
 * expressions are refused.
 */
final class ExpressionReader {

    /** Longest expression, in characters. */
    static final int LONGEST = 600;

    private static final SpelExpressionParser PARSER =
            new SpelExpressionParser(new SpelParserConfiguration(null, null, false, false, 0, LONGEST));

    /** Stands for an expression while the names it may use are not known yet. */
    static final Expression NOTHING =
            new Expression("null", (SpelExpression) PARSER.parseExpression("null"), Set.of(), null);

    private static final Set<Class<?>> PLAIN = Set.of(
            BooleanLiteral.class,
            Elvis.class,
            InlineList.class,
            IntLiteral.class,
            LongLiteral.class,
            NullLiteral.class,
            OpAnd.class,
            OpDivide.class,
            OpEQ.class,
            OpGE.class,
            OpGT.class,
            OpLE.class,
            OpLT.class,
            OpMinus.class,
            OpModulus.class,
            OpMultiply.class,
            OpNE.class,
            OpOr.class,
            OpPlus.class,
            OperatorNot.class,
            RealLiteral.class,
            StringLiteral.class,
            Ternary.class);

    private final Keys keys;
    private final Set<String> needs = new LinkedHashSet<>();
    private final List<String> wrong = new ArrayList<>();

    ExpressionReader(Keys keys) {
        this.keys = keys;
    }

    /** The expression, or null with the reasons in {@link #wrong}. */
    @Nullable
    Expression read(String source, @Nullable Question table) {
        if (source.length() > LONGEST) {
            wrong.add("an expression of more than " + LONGEST + " characters");
            return null;
        }
        try {
            var parsed = (SpelExpression) PARSER.parseExpression(source);
            walk(parsed.getAST(), table);
            return wrong.isEmpty()
                    ? new Expression(source, parsed, Set.copyOf(needs), choice(parsed.getAST(), table))
                    : null;
        } catch (ParseException | IllegalStateException e) {
            wrong.add("\"" + source + "\" cannot be read: " + e.getMessage());
            return null;
        }
    }

    List<String> wrong() {
        return wrong;
    }

    private void walk(SpelNode node, @Nullable Question table) {
        switch (node) {
            case PropertyOrFieldReference name -> question(name, table);
            case MethodReference call -> call(call, table);
            case CompoundExpression chain -> chain(chain, table);
            case Selection selection -> wrong.add("\"" + selection.toStringAST() + "\" needs a table before it");
            default -> {
                if (!PLAIN.contains(node.getClass())) {
                    wrong.add("\"" + node.toStringAST() + "\" is not allowed in an expression");
                    return;
                }
                children(node, table);
                if (node instanceof OpEQ || node instanceof OpNE) {
                    compared(node.getChild(0), node.getChild(1), table);
                    compared(node.getChild(1), node.getChild(0), table);
                }
            }
        }
    }

    private void children(SpelNode node, @Nullable Question table) {
        for (var i = 0; i < node.getChildCount(); i++) {
            walk(node.getChild(i), table);
        }
    }

    private @Nullable Question question(PropertyOrFieldReference name, @Nullable Question table) {
        var found = keys.find(name.getName(), table).orElse(null);
        if (found == null) {
            wrong.add("the form has no question \"" + name.getName() + "\"");
        } else if (!keys.column(name.getName(), table)) {
            needs.add(name.getName());
        }
        return found;
    }

    /** Something, and what is taken from it: rows of a table, a column, a part of a date. */
    private void chain(CompoundExpression chain, @Nullable Question table) {
        var of = chain.getChild(0) instanceof PropertyOrFieldReference name ? question(name, table) : null;
        if (!(chain.getChild(0) instanceof PropertyOrFieldReference)) {
            walk(chain.getChild(0), table);
        } else if (of == null) {
            return;
        }
        for (var i = 1; i < chain.getChildCount(); i++) {
            var next = chain.getChild(i);
            switch (next) {
                case Selection selection when of != null && of.table() != null -> children(selection, of);
                case Projection projection when of != null && of.table() != null -> children(projection, of);
                case Indexer indexer -> children(indexer, table);
                case PropertyOrFieldReference part -> part(part, of);
                default -> wrong.add("\"" + next.toStringAST() + "\" cannot be taken from something");
            }
        }
    }

    private void part(PropertyOrFieldReference part, @Nullable Question of) {
        var known = of == null
                ? Set.of("year", "month", "day")
                : switch (of.valueType()) {
                    case PERIOD -> Set.of("from", "to", "year", "month", "day");
                    case ADDRESS -> Set.of("town", "street", "house", "flat", "postcode", "commune");
                    case DATE, DATETIME, MONTH -> Set.of("year", "month", "day");
                    case TABLE ->
                        Set.copyOf(of.columns().stream().map(Question::key).toList());
                    default -> Set.<String>of();
                };
        if (!known.contains(part.getName())) {
            wrong.add("there is no \"" + part.getName() + "\" in " + (of == null ? "that" : "\"" + of.key() + "\""));
        }
    }

    private void call(MethodReference call, @Nullable Question table) {
        var function = Functions.find(call.getName()).orElse(null);
        if (function == null) {
            wrong.add("there is no function \"" + call.getName() + "\"; known: " + Functions.names());
            return;
        }
        if (call.getChildCount() < function.least || call.getChildCount() > function.most) {
            wrong.add("\"" + call.getName() + "\" takes " + function.most + " values");
            return;
        }
        children(call, table);
        switch (function) {
            case AMOUNT -> name(call, keys.codes().hasAmount(literal(call, 0)), "amount");
            case SUM, SUM_IF -> column(call, table, true);
            case COUNT_IF, COUNT_YOUNGER -> column(call, table, false);
            case HAS -> code(call, table);
            case REFUSED -> name(call, keys.questions().containsKey(literal(call, 0)), "question");
            case NEEDED -> name(call, keys.sections().contains(literal(call, 0)), "section");
            case FLAG, LABEL -> name(call, !keys.codes().all(literal(call, 0)).isEmpty(), "list");
            default -> {}
        }
    }

    private void name(MethodReference call, boolean known, String what) {
        if (!known) {
            wrong.add("\"" + call.toStringAST() + "\" names no " + what + " we have");
        }
    }

    private void column(MethodReference call, @Nullable Question table, boolean numbers) {
        var rows = call.getChild(0) instanceof CompoundExpression chain ? chain.getChild(0) : call.getChild(0);
        var of = rows instanceof PropertyOrFieldReference name
                ? keys.find(name.getName(), table).orElse(null)
                : null;
        if (of == null || of.table() == null) {
            wrong.add("\"" + call.toStringAST() + "\" adds up no table");
            return;
        }
        var column = of.table().column(literal(call, 1));
        if (column.isEmpty() || (numbers && !column.get().valueType().numeric())) {
            wrong.add("the table \"" + of.key() + "\" has no column" + (numbers ? " of numbers" : "") + " \""
                    + literal(call, 1) + "\"");
        }
    }

    private void code(MethodReference call, @Nullable Question table) {
        if (call.getChild(0) instanceof PropertyOrFieldReference name && call.getChild(1) instanceof StringLiteral) {
            keys.find(name.getName(), table).ifPresent(question -> known(question, literal(call, 1)));
        }
    }

    private void compared(SpelNode one, SpelNode other, @Nullable Question table) {
        if (one instanceof PropertyOrFieldReference name && other instanceof StringLiteral code) {
            keys.find(name.getName(), table).ifPresent(question -> known(question, text(code)));
        }
    }

    private void known(Question question, String code) {
        var codes = keys.codes(question);
        if (!codes.isEmpty() && !codes.contains(code)) {
            wrong.add("\"" + question.key() + "\" is never " + code + "; its codes: " + String.join(", ", codes));
        }
    }

    private static String literal(MethodReference call, int index) {
        return call.getChild(index) instanceof StringLiteral literal ? text(literal) : "";
    }

    private static String text(StringLiteral literal) {
        return String.valueOf(literal.getLiteralValue().getValue());
    }

    // --- conditions that a browser can follow

    private Expression.@Nullable Choice choice(SpelNode node, @Nullable Question table) {
        if (node instanceof OpOr) {
            var one = choice(node.getChild(0), table);
            var other = choice(node.getChild(1), table);
            if (one != null && other != null && one.key().equals(other.key())) {
                var codes = new ArrayList<>(one.codes());
                codes.addAll(other.codes());
                return new Expression.Choice(one.key(), one.column(), List.copyOf(codes));
            }
        }
        if (node instanceof OpEQ && node.getChild(1) instanceof StringLiteral code) {
            return choice(node.getChild(0), text(code), table);
        }
        if (node instanceof MethodReference call
                && call.getName().equals("has")
                && call.getChild(1) instanceof StringLiteral) {
            return choice(call.getChild(0), literal(call, 1), table);
        }
        return null;
    }

    private Expression.@Nullable Choice choice(SpelNode of, String code, @Nullable Question table) {
        if (of instanceof PropertyOrFieldReference name) {
            var question = keys.find(name.getName(), table).orElse(null);
            if (question != null && !keys.codes(question).isEmpty()) {
                return new Expression.Choice(question.key(), keys.column(question.key(), table), List.of(code));
            }
        }
        return null;
    }
}
