package pl.oparcie.bulk.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One batch: how far it is and what became of each record.
 *
 * @param undoneBy address of the batch that turned this one back
 * @param undoOf address of the batch that this one turned back
 * @param print whether all rows are shown, for paper
 */
public record BatchPage(
        String title,
        String sub,
        @Nullable String note,
        String url,
        Progress progress,
        boolean mayUndo,
        @Nullable String undoneBy,
        @Nullable String undoOf,
        List<Chip> chips,
        List<Row> rows,
        @Nullable String next,
        @Nullable String first,
        boolean print) {

    /**
     * @param running whether the page looks again by itself
     * @param counts what became of the records so far, in words
     */
    public record Progress(
            String url,
            String state,
            String stateWords,
            String mark,
            String words,
            int worked,
            int total,
            List<String> counts,
            boolean running,
            boolean mayStop,
            boolean mayContinue) {}

    public record Chip(String label, String url, int count, boolean current) {}

    /**
     * @param name null for a record that the reader may not open
     */
    public record Row(
            @Nullable String name,
            @Nullable String more,
            @Nullable String url,
            String mark,
            String state,
            String result,
            String at) {}
}
