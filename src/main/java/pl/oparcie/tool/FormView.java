package pl.oparcie.tool;

import static pl.oparcie.platform.text.Texts.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;
import pl.oparcie.tool.sheet.Entry;
import pl.oparcie.tool.sheet.Part;
import pl.oparcie.tool.view.ToolFormPage.EntryView;
import pl.oparcie.tool.view.ToolFormPage.Kept;
import pl.oparcie.tool.view.ToolFormPage.PartView;
import pl.oparcie.tool.view.ToolFormPage.RowView;

/** The parts of a tool as its form shows them. */
final class FormView {

    /** Tools of many rows: each is folded under its name. */
    private static final int MANY = 60;

    private static final String OPEN = "open ";
    private static final Set<Tool> FOLDED = EnumSet.of(Tool.GENOGRAM, Tool.ECOMAP, Tool.NETWORK, Tool.PROBLEM_TREE);

    private final Tool tool;
    private final Fields in;
    private final List<String> asked;
    private String opened = "";
    private boolean shut;
    private final Map<String, List<Option>> known = new HashMap<>();
    private final Map<String, Map<String, String>> titles = new HashMap<>();

    FormView(Tool tool, Fields in) {
        this(tool, in, List.of());
    }

    /** With questions that stand as they were asked, before the rows that may be added. */
    FormView(Tool tool, Fields in, List<String> asked) {
        this.tool = tool;
        this.in = in;
        this.asked = asked;
    }

    /** A row that is to be opened, as the button said that asked for it. */
    FormView opening(String asked) {
        opened = asked.startsWith(OPEN) ? asked.substring(OPEN.length()) : "";
        return this;
    }

    /** So many rows that a choice of everybody in each would be slow: they are opened one by one. */
    private boolean many() {
        return FOLDED.contains(tool)
                && tool.parts().stream()
                                .filter(it -> !it.single())
                                .mapToInt(it -> in.rowCount(it.key()))
                                .sum()
                        > MANY;
    }

    List<PartView> parts() {
        shut = many();
        return tool.parts().stream().map(this::part).toList();
    }

    private PartView part(Part part) {
        var folded = FOLDED.contains(tool) && !part.single();
        var rows = new ArrayList<RowView>();
        var fixed = part.key().equals(Prepared.QUESTIONS) ? asked : List.<String>of();
        var least = Math.max(folded ? 0 : 1, fixed.size());
        var count = part.single() ? 1 : Math.max(least, in.rowCount(part.key()));
        for (var i = 0; i < count; i++) {
            rows.add(row(part, i, i < fixed.size() ? fixed.get(i) : null));
        }
        var help = "tool.help." + tool + "." + part.key();
        return new PartView(
                part.key(),
                InWords.part(part),
                Texts.has(help) ? text(help) : "",
                part.single(),
                folded,
                addKey(part),
                rows);
    }

    private static String addKey(Part part) {
        var own = "tool.add." + part.key();
        return Texts.has(own) ? own : "component.add-row";
    }

    private RowView row(Part part, int number, @Nullable String fixed) {
        var row = in.row(part.key(), number);
        var problem = part.entries().stream().anyMatch(it -> row.problem(it.name()) != null);
        var name = name(part, row);
        var key = row.value("key").isEmpty() ? Ids.next().toString() : row.value("key");
        var wanted = opened.equals(part.key() + "." + number);
        var closed = shut && !part.single() && !problem && !name.isBlank() && !wanted;
        return new RowView(
                name,
                part.keyed() ? key : "",
                problem || name.isBlank() || wanted,
                fixed,
                anchor(part, number),
                closed ? kept(part, row) : null,
                closed
                        ? List.of()
                        : part.entries().stream()
                                .filter(it -> it.type() != Entry.Type.KEY)
                                .filter(it -> fixed == null || !it.name().equals(part.title()))
                                .map(it -> entry(part, row, it))
                                .toList());
    }

    private static String anchor(Part part, int row) {
        return part.key() + "." + row + "-row";
    }

    private static List<Kept> kept(Part part, Fields row) {
        return part.entries().stream()
                .filter(it -> it.type() != Entry.Type.KEY)
                .flatMap(it -> row.values(it.name()).stream()
                        .filter(value -> !value.isEmpty())
                        .map(value -> new Kept(row.path(it.name()), value)))
                .toList();
    }

    /** How a row is named when it is folded: by its title, or by the rows it points to. */
    private String name(Part part, Fields row) {
        if (!part.title().isEmpty()) {
            var title = row.value(part.title());
            var born = row.value("born");
            return title.isBlank()
                            && !row.value("outcome").isEmpty()
                            && !row.value("outcome").equals("BORN")
                    ? text("tool.genogram.outcome." + row.value("outcome")) + " " + row.value("died")
                    : born.isEmpty() ? title : title + ", " + text("tool.genogram.born", born);
        }
        var names = new ArrayList<String>();
        for (var entry : part.entries()) {
            var value = row.value(entry.name());
            if (entry.type() == Entry.Type.ROW && !value.isEmpty()) {
                names.add(named(entry.options(), value));
            } else if (entry.type() == Entry.Type.CHOICE
                    && !value.isEmpty()
                    && entry.codes().contains(value)) {
                names.add(text(entry.options() + "." + value));
            }
        }
        return String.join(" · ", names);
    }

    private EntryView entry(Part part, Fields row, Entry entry) {
        var help = "tool.help." + tool + "." + part.key() + "." + entry.name();
        return new EntryView(
                row.path(entry.name()),
                InWords.label(tool, entry),
                Texts.has(help) ? text(help) : entry.type() == Entry.Type.WHEN ? text("tool.help.when") : null,
                scale(entry) ? "SCALE" : entry.type().name(),
                entry.required(),
                entry.most(),
                options(entry));
    }

    /** From 0 to 10 is answered on a scale. */
    private static boolean scale(Entry entry) {
        return entry.type() == Entry.Type.WHOLE
                && entry.most() == 10
                && entry.codes().getFirst().equals("0");
    }

    private List<Option> options(Entry entry) {
        return switch (entry.type()) {
            case CHOICE, CHOICES ->
                entry.codes().stream()
                        .map(it -> new Option(it, text(entry.options() + "." + it)))
                        .toList();
            case ROW -> rows(entry.options());
            case WHOLE -> whole(entry);
            default -> List.of();
        };
    }

    private static List<Option> whole(Entry entry) {
        var least = Integer.parseInt(entry.codes().getFirst());
        var options = new ArrayList<Option>();
        for (var value = least; value <= entry.most() && entry.most() - least < 20; value++) {
            options.add(new Option(
                    Integer.toString(value), value > 0 && least < 0 ? "+" + value : Integer.toString(value)));
        }
        return options;
    }

    private String named(String part, String key) {
        return titles.computeIfAbsent(part, this::titles).getOrDefault(key, "?");
    }

    private Map<String, String> titles(String part) {
        var titles = new HashMap<String, String>();
        var count = in.rowCount(part);
        for (var i = 0; i < count; i++) {
            var row = in.row(part, i);
            var title = row.value(tool.part(part).title());
            titles.putIfAbsent(
                    row.value("key"),
                    title.isBlank() ? SheetFields.unborn(row.value("outcome"), row.value("died")) : title);
        }
        return titles;
    }

    private List<Option> rows(String part) {
        return known.computeIfAbsent(part, key -> {
            var options = new ArrayList<Option>();
            var count = in.rowCount(key);
            for (var i = 0; i < count; i++) {
                var row = in.row(key, i);
                if (!row.value("key").isEmpty()) {
                    var name = name(tool.part(key), row);
                    options.add(new Option(row.value("key"), name.isBlank() ? "?" : name));
                }
            }
            return options;
        });
    }

    /** From what stands in the picture to the rows of the form. */
    Map<String, String> links() {
        shut = many();
        var links = new HashMap<String, String>();
        for (var part : tool.parts()) {
            var count = part.keyed() ? in.rowCount(part.key()) : 0;
            for (var i = 0; i < count; i++) {
                var row = in.row(part.key(), i);
                if (!row.value("key").isEmpty()) {
                    links.put(row.value("key"), "#" + (shut ? anchor(part, i) : row.path(part.title())));
                }
            }
        }
        return links;
    }
}
