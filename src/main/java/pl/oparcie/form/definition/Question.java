package pl.oparcie.form.definition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pl.oparcie.code.Certainty;
import pl.oparcie.platform.text.Words;

/**
 * A question of a form.
 *
 * @param key never changes between versions; answers are kept under it
 * @param no the number printed before it
 * @param list dictionary of a choice
 * @param prefill paths at which the file may know the answer; the first that does wins
 * @param refusal whether "refused to answer" can be noted
 * @param internal whether it stands outside the official form: asked on the page, not printed
 * @param by who writes the answer when the filling is over, where that is not the filler
 * @param sensitive whether its answer speaks of health, violence or the inside of a family: kept apart and read by fewer
 */
public record Question(
        String key,
        String no,
        Words label,
        Type type,
        Limits limits,
        Need need,
        @Nullable Condition when,
        @Nullable String list,
        List<String> prefill,
        Words help,
        String basis,
        Certainty certainty,
        List<Check> checks,
        boolean refusal,
        boolean internal,
        boolean sensitive,
        boolean sum,
        Look look,
        @Nullable Table table,
        @Nullable Computed computed,
        @Nullable Signature signature,
        @Nullable Signer by) {

    /** Least and greatest value, or greatest number of characters; decimals of a number. */
    public record Limits(@Nullable BigDecimal min, @Nullable BigDecimal max, int decimals) {
        /** Most characters of a text. */
        public int characters(int otherwise) {
            return max == null ? otherwise : max.intValue();
        }
    }

    /** Whether it must be answered: always, never, or when the condition holds. */
    public record Need(boolean always, @Nullable Expression condition) {}

    /** When it is asked at all, and that in words where the author wrote them. */
    public record Condition(Expression rule, @Nullable Words words) {}

    /** How it looks on the page. */
    public record Look(int rows, boolean inline, Words unit, Words low, Words high) {}

    /** Rows of a table; {@code cells} where it looks like a table on the page too. */
    public record Table(int min, int max, List<Question> columns, boolean cells) {
        public Optional<Question> column(String key) {
            return columns.stream().filter(column -> column.key().equals(key)).findFirst();
        }
    }

    /** A value that is worked out. */
    public record Computed(
            Type result, Expression formula, @Nullable Working working) {}

    /** Who signs; {@code substitute} is the question whose answer takes the signature's place. */
    public record Signature(Signer who, @Nullable String substitute) {}

    /** Who signs. */
    public enum Signer {
        PERSON,
        WORKER,
        SECOND_WORKER,
        HEAD,
        GUARDIAN
    }

    /** The same under another printed number. */
    Question numbered(String number) {
        return new Question(
                key, number, label, type, limits, need, when, list, prefill, help, basis, certainty, checks, refusal,
                internal, sensitive, sum, look, table, computed, signature, by);
    }

    /** The same, kept apart. */
    Question apart() {
        return new Question(
                key, no, label, type, limits, need, when, list, prefill, help, basis, certainty, checks, refusal,
                internal, true, sum, look, table, computed, signature, by);
    }

    /** Whether somebody else writes it afterwards: the filler is not asked, and on paper there are lines until then. */
    public boolean afterwards() {
        return by != null;
    }

    /** The type of the value: that of the result where it is computed. */
    public Type valueType() {
        return computed == null ? type : computed.result();
    }

    public List<Question> columns() {
        return table == null ? List.of() : table.columns();
    }
}
