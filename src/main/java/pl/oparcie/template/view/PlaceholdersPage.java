package pl.oparcie.template.view;

import java.util.List;

/** Everything a template may ask for. */
public record PlaceholdersPage(List<Row> signs, List<Group> groups) {

    /** What belongs together, such as the centre. */
    public record Group(String title, List<Row> rows) {}

    /** As it is written in a document, and what it means. */
    public record Row(String written, String meaning) {}
}
