package pl.oparcie.casework.view;

import java.util.List;

/** What became of each case of one move. */
public record BatchPage(String summary, List<Row> rows) {

    public record Row(String name, String mark, String url, boolean moved, String result) {}
}
