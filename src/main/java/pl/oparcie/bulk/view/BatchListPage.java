package pl.oparcie.bulk.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Batches of mine and of those I lead. */
public record BatchListPage(
        List<Row> rows, @Nullable String next, @Nullable String first) {

    public record Row(
            String title, String url, String starter, String startedAt, String words, String mark, String state) {}
}
