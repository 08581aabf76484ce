package pl.oparcie.bench;

import java.util.ArrayList;
import java.util.List;

/** A table in plain text: the first column to the left, the last as it is, the others to the right. */
final class Columns {

    private final List<List<String>> rows = new ArrayList<>();

    Columns(String... heads) {
        rows.add(List.of(heads));
    }

    Columns row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        for (var row : rows) {
            var line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                var cell = row.get(i);
                var last = i == row.size() - 1;
                var gap = last ? "" : " ".repeat(width(i) - cell.length());
                line.append(i == 0 || last ? cell + gap : gap + cell).append("  ");
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
