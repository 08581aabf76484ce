package pl.oparcie.intake.view;

import java.util.List;

/** Whom is it about: search first. */
public record PickPage(String query, boolean searched, String contact, List<Row> rows) {

    /** Somebody found, and why. */
    public record Row(String name, String facts, String why, String url) {}
}
