package pl.oparcie.platform.desk;

import java.util.List;
import java.util.Optional;
import pl.oparcie.platform.web.Question;

/** A module's number on the start page with the limit it is measured against, such as 43 families of 50. */
public interface DeskFigure {

    /** What the figure is made of, asked before it together with the questions of the other modules. */
    default List<Question<?>> questions() {
        return List.of();
    }

    /** The figure for the current user; empty when it says nothing about him. */
    Optional<Figure> figure();

    /**
     * @param title what is counted
     * @param words the number in words: "43 z 50"
     * @param url the list behind the number
     */
    record Figure(String title, String words, int value, int limit, String url) {}
}
