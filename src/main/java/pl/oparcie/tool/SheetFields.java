package pl.oparcie.tool;

import static pl.oparcie.platform.text.Texts.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.tool.genogram.Genogram;
import pl.oparcie.tool.genogram.When;
import pl.oparcie.tool.sheet.Entry;
import pl.oparcie.tool.sheet.Part;
import pl.oparcie.tool.sheet.Sheet;

/** A sheet as the fields of a form, and back. */
final class SheetFields {

    private static final int MOST_ROWS = 150;

    private SheetFields() {}

    static Map<String, Object> fill(Tool tool, Sheet sheet) {
        var fields = new LinkedHashMap<String, Object>();
        for (var part : tool.parts()) {
            var rows = sheet.rows(part.key());
            for (var i = 0; i < rows.size(); i++) {
                for (var entry : part.entries()) {
                    var value = rows.get(i).getOrDefault(entry.name(), "");
                    var name = part.key() + "." + i + "." + entry.name();
                    if (entry.type() == Entry.Type.CHOICES) {
                        fields.put(name, List.of(value.split(",")));
                    } else {
                        fields.put(name, value);
                    }
                }
            }
        }
        return fields;
    }

    /** Reads what was typed, noting problems; rows in which nothing but a key stands are left out. */
    static Sheet parse(Tool tool, Fields in) {
        var parts = new LinkedHashMap<String, List<Map<String, String>>>();
        for (var part : tool.parts()) {
            var rows = new ArrayList<Map<String, String>>();
            var count = Math.min(in.rowCount(part.key()), MOST_ROWS);
            for (var i = 0; i < count; i++) {
                var typed = in.row(part.key(), i);
                if (part.entries().stream().anyMatch(it -> counts(it, typed))) {
                    rows.add(row(part, typed));
                }
            }
            if (in.rowCount(part.key()) > MOST_ROWS) {
                in.reject(part.key(), "tool.problem.rows", MOST_ROWS);
            }
            if (!rows.isEmpty()) {
                parts.put(part.key(), rows);
            }
        }
        var sheet = new Sheet(parts);
        known(tool, sheet, in);
        return sheet;
    }

    /** What can be drawn of a form that is still being filled: nonsense is left out, nothing is refused. */
    static Sheet sketch(Tool tool, Fields in) {
        var parts = new LinkedHashMap<String, List<Map<String, String>>>();
        for (var part : tool.parts()) {
            var rows = new ArrayList<Map<String, String>>();
            var count = Math.min(in.rowCount(part.key()), MOST_ROWS);
            for (var i = 0; i < count; i++) {
                var typed = in.row(part.key(), i);
                var row = new LinkedHashMap<String, String>();
                part.entries().forEach(entry -> {
                    var value = sketched(entry, typed);
                    if (!value.isEmpty()) {
                        row.put(entry.name(), value);
                    }
                });
                if (part.entries().stream().anyMatch(it -> counts(it, typed))
                        && part.entries().stream().allMatch(it -> !it.required() || row.containsKey(it.name()))) {
                    rows.add(row);
                }
            }
            if (!rows.isEmpty()) {
                parts.put(part.key(), rows);
            }
        }
        return new Sheet(parts);
    }

    private static String sketched(Entry entry, Fields typed) {
        var value = typed.value(entry.name()).strip();
        return switch (entry.type()) {
            case TEXT, LONG -> value.length() > entry.most() ? value.substring(0, entry.most()) : value;
            case KEY, ROW -> value.matches("[A-Za-z0-9-]{1,40}") ? value : "";
            case WHEN ->
                value.length() > 20 ? "" : When.parse(value).map(When::toString).orElse("");
            case WHOLE ->
                value.matches("-?\\d{1,4}")
                                && Integer.parseInt(value)
                                        >= Integer.parseInt(entry.codes().getFirst())
                                && Integer.parseInt(value) <= entry.most()
                        ? value
                        : "";
            case MONEY -> value.replace(',', '.').matches("\\d{1,7}(\\.\\d{1,2})?") ? value.replace(',', '.') : "";
            case FLAG -> typed.flag(entry.name()) ? "true" : "";
            case CHOICE -> entry.codes().contains(value) ? value : "";
            case CHOICES ->
                String.join(
                        ",",
                        typed.values(entry.name()).stream()
                                .filter(entry.codes()::contains)
                                .distinct()
                                .toList());
        };
    }

    /** Whether somebody typed something: a choice that is made beforehand does not count. */
    private static boolean counts(Entry entry, Fields typed) {
        var value = typed.value(entry.name());
        return switch (entry.type()) {
            case KEY -> false;
            case CHOICE -> entry.required() && !value.isBlank();
            default -> !value.isBlank();
        };
    }

    private static Map<String, String> row(Part part, Fields typed) {
        var row = new LinkedHashMap<String, String>();
        for (var entry : part.entries()) {
            var value = value(entry, typed);
            if (!value.isEmpty()) {
                row.put(entry.name(), value);
            } else if (entry.required() && typed.problem(entry.name()) == null) {
                typed.reject(entry.name(), "problem.required");
            }
        }
        return row;
    }

    private static String value(Entry entry, Fields typed) {
        var name = entry.name();
        return switch (entry.type()) {
            case TEXT, LONG -> typed.text(name, entry.most()).orElse("");
            case KEY, ROW ->
                typed.text(name, entry.most())
                        .filter(it -> it.matches("[A-Za-z0-9-]+"))
                        .orElse("");
            case WHEN -> when(name, typed);
            case WHOLE ->
                typed.integer(name, Integer.parseInt(entry.codes().getFirst()), entry.most())
                        .map(it -> Integer.toString(it))
                        .orElse("");
            case MONEY -> money(name, typed);
            case FLAG -> typed.flag(name) ? "true" : "";
            case CHOICE -> choice(entry, typed);
            case CHOICES ->
                String.join(
                        ",",
                        typed.values(name).stream()
                                .filter(entry.codes()::contains)
                                .distinct()
                                .toList());
        };
    }

    private static String when(String name, Fields typed) {
        var text = typed.text(name, 20).orElse("");
        if (text.isEmpty()) {
            return "";
        }
        var when = When.parse(text);
        if (when.isEmpty()) {
            typed.reject(name, "tool.problem.when");
        }
        return when.map(When::toString).orElse("");
    }

    private static String money(String name, Fields typed) {
        var text = typed.text(name, 20)
                .orElse("")
                .replace(" ", "")
                .replace("\u00a0", "")
                .replace("zł", "")
                .replace(',', '.')
                .strip();
        if (text.isEmpty()) {
            return "";
        }
        if (!text.matches("\\d{1,7}(\\.\\d{1,2})?")) {
            typed.reject(name, "tool.problem.money");
            return "";
        }
        return new BigDecimal(text).toPlainString();
    }

    private static String choice(Entry entry, Fields typed) {
        var value = typed.value(entry.name());
        if (!value.isEmpty() && !entry.codes().contains(value)) {
            typed.reject(entry.name(), "problem.choice");
            return "";
        }
        return value;
    }

    /** Rows that point to others point to such as there are, and no two have one key. */
    private static void known(Tool tool, Sheet sheet, Fields in) {
        for (var part : tool.parts()) {
            for (var entry : part.entries()) {
                if (entry.type() == Entry.Type.ROW) {
                    var keys = keys(sheet, entry.options());
                    var count = in.rowCount(part.key());
                    for (var i = 0; i < count; i++) {
                        var typed = in.row(part.key(), i);
                        var value = typed.value(entry.name());
                        if (!value.isEmpty() && !keys.contains(value)) {
                            typed.reject(entry.name(), "problem.choice");
                        }
                    }
                }
            }
            if (part.keyed()) {
                var seen = new HashSet<String>();
                for (var row : sheet.rows(part.key())) {
                    if (!seen.add(row.getOrDefault("key", ""))) {
                        in.reject(part.key(), "tool.problem.key");
                    }
                }
            }
        }
        if (tool == Tool.GENOGRAM) {
            pairs(in, "unions", "one", "other");
            pairs(in, "children", "child", "parent");
            pairs(in, "children", "child", "parent2");
            pairs(in, "children", "parent", "parent2");
            pairs(in, "bonds", "who", "whom");
        }
    }

    private static void pairs(Fields in, String part, String one, String other) {
        for (var row : in.rows(part)) {
            if (!row.value(one).isEmpty() && row.value(one).equals(row.value(other))) {
                row.reject(other, "tool.problem.same");
            }
        }
    }

    static Set<String> keys(Sheet sheet, String part) {
        var keys = new HashSet<String>();
        sheet.rows(part).forEach(it -> keys.add(it.getOrDefault("key", "")));
        return keys;
    }

    /** The title of a row; a child that was not born has none. */
    private static String named(Map<String, String> row, String title) {
        var name = row.getOrDefault(title, "");
        return name.isBlank() ? unborn(row.getOrDefault("outcome", ""), row.getOrDefault("died", "")) : name;
    }

    static String unborn(String outcome, String died) {
        var year = When.parse(died).map(it -> " " + it.year()).orElse("");
        return outcome.isEmpty() || outcome.equals(Genogram.Outcome.BORN.name())
                ? "?"
                : text("tool.genogram.outcome." + outcome) + year;
    }

    /** How a value reads: the words of a choice, yes, the name of the row it points to. */
    static String words(Entry entry, String value, Sheet sheet, Tool tool) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (entry.type()) {
            case CHOICE -> text(entry.options() + "." + value);
            case CHOICES ->
                String.join(
                        ", ",
                        List.of(value.split(",")).stream()
                                .map(it -> text(entry.options() + "." + it))
                                .toList());
            case FLAG -> text("common.yes");
            case MONEY -> pl.oparcie.tool.drawn.BudgetChart.money(new BigDecimal(value));
            case ROW ->
                sheet.rows(entry.options()).stream()
                        .filter(it -> value.equals(it.get("key")))
                        .map(it -> named(it, tool.part(entry.options()).title()))
                        .findFirst()
                        .orElse("?");
            case WHEN -> When.parse(value).map(When::words).orElse(value);
            case KEY, TEXT, LONG, WHOLE -> value;
        };
    }
}
