package pl.oparcie.tool;

import static pl.oparcie.tool.RegisterFamily.row;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pl.oparcie.tool.genogram.Genogram;
import pl.oparcie.tool.genogram.TestFamily;
import pl.oparcie.tool.genogram.When;
import pl.oparcie.tool.sheet.Sheet;

/** Filled sheets. */
final class TestTools {

    private TestTools() {}

    /** The family of four generations as it is written into the tool. */
    static Sheet genogram() {
        return genogram(TestFamily.ofFourGenerations());
    }

    /** A family as it is written into the tool. */
    static Sheet genogram(Genogram family) {
        var parts = new LinkedHashMap<String, List<Map<String, String>>>();
        parts.put("whose", List.of(row("focus", family.focus())));
        parts.put("persons", family.persons().stream().map(TestTools::person).toList());
        parts.put(
                "unions",
                family.unions().stream()
                        .map(it -> row(
                                "one",
                                it.one(),
                                "other",
                                it.other(),
                                "union",
                                it.kind().name(),
                                "from",
                                when(it.from()),
                                "separated",
                                when(it.separated()),
                                "ended",
                                when(it.ended())))
                        .toList());
        parts.put(
                "children",
                family.descents().stream()
                        .map(it -> row(
                                "child",
                                it.child(),
                                "parent",
                                it.parent(),
                                "parent2",
                                it.other(),
                                "descent",
                                it.kind().name(),
                                "from",
                                when(it.from()),
                                "twins",
                                it.twins(),
                                "identical",
                                it.identical() ? "true" : ""))
                        .toList());
        parts.put(
                "bonds",
                family.bonds().stream()
                        .map(it -> row(
                                "who",
                                it.from(),
                                "whom",
                                it.to(),
                                "bond",
                                it.kind().name(),
                                "from",
                                when(it.since())))
                        .toList());
        parts.put(
                "home",
                family.homes().getFirst().stays().stream()
                        .map(it -> row("person", it.person()))
                        .toList());
        return new Sheet(parts);
    }

    private static Map<String, String> person(Genogram.Person it) {
        return row(
                "key",
                it.id(),
                "name",
                it.name(),
                "sex",
                it.sex().name(),
                "born",
                when(it.born()),
                "died",
                when(it.died()),
                "outcome",
                it.outcome().name(),
                "note",
                it.note(),
                "traits",
                it.traits().stream().map(Enum::name).sorted().collect(Collectors.joining(",")));
    }

    private static String when(@Nullable When when) {
        return when == null ? "" : when.toString();
    }
}
