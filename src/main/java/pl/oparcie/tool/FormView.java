package pl.oparcie.tool;

import static pl.oparcie.platform.text.Texts.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;
import pl.oparcie.tool.sheet.Entry;
import pl.oparcie.tool.sheet.Part;
import pl.oparcie.tool.view.ToolFormPage.EntryView;
import pl.oparcie.tool.view.ToolFormPage.PartView;
import pl.oparcie.tool.view.ToolFormPage.RowView;

/** The parts of a tool as its form shows them. */
final class FormView {

    /** Tools of many rows: each is folded under its name. */
    private static final Set<Tool> FOLDED = EnumSet.of(Tool.GENOGRAM, Tool.ECOMAP, Tool.NETWORK, Tool.PROBLEM_TREE);

    private final Tool tool;
    private final Fields in;
    private final Map<String, List<Option>> known = new HashMap<>();

    FormView(Tool tool, Fields in) {
        this.tool = tool;
        this.in = in;
    }

    List<PartView> parts() {
        return tool.parts().stream().map(this::part).toList();
    }

    private PartView part(Part part) {
        var folded = FOLDED.contains(tool) && !part.single();
        var rows = new ArrayList<RowView>();
        var count = part.single() ? 1 : Math.max(folded ? 0 : 1, in.rowCount(part.key()));
        for (var i = 0; i < count; i++) {
            rows.add(row(part, in.row(part.key(), i)));
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

    private RowView row(Part part, Fields row) {
        var problem = part.entries().stream().anyMatch(it -> row.problem(it.name()) != null);
        var name = name(part, row);
        var key = row.value("key").isEmpty() ? Ids.next().toString() : row.value("key");
        return new RowView(
                name,
                part.keyed() ? key : "",
                problem || name.isBlank(),
                part.entries().stream()
                        .filter(it -> it.type() != Entry.Type.KEY)
                        .map(it -> entry(part, row, it))
                        .toList());
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
        for (var i = 0; i < in.rowCount(part); i++) {
            var row = in.row(part, i);
            if (row.value("key").equals(key)) {
                var title = row.value(tool.part(part).title());
                return title.isBlank() ? SheetFields.unborn(row.value("outcome"), row.value("died")) : title;
            }
        }
        return "?";
    }

    private List<Option> rows(String part) {
        return known.computeIfAbsent(part, key -> {
            var options = new ArrayList<Option>();
            for (var i = 0; i < in.rowCount(key); i++) {
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
        var links = new HashMap<String, String>();
        for (var part : tool.parts()) {
            for (var i = 0; part.keyed() && i < in.rowCount(part.key()); i++) {
                var row = in.row(part.key(), i);
                if (!row.value("key").isEmpty()) {
                    links.put(row.value("key"), "#" + row.path(part.title()));
                }
            }
        }
        return links;
    }
}
