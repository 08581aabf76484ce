package pl.oparcie.tool.picture;

import java.util.List;

/**
 * A finished picture.
 *
 * @param title what it is, for those who hear it
 * @param description where the same stands in words
 * @param legible the smallest at which its words can be read on paper, in millimetres for a unit
 */
public record Picture(String title, String description, double width, double height, double legible, List<Mark> marks) {

    /** Words of 12 units are more than six points high. */
    private static final double LEGIBLE = 0.178;

    public Picture(String title, String description, double width, double height, List<Mark> marks) {
        this(title, description, width, height, LEGIBLE, marks);
    }

    /** Whether it is broader than a page of the screen. */
    public boolean wide() {
        return width > 1000;
    }

    public Picture {
        marks = List.copyOf(marks);
    }
}
