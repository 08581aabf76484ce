package pl.oparcie.interview.view;

import java.util.List;

/** Whom an interview is for. */
public record PickPage(String query, boolean searched, List<Row> rows) {

    /** Somebody found. */
    public record Row(String name, String facts, String why, String url) {}
}
