package pl.oparcie.tool;

import static pl.oparcie.platform.text.Texts.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import pl.oparcie.tool.view.ToolComparePage.Change;
import pl.oparcie.tool.view.ToolComparePage.Kind;

/** What differs between two versions of a sheet, in words: rows that came, went, or say something else. */
final class Changes {

    private Changes() {}

    /** Rows of the same key, or at the same place, that differ: part by part, what came first, then what changed, then what went. */
    static List<Change> between(Run one, Run two) {
        var changes = new ArrayList<Change>();
        for (var part : two.tool().parts()) {
            var name = InWords.part(part);
            var before = Told.rows(two.tool(), part, one.content().sheet());
            var after = Told.rows(two.tool(), part, two.content().sheet());
            after.forEach((key, row) -> {
                if (!before.containsKey(key)) {
                    changes.add(new Change(name, Kind.ADDED, "", row.words(null)));
                }
            });
            before.forEach((key, row) -> {
                var now = after.get(key);
                if (now != null && !row.equals(now)) {
                    changes.add(new Change(name, Kind.CHANGED, row.words(now), now.words(row)));
                }
            });
            before.forEach((key, row) -> {
                if (!after.containsKey(key)) {
                    changes.add(new Change(name, Kind.GONE, row.words(null), ""));
                }
            });
        }
        return changes;
    }

    /** How many came, changed and went. */
    static String summary(List<Change> changes) {
        return Arrays.stream(Kind.values())
                .map(kind -> text(
                        "tool.changes." + kind,
                        changes.stream().filter(it -> it.kind() == kind).count()))
                .collect(Collectors.joining(" · "));
    }
}
