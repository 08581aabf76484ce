package pl.oparcie.contract;

import static pl.oparcie.platform.text.Texts.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import pl.oparcie.contract.view.ContractFormPage.Link;
import pl.oparcie.platform.web.Fields;

/** How the long form of a contract is laid out: jumps to its parts, and what is folded because the file filled it in. */
final class FormParts {

    private static final String[] ACT = {"title", "side", "who", "often", "dueOn"};
    private static final String[] REFERRAL = {"office", "number", "referredOn", "tell", "insurance"};

    private FormParts() {}

    static List<Link> jumps(Fields in, boolean first, boolean annex) {
        var parts = new ArrayList<Link>();
        if (!first) {
            parts.add(part("proposal"));
        }
        if (!annex) {
            parts.add(part("people"));
        }
        parts.add(part("assessment"));
        for (var i = 0; i < in.rowCount("goals"); i++) {
            parts.add(new Link("part-goal-" + i, text("contract.goal-n", i + 1), false));
        }
        parts.add(part("period"));
        return parts;
    }

    private static Link part(String key) {
        return new Link("part-" + key, text("contract.part." + key), false);
    }

    /** Actions that are new, not whole, refused or changed by somebody meanwhile, and the rare parts where something stands. */
    static Set<String> opened(Fields in) {
        var opened = new HashSet<String>();
        for (var i = 0; i < in.rowCount("goals"); i++) {
            var goal = "goals." + i + ".";
            for (var j = 0; j < Math.max(1, in.rowCount(goal + "aims")); j++) {
                var aim = goal + "aims." + j + ".";
                for (var k = 0; k < Math.max(1, in.rowCount(aim + "acts")); k++) {
                    var act = aim + "acts." + k + ".";
                    if (incomplete(in, act) || touched(in, act, ACT)) {
                        opened.add(act);
                    }
                }
            }
        }
        if (!in.values("unsuited").isEmpty() || touched(in, "", "unsuited")) {
            opened.add("unsuited");
        }
        if (touched(in, "", REFERRAL)
                || Stream.of(REFERRAL)
                        .anyMatch(it -> !in.value(it).isBlank() && !in.value(it).equals("false"))) {
            opened.add("office");
        }
        return opened;
    }

    private static boolean incomplete(Fields in, String act) {
        return Stream.of("title", "side", "who", "dueOn")
                .anyMatch(it -> in.value(act + it).isBlank());
    }

    private static boolean touched(Fields in, String at, String... names) {
        return Stream.of(names).anyMatch(it -> in.problem(at + it) != null || in.saved(at + it) != null);
    }
}
