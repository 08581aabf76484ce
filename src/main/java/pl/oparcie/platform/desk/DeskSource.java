package pl.oparcie.platform.desk;

import java.util.List;
import pl.oparcie.platform.web.Question;

/**
 * A module's lines on the start page "co dziś" of the current user. Asked inside the page's transaction. What it needs of the database it
 * names in {@link #questions()} and asks through {@code Questions}: those of all modules are one statement.
 */
public interface DeskSource {

    /** Which card of the desk the lines belong to. */
    DeskCard card();

    /** What the lines are made of, asked before them together with the questions of the other modules. */
    default List<Question<?>> questions() {
        return List.of();
    }

    /** The most lines that {@link #lines} gives: so many and there may be more. */
    int MOST = 20;

    /** The lines for the current user, most urgent first, at most {@link #most}. */
    List<DeskLine> lines();

    /** How many lines it gives at most; a card that got so many says "at least". */
    default int most() {
        return MOST;
    }
}
