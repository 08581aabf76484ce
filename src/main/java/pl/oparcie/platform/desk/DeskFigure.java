package pl.oparcie.platform.desk;

import java.util.Optional;

/** A module's number on the start page with the limit it is measured against, such as 43 families of 50. */
public interface DeskFigure {

    /** The figure for the current user; empty when it says nothing about him. One query. */
    Optional<Figure> figure();

    /**
     * @param title what is counted
     * @param words the number in words: "43 z 50"
     * @param url the list behind the number
     */
    record Figure(String title, String words, int value, int limit, String url) {}
}
