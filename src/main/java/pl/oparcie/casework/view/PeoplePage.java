package pl.oparcie.casework.view;

import java.util.List;

/** The people of the case's household, today and before. */
public record PeoplePage(CaseHeader header, String householdUrl, List<Row> here, List<Row> before) {

    public record Row(String name, String url, String born, String part, String since, String until) {}
}
