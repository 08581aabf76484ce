package pl.oparcie.code.view;

import java.util.List;

/** All dictionaries and amounts. */
public record CodesPage(List<Row> lists, List<Amount> amounts) {

    /** One dictionary. */
    public record Row(String url, String title, String kind, boolean local, String certainty, int values) {}

    /** An amount and its history, the latest first. */
    public record Amount(String code, String title, String addUrl, List<Dated> values) {}

    /**
     * What it was from a day on.
     *
     * @param editUrl empty for one that came with the program
     */
    public record Dated(String value, String validity, String basis, String certainty, boolean now, String editUrl) {}
}
