package pl.oparcie.tool.picture;

import java.util.List;

/**
 * A finished picture.
 *
 * @param title what it is, for those who hear it
 * @param description where the same stands in words
 */
public record Picture(String title, String description, double width, double height, List<Mark> marks) {

    /** Whether it is broader than a page of the screen. */
    public boolean wide() {
        return width > 1000;
    }

    public Picture {
        marks = List.copyOf(marks);
    }
}
