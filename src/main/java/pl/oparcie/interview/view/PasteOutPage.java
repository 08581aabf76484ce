package pl.oparcie.interview.view;

import java.util.List;

/** The sheet for copying into the national system. */
public record PasteOutPage(String url, String sub, int done, int all, List<Part> parts) {

    /** A part of the form. */
    public record Part(String title, List<Line> lines) {}

    /** What is copied at once: as it reads, and as it is copied. */
    public record Line(String key, String label, String words, String copy, boolean done) {}
}
