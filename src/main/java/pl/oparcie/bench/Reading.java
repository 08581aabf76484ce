package pl.oparcie.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Opening pages: the desk, lists with filters and their last page, families, people and what was done. */
final class Reading {

    private static final List<String> FILTERS = List.of(
            "stage=REALISATION",
            "stage=DIAGNOSIS",
            "late=WEEK",
            "late=LATE",
            "state=CLOSED",
            "sort=DUE",
            "sort=OPENED-",
            "group=UNEMPLOYED&sort=OPENED",
            "group=DISABLED");
    private static final List<String> SHOWN = List.of("VISITS", "ACTIVITIES", "LETTERS", "STAGES", "DOCUMENTS");
    private static final List<String> CONTRACTS = List.of(
            "which=ALL",
            "which=EVALUATION_DUE",
            "which=ACTION_LATE",
            "which=REALISED&year=2025",
            "which=CONCLUDED&year=2026",
            "which=CONCLUDED&reason=UNEMPLOYMENT");
    private static final int PATIENCE = 4;

    private Reading() {}

    /** A room of the menu. */
    static Task room(Action action, String path) {
        return who -> {
            who.meets(who.visitor().get(action, path));
            return true;
        };
    }

    static boolean filteredCases(Someone who) throws InterruptedException {
        var filter = who.any(FILTERS).orElseThrow();
        who.meets(who.visitor().get(Action.CASES_FILTERED, "/cases?" + filter));
        return true;
    }

    /** Leafs through the list until it ends; a list of a whole centre is opened near its end. */
    static boolean lastCases(Someone who) throws InterruptedException {
        if (who.role().equals("DIRECTOR")) {
            return end(who, "/cases?scope=ALL&sort=NAME&after=" + who.samples().nearTheEnd());
        }
        var next = Html.next(who.visitor().get(Action.CASES, "/cases").body());
        for (int i = 0; i < PATIENCE && next.isPresent(); i++) {
            var page = who.meets(who.visitor().get(Action.CASES_NEXT, next.get()));
            next = Html.next(page.body());
        }
        return end(who, "/cases?sort=NAME-");
    }

    private static boolean end(Someone who, String path) throws InterruptedException {
        who.meets(who.visitor().get(Action.CASES_LAST, path));
        return true;
    }

    /** A part of a case of one's own, such as its plan. */
    static Task ofCase(Action action, String part) {
        return who -> {
            var one = who.someCase();
            if (one.isEmpty()) {
                return false;
            }
            who.meets(who.visitor().get(action, one.get() + part));
            return true;
        };
    }

    static boolean person(Someone who) throws InterruptedException {
        return open(who, Action.PERSON, who.somePerson());
    }

    static boolean household(Someone who) throws InterruptedException {
        return open(who, Action.HOUSEHOLD, who.someHousehold());
    }

    /** From the chronology of a case to that of its whole family. */
    static boolean family(Someone who) throws InterruptedException {
        var one = who.someCase();
        if (one.isEmpty()) {
            return false;
        }
        var page = who.visitor().get(Action.CHRONOLOGY, one.get() + "/chronology");
        return open(who, Action.CHRONOLOGY_FAMILY, Html.family(page.body()));
    }

    static boolean longChronology(Someone who) throws InterruptedException {
        return open(who, Action.CHRONOLOGY_LONG, who.longCase().map(Samples.LongCase::path));
    }

    static boolean deepChronology(Someone who) throws InterruptedException {
        return open(who, Action.CHRONOLOGY_DEEP, who.longestCase().map(Samples.LongCase::deep));
    }

    static boolean filteredChronology(Someone who) throws InterruptedException {
        var shown = who.any(SHOWN).orElseThrow();
        return open(who, Action.CHRONOLOGY_FILTERED, chronology(who).map(path -> path + "?show=" + shown));
    }

    static boolean words(Someone who) throws InterruptedException {
        var path = chronology(who);
        var word = Samples.any(who.samples().words(), who.random());
        if (path.isEmpty() || word.isEmpty()) {
            return false;
        }
        who.visitor().post(Action.CHRONOLOGY_SEARCH, path.get(), Map.of("q", word));
        return true;
    }

    /** One or two words, in the notes of every case that is open to one. */
    static boolean notes(Someone who) throws InterruptedException {
        var word = Samples.any(who.samples().words(), who.random());
        var second =
                who.random().nextBoolean() ? " " + Samples.any(who.samples().words(), who.random()) : "";
        who.visitor()
                .post(Action.NOTES_SEARCH, "/search/notes", Map.of("q", word.isEmpty() ? "czynsz" : word + second));
        return true;
    }

    /** The queue of interviews, and one of them when there is any. */
    static boolean interview(Someone who) throws InterruptedException {
        var queue = who.visitor().get(Action.INTERVIEWS, "/interviews");
        var one = who.any(Html.ids(queue.body(), "/interviews"));
        return one.isEmpty() || open(who, Action.INTERVIEW, one);
    }

    /** The contracts in force, and one of them when there is any. */
    static boolean contract(Someone who) throws InterruptedException {
        var list = who.meets(who.visitor().get(Action.CONTRACTS, "/contracts"));
        var one = who.any(Html.ids(list.body(), "/contracts"));
        return one.isEmpty() || open(who, Action.CONTRACT, one);
    }

    static boolean filteredContracts(Someone who) throws InterruptedException {
        var filter = who.any(CONTRACTS).orElseThrow();
        who.visitor().get(Action.CONTRACTS_FILTERED, "/contracts?" + filter);
        return true;
    }

    /** The tools of a case, and one of them when any was filled. */
    static boolean tool(Someone who) throws InterruptedException {
        var one = who.someCase();
        if (one.isEmpty()) {
            return false;
        }
        var list = who.visitor().get(Action.TOOLS, one.get() + "/tools");
        var filled = who.any(Html.ids(list.body(), one.get() + "/tools"));
        return filled.isEmpty() || open(who, Action.TOOL, filled);
    }

    /** The genogram of a family of one's own. */
    static boolean genogram(Someone who) throws InterruptedException {
        return open(who, Action.GENOGRAM, who.any(who.samples().toolsOf(who.name(), "GENOGRAM")));
    }

    private static Optional<String> chronology(Someone who) {
        var longest = who.longestCase().map(Samples.LongCase::path);
        return longest.isPresent() && who.random().nextBoolean()
                ? longest
                : who.someCase().map(path -> path + "/chronology");
    }

    private static boolean open(Someone who, Action action, Optional<String> path) throws InterruptedException {
        if (path.isEmpty()) {
            return false;
        }
        who.meets(who.visitor().get(action, path.get()));
        return true;
    }

    /** The log: its first page, one user's lines, and the page after. */
    static boolean log(Someone who) throws InterruptedException {
        var first = who.visitor().get(Action.AUDIT, "/audit").body();
        var user = who.any(Html.choices(first, "user"));
        if (user.isPresent()) {
            who.visitor().get(Action.AUDIT_FILTERED, "/audit?user=" + user.get());
        }
        var next = Html.next(first);
        if (next.isPresent()) {
            who.visitor().get(Action.AUDIT_NEXT, next.get());
        }
        return true;
    }
}
