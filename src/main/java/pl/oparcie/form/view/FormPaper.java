package pl.oparcie.form.view;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

    /** The same with other words above the first section. */
    public FormPaper noticed(String words) {
        return new FormPaper(title, uses, words, basis, working, mixed, sections, signatures);
    }

    /** The same with a line for each who signs, in place of the one line of a question. */
    public FormPaper signedBy(String key, List<String> names) {
        var parts = sections.stream()
                .map(section -> new Section(
                        section.title(),
                        section.mark(),
                        section.skipped(),
                        section.items().stream()
                                .flatMap(item -> item.key().equals(key) && !names.isEmpty()
                                        ? names.stream().map(item::signedBy)
                                        : Stream.of(item))
                                .toList()))
                .toList();
        return new FormPaper(title, uses, notice, basis, working, mixed, parts, signatures);
    }

    /** The same with more room for a pen, where there are no words yet. */
    public FormPaper toBeWritten() {
        var parts = sections.stream()
                .map(section -> new Section(
                        section.title(),
                        section.mark(),
                        section.skipped(),
                        section.items().stream().map(Item::toBeWritten).toList()))
                .toList();
        return new FormPaper(title, uses, notice, basis, working, mixed, parts, signatures);
    }

    /** The same with no room left for a pen: what nobody answered is crossed out, but for the questions that somebody answers afterwards. */
    public FormPaper closed(Set<String> afterwards) {
        var parts = sections.stream()
                .map(section -> new Section(
                        section.title(),
                        section.mark(),
                        section.skipped(),
                        section.items().stream()
                                .map(item -> afterwards.contains(item.key()) ? item : item.closed())
                                .toList()))
                .toList();
        return new FormPaper(title, uses, notice, basis, working, mixed, parts, signatures);
    }

    /** A part of the form; {@code skipped} says why it was left out. */
    public record Section(String title, String mark, String skipped, List<Item> items) {

        /** The lines to sign on that stand together and begin at a place, so that no sheet holds a signature alone; else none. */
        public List<Item> signatures(int at) {
            return at > 0 && items.get(at - 1).signature()
                    ? List.of()
                    : items.subList(at, items.size()).stream()
                            .takeWhile(Item::signature)
                            .toList();
        }
    }

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
            List<String> totals) {

        boolean signature() {
            return kind.equals("SIGNATURE");
        }

        private static final int WIDEST = 9;
        private static final int BAND = 7;
        private static final int ROOM = 4;
        private static final String NOTHING = "–";

        private Item signedBy(String name) {
            return new Item(key, label + ": " + name, kind, words, working, lines, mark, boxes, heads, rows, totals);
        }

        private Item toBeWritten() {
            return kind.equals("LONG") && words.isEmpty()
                    ? new Item(key, label, kind, words, working, ROOM, mark, boxes, heads, rows, totals)
                    : this;
        }

        private Item closed() {
            return switch (kind) {
                case "TEXT", "LONG" ->
                    words.isEmpty()
                            ? new Item(key, label, kind, NOTHING, working, 1, mark, boxes, heads, rows, totals)
                            : this;
                case "TABLE" ->
                    new Item(
                            key,
                            label,
                            kind,
                            words,
                            working,
                            lines,
                            mark,
                            boxes,
                            heads,
                            rows.stream()
                                    .map(row -> row.stream()
                                            .map(cell -> cell.isEmpty() ? NOTHING : cell)
                                            .toList())
                                    .toList(),
                            totals);
                default -> this;
            };
        }

        /** Whether a column waits for a pen: then it is as wide as the others. */
        public boolean toWrite() {
            return !rows.isEmpty()
                    && IntStream.range(0, heads.size()).anyMatch(i -> rows.stream()
                            .allMatch(row -> row.get(i).isEmpty()));
        }

        /** The columns of a table as they fit on the paper: all, or in bands that begin with the first one again. */
        public List<List<Integer>> bands() {
            if (heads.size() <= WIDEST) {
                return List.of(IntStream.range(0, heads.size()).boxed().toList());
            }
            return IntStream.iterate(1, from -> from < heads.size(), from -> from + BAND)
                    .mapToObj(from -> IntStream.concat(
                                    IntStream.of(0), IntStream.range(from, Math.min(from + BAND, heads.size())))
                            .boxed()
                            .toList())
                    .toList();
        }
    }

    /** A choice to tick. */
    public record Box(String label, boolean ticked) {}
}
