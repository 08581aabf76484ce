package pl.oparcie.contract.view;

import java.util.List;

/** Two proposals side by side, line by line. */
public record ComparePage(String title, String sub, String back, String before, String after, List<Line> lines) {

    /** One line; {@code changed} where the two differ. */
    public record Line(String label, String before, String after, boolean changed) {}
}
