package pl.oparcie.form;

import static pl.oparcie.platform.text.Texts.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pl.oparcie.form.definition.Question;
import pl.oparcie.form.definition.Type;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Offer;

/** What the register says otherwise than a form that was started from an earlier one: offers, taken one by one. */
final class RegisterOffers {

    private final Filling filling;
    private final Fields fields;
    private final Written written;
    private final Reading reading;
    private final Prefilled known;
    private final List<Offer> offers = new ArrayList<>();

    RegisterOffers(Filling filling, Fields fields, Written written, Reading reading) {
        this.reading = reading;
        this.filling = filling;
        this.fields = fields;
        this.written = written;
        this.known = new Prefilled(filling);
    }

    List<Offer> offers() {
        for (var question : filling.form().questions()) {
            if (reading.hidden(question.key())) {
                continue;
            }
            if (question.table() != null) {
                rows(question);
            } else {
                known.register(question)
                        .ifPresent(value -> single(question, question.key(), Reading.label(question), value));
            }
        }
        return List.copyOf(offers);
    }

    private void single(Question question, String name, String label, Known value) {
        var expected = expected(question, name, value);
        if (!expected.isEmpty() && !same(expected)) {
            offers.add(new Offer(name, value.source(), label, written.words(question, value.value()), "", expected));
        }
    }

    private Map<String, String> expected(Question question, String name, Known value) {
        var expected = new LinkedHashMap<String, Object>();
        written.fields(expected, name, question, value.value());
        var words = Fields.of(expected);
        var strings = new LinkedHashMap<String, String>();
        expected.keySet().forEach(field -> strings.put(field, words.value(field)));
        return strings;
    }

    private boolean same(Map<String, String> expected) {
        return expected.entrySet().stream().allMatch(field -> field.getValue()
                .strip()
                .equals(fields.value(field.getKey()).strip()));
    }

    private void rows(Question table) {
        var next = fields.rowCount(table.key());
        for (var row : known.registerRows(table)) {
            var at = find(table, row);
            if (at != null) {
                for (var column : table.columns()) {
                    var cell = Prefilled.cell(column, row);
                    if (cell != null && column.type() != Type.COMPUTED) {
                        single(
                                column,
                                at + column.key(),
                                name(row) + ": " + column.label().now(),
                                cell);
                    }
                }
            } else {
                added(table, row, table.key() + "." + next + ".");
            }
        }
    }

    private void added(Question table, Map<String, Known> row, String at) {
        var values = new LinkedHashMap<String, String>();
        for (var column : table.columns()) {
            var cell = Prefilled.cell(column, row);
            if (cell != null) {
                values.putAll(expected(column, at + column.key(), cell));
            }
        }
        if (!values.isEmpty()) {
            var source = row.values().iterator().next().source();
            offers.add(new Offer(
                    table.key() + "+" + name(row),
                    source,
                    text("form.register.row", Reading.label(table)),
                    name(row),
                    "",
                    values));
        }
    }

    /** The row of the same person: by the PESEL number, by the name, or, where the name changed, by the day of birth. */
    private @Nullable String find(Question table, Map<String, Known> row) {
        for (var by : List.of("pesel", "name", "birthDate")) {
            var wanted = wanted(table, by, row);
            for (var i = 0; !wanted.isEmpty() && i < fields.rowCount(table.key()); i++) {
                var at = table.key() + "." + i + ".";
                if (plain(fields.value(at + by)).equals(wanted)) {
                    return at;
                }
            }
        }
        return null;
    }

    private String wanted(Question table, String by, Map<String, Known> row) {
        var column = Objects.requireNonNull(table.table()).column(by).orElse(null);
        var cell = column == null ? null : Prefilled.cell(column, row);
        return column == null || cell == null
                ? ""
                : plain(expected(column, by, cell).getOrDefault(by, ""));
    }

    private static String plain(String words) {
        return words.strip().replaceAll("\\s+", " ").toLowerCase(java.util.Locale.ROOT);
    }

    private static String name(Map<String, Known> row) {
        return row.containsKey("name")
                ? Objects.toString(row.get("name").value(), "")
                : row.values().stream().map(cell -> cell.value().toString()).collect(Collectors.joining(" "));
    }
}
