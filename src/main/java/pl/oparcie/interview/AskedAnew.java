package pl.oparcie.interview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pl.oparcie.form.Answers;

/**
 * What of an interview does not stand in its update, because it was of its day or, where the income is of another month, of its month (art. 8
 * ust. 3): it is asked anew, so that nobody has to say that it did not change.
 */
final class AskedAnew {

    private static final Set<String> OF_ONE_INTERVIEW = Set.of(
            "changes",
            "changesDescription",
            "confirmedUnchanged",
            "updateReasonOther",
            "assetStatement",
            "assetRefusal",
            "childViolence",
            "childViolenceDescription",
            "childBehaviour");

    private static final Set<String> SECTIONS =
            Set.of("header", "childSafety", "needs", "conclusions", "plan", "signatures");

    private static final Set<String> OF_MONTH =
            Set.of("incomes", "incomeLost", "lossDocument", "maintenancePaid", "maintenanceDocument");

    private static final String CELL_OF_MONTH = "netIncome";

    static final String MONTH = "incomeMonth";

    private final Answers before;
    private final boolean otherMonth;

    /**
     * @param month of the income now, where it is known
     */
    AskedAnew(Answers before, @Nullable Object month) {
        this.before = before;
        this.otherMonth = month == null || !month.equals(before.value(MONTH));
    }

    boolean asks(String key) {
        return OF_ONE_INTERVIEW.contains(key)
                || (OF_MONTH.contains(key) && otherMonth)
                || before.form().find(key).isEmpty()
                || SECTIONS.contains(before.form().sectionOf(key).key());
    }

    /** The same for a column of a table that stands otherwise. */
    boolean asksCell(String column) {
        return otherMonth && column.equals(CELL_OF_MONTH);
    }

    /** The rows of a table without what is asked anew. */
    List<Map<String, Object>> kept(Answers answers, String table) {
        return answers.rows(table).stream()
                .map(row -> {
                    Map<String, Object> kept = new LinkedHashMap<>(row);
                    kept.keySet().removeIf(this::asksCell);
                    return kept;
                })
                .toList();
    }
}
