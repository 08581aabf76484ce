package pl.oparcie.form.view;

import java.util.List;

/** A form on paper, or read on the page: everything in words. */
public record FormPaper(
        String title,
        String uses,
        String notice,
        String basis,
        boolean working,
        boolean mixed,
        List<Section> sections,
        List<String> signatures) {

    /** A part of the form; {@code skipped} says why it was left out. */
    public record Section(String title, String mark, String skipped, List<Item> items) {}

    /**
     * A question and its answer.
     *
     * @param key of the question
     * @param kind TEXT, LONG, BOXES, TABLE, NOTE or SIGNATURE
     * @param words the answer; empty leaves {@code lines} lines for a pen
     * @param mark a sign that the question is not of the official wording, where its section is
     */
    public record Item(
            String key,
            String label,
            String kind,
            String words,
            String working,
            int lines,
            String mark,
            List<Box> boxes,
            List<String> heads,
            List<List<String>> rows,
            List<String> totals) {}

    /** A choice to tick. */
    public record Box(String label, boolean ticked) {}
}
