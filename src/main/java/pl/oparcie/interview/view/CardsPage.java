package pl.oparcie.interview.view;

import java.util.List;

/** Cards of benefits workers that wait to be confirmed. */
public record CardsPage(List<Row> rows) {

    /** One card. */
    public record Row(String name, String words, String url, String version) {}
}
