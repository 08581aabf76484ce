package pl.oparcie.platform.desk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a card, in the reader's language.
 *
 * @param when the words of the left column: a date, a time
 * @param title what it is, linked
 * @param why the second line: basis, circumstances
 * @param due its day, for the order; null last
 * @param mark kind of the mark: late, soon, ok, wait or calm; null for none
 * @param label words of the mark
 */
public record DeskLine(
        String when,
        String title,
        String url,
        @Nullable String why,
        @Nullable LocalDate due,
        @Nullable String mark,
        @Nullable String label) {

    /** Whether it stands before all that may wait. */
    public boolean alarm() {
        return "late".equals(mark);
    }
}
