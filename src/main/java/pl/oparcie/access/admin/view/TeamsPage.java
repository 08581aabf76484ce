package pl.oparcie.access.admin.view;

import java.util.List;

/** Teams by name. */
public record TeamsPage(List<Row> rows) {

    public record Row(String url, String name, String kind, String leader, int people, String closedOn) {}
}
