package pl.oparcie.code.view;

import java.util.List;

/** One dictionary. */
public record CodeListPage(
        String url,
        String title,
        String kind,
        boolean local,
        boolean mayKeep,
        String basis,
        String certainty,
        List<Row> rows) {

    /** One value. */
    public record Row(String editUrl, String code, String pl, String en, String validity, boolean now, String more) {}
}
