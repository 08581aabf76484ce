package pl.oparcie.tool;

import static pl.oparcie.platform.text.Texts.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.tool.genogram.Genogram;
import pl.oparcie.tool.genogram.When;
import pl.oparcie.tool.sheet.Entry;
import pl.oparcie.tool.sheet.Part;
import pl.oparcie.tool.sheet.Sheet;
import pl.oparcie.tool.view.ToolWords;

/** What is drawn, in words: tables of all that is written, and for a genogram a list of who is what to whom. */
final class InWords {

    private InWords() {}

    /** The name of a part, such as "Osoby". */
    static String part(Part part) {
        return text("tool.part." + part.key());
    }

    /** The label of an entry; some tools have their own. */
    static String label(Tool tool, Entry entry) {
        var own = "tool.entry." + tool + "." + entry.name();
        return text(Texts.has(own) ? own : "tool.entry." + entry.name());
    }

    /** Tables with the columns in which something is written. */
    static List<ToolWords.Table> tables(Tool tool, Sheet sheet) {
        var tables = new ArrayList<ToolWords.Table>();
        for (var part : tool.parts()) {
            var rows = sheet.rows(part.key());
            var used = part.entries().stream()
                    .filter(it -> it.type() != Entry.Type.KEY)
                    .filter(it -> rows.stream().anyMatch(row -> !usual(row.getOrDefault(it.name(), ""))))
                    .toList();
            if (!used.isEmpty()) {
                tables.add(new ToolWords.Table(
                        part(part),
                        used.stream().map(it -> label(tool, it)).toList(),
                        rows.stream()
                                .map(row -> used.stream()
                                        .map(it -> usual(row.getOrDefault(it.name(), ""))
                                                ? ""
                                                : SheetFields.words(it, row.getOrDefault(it.name(), ""), sheet, tool))
                                        .toList())
                                .toList()));
            }
        }
        return tables;
    }

    /** What goes without saying: nothing, or that a child was born. */
    private static boolean usual(String value) {
        return value.isEmpty() || value.equals(Genogram.Outcome.BORN.name());
    }

    /** A genogram told: couples with their children, what is between people, who lives together. */
    static List<String> relations(Genogram genogram) {
        var names = new HashMap<String, String>();
        genogram.persons().forEach(it -> names.put(it.id(), name(it)));
        var told = new ArrayList<String>();
        var couples = new LinkedHashSet<List<String>>();
        genogram.unions().forEach(it -> {
            couples.add(List.of(it.one(), it.other()));
            told.add(couple(genogram, it, names));
        });
        genogram.descents().forEach(it -> {
            var other = it.other();
            var pair = other == null ? List.of(it.parent()) : List.of(it.parent(), other);
            if (!couples.contains(pair) && !couples.contains(pair.reversed()) && couples.add(pair)) {
                told.add(text(
                        "tool.genogram.told.children",
                        String.join(
                                text("tool.and"),
                                pair.stream()
                                        .map(id -> names.getOrDefault(id, "?"))
                                        .toList()),
                        children(genogram, it.parent(), other == null ? "" : other, names)));
            }
        });
        genogram.bonds()
                .forEach(it -> told.add(text(
                                "tool.genogram.told.bond." + it.kind(),
                                names.getOrDefault(it.from(), "?"),
                                names.getOrDefault(it.to(), "?"))
                        + dates(it.since(), it.until())));
        genogram.homes()
                .forEach(home -> told.add(text(
                        "tool.genogram.told.home",
                        String.join(
                                ", ",
                                home.stays().stream()
                                        .map(it -> names.getOrDefault(it.person(), "?"))
                                        .distinct()
                                        .toList()))));
        return told.stream().map(it -> it.replace("..", ".")).toList(); // names may end in a dot
    }

    /** Those whom no union, descent or bond connects to anybody; nobody where there is one person only. */
    static String apart(Genogram genogram) {
        var together = new HashSet<String>();
        genogram.unions().forEach(it -> together.addAll(List.of(it.one(), it.other())));
        genogram.bonds().forEach(it -> together.addAll(List.of(it.from(), it.to())));
        genogram.descents().forEach(it -> {
            together.addAll(List.of(it.child(), it.parent()));
            if (it.other() != null) {
                together.add(it.other());
            }
        });
        return genogram.persons().size() < 2
                ? ""
                : genogram.persons().stream()
                        .filter(it -> !together.contains(it.id()))
                        .map(InWords::name)
                        .collect(Collectors.joining(", "));
    }

    private static String name(Genogram.Person person) {
        return person.name().isBlank() ? text("tool.genogram.outcome." + person.outcome()) : person.name();
    }

    private static String couple(Genogram genogram, Genogram.Union union, Map<String, String> names) {
        var children = children(genogram, union.one(), union.other(), names);
        var facts = new ArrayList<String>();
        var from = union.from();
        if (from != null) {
            facts.add(text("tool.genogram.told.from", from.words()));
        }
        var separated = union.separated();
        if (separated != null) {
            facts.add(text("tool.genogram.told.separated", separated.words()));
        }
        var ended = union.ended();
        if (ended != null) {
            facts.add(text(
                    "tool.genogram.told.ended." + (union.kind() == Genogram.UnionKind.MARRIAGE ? "MARRIAGE" : "OTHER"),
                    ended.words()));
        }
        return text(
                        "tool.genogram.told.couple",
                        names.getOrDefault(union.one(), "?"),
                        names.getOrDefault(union.other(), "?"),
                        text("tool.genogram.union." + union.kind())
                                + (facts.isEmpty() ? "" : " " + String.join(", ", facts)))
                + (children.isEmpty() ? "" : " " + text("tool.genogram.told.have", children));
    }

    private static String children(Genogram genogram, String one, String other, Map<String, String> names) {
        return String.join(
                ", ",
                genogram.descents().stream()
                        .filter(it -> java.util.Set.of(one, other)
                                .equals(java.util.Set.of(it.parent(), it.other() == null ? "" : it.other())))
                        .map(it -> names.getOrDefault(it.child(), "?")
                                + (it.kind() == Genogram.DescentKind.BIOLOGICAL
                                        ? ""
                                        : " (" + text("tool.genogram.descent." + it.kind()) + ")")
                                + (it.twins().isEmpty() ? "" : " (" + text("tool.genogram.told.twins") + ")"))
                        .toList());
    }

    private static String dates(
            @org.jspecify.annotations.Nullable When since, @org.jspecify.annotations.Nullable When until) {
        return (since == null ? "" : " " + text("tool.genogram.told.since", since.words()))
                + (until == null ? "" : " " + text("tool.genogram.told.until", until.words()));
    }
}
