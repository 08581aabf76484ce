package pl.oparcie.bench;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** What each role does, and how often: of a hundred things a social worker does, about thirty are opening files, twenty searching. */
final class Mix {

    private static final String CASES = "/cases";

    /** A task with its weight and what it is called; it is done only by people whose menu leads to the room. */
    record Share(int weight, String room, Action action, Task task) {

        /** A room of the menu. */
        static Share room(int weight, Action action, String path) {
            return new Share(weight, path, action, Reading.room(action, path));
        }

        /** A page that one reaches from a room of the menu. */
        static Share room(int weight, Action action, String path, String room) {
            return new Share(weight, room, action, Reading.room(action, path));
        }

        /** Part of a case. */
        static Share ofCase(int weight, Action action, String part) {
            return new Share(weight, CASES, action, Reading.ofCase(action, part));
        }
    }

    private static final List<Share> DESK = List.of(Share.room(10, Action.DESK, "/"));

    private static final List<Share> SEARCH = List.of(
            new Share(2, "/", Action.SEARCH_FORM, Reading.room(Action.SEARCH_FORM, "/search")),
            new Share(8, "/", Action.SEARCH_EXACT, Searching::exact),
            new Share(3, "/", Action.SEARCH_WRONG, Searching::wrong),
            new Share(3, "/", Action.SEARCH_DECLINED, Searching::declined),
            new Share(2, "/", Action.SEARCH_FORMER, Searching::former),
            new Share(4, "/", Action.SEARCH_PESEL, Searching::pesel),
            new Share(2, "/", Action.SEARCH_PHONE, Searching::phone),
            new Share(2, "/", Action.SEARCH_ADDRESS, Searching::address));

    private static final List<Share> FILES = List.of(
            Share.room(8, Action.CASES, CASES),
            new Share(5, CASES, Action.CASES_FILTERED, Reading::filteredCases),
            new Share(2, CASES, Action.CASES_LAST, Reading::lastCases),
            Share.ofCase(14, Action.CASE, ""),
            Share.ofCase(3, Action.CASE_DATA, "/data"),
            Share.ofCase(3, Action.CASE_PEOPLE, "/people"),
            Share.ofCase(2, Action.PLAN, "/plan"),
            Share.ofCase(2, Action.DIAGNOSIS, "/diagnosis"),
            new Share(5, CASES, Action.PERSON, Reading::person),
            new Share(4, CASES, Action.HOUSEHOLD, Reading::household),
            Share.ofCase(7, Action.CHRONOLOGY, "/chronology"),
            new Share(3, CASES, Action.CHRONOLOGY_LONG, Reading::longChronology),
            new Share(2, CASES, Action.CHRONOLOGY_DEEP, Reading::deepChronology),
            new Share(3, CASES, Action.CHRONOLOGY_FILTERED, Reading::filteredChronology),
            new Share(3, CASES, Action.CHRONOLOGY_SEARCH, Reading::words),
            new Share(2, CASES, Action.NOTES_SEARCH, Reading::notes),
            new Share(2, CASES, Action.CHRONOLOGY_FAMILY, Reading::family));

    private static final List<Share> ROOMS = List.of(
            Share.room(4, Action.TERMS, "/terms"),
            Share.room(2, Action.CALENDAR, "/calendar"),
            Share.room(2, Action.INDICATIONS, "/indications"),
            Share.room(2, Action.CONTACTS, "/contacts"),
            Share.room(2, Action.INSTITUTIONS, "/institutions"),
            new Share(2, "/interviews", Action.INTERVIEW, Reading::interview));

    private static final List<Share> CONTRACTS = List.of(
            new Share(3, "/contracts", Action.CONTRACT, Reading::contract),
            new Share(1, "/contracts", Action.CONTRACTS_FILTERED, Reading::filteredContracts),
            Share.room(1, Action.LIBRARY, "/contracts/library", "/contracts"));

    private static final List<Share> TOOLS = List.of(
            new Share(2, CASES, Action.TOOL, Reading::tool),
            new Share(2, CASES, Action.GENOGRAM, Reading::genogram),
            Share.ofCase(2, Action.REVIEWS, "/reviews"));

    private static final List<Share> FILLED = List.of(
            new Share(2, "/contracts", Action.EVALUATION_SAVE, Writing::evaluate),
            new Share(2, CASES, Action.TOOL_SAVE, Writing::tool));

    private static final Share WRITE = new Share(9, "/activities/new", Action.ACTIVITY_SAVE, Writing::activity);

    private static final Map<String, List<Share>> OF_ROLE = Map.ofEntries(
            entry("SOCIAL_WORKER", all(DESK, SEARCH, FILES, ROOMS, CONTRACTS, TOOLS, FILLED, List.of(WRITE))),
            entry("FAMILY_ASSISTANT", all(DESK, FILES, ROOMS, CONTRACTS, TOOLS, List.of(WRITE))),
            entry(
                    "TEAM_LEADER",
                    all(
                            DESK,
                            SEARCH,
                            FILES,
                            ROOMS,
                            CONTRACTS,
                            TOOLS,
                            List.of(
                                    new Share(8, "/assignments", Action.ASSIGN, Writing::assign),
                                    Share.room(4, Action.LOAD, "/team/load")))),
            entry(
                    "DIRECTOR",
                    all(
                            DESK,
                            SEARCH,
                            FILES,
                            ROOMS,
                            CONTRACTS,
                            List.of(new Share(25, "/indications", Action.ACCEPT, Writing::accept)))),
            entry(
                    "BENEFITS_WORKER",
                    all(
                            DESK,
                            SEARCH,
                            ROOMS,
                            List.of(new Share(6, "/indications", Action.INDICATION_SAVE, Writing::indicate)))),
            entry("RECEPTIONIST", all(DESK, SEARCH, ROOMS)),
            entry("TEAM_CHAIR", all(DESK, SEARCH, FILES, ROOMS)),
            entry("COMMUNITY_ORGANISER", all(DESK, ROOMS)),
            entry("GOODS_KEEPER", all(DESK, ROOMS)),
            entry("DATA_INSPECTOR", all(DESK, List.of(new Share(20, "/audit", Action.AUDIT, Reading::log)))),
            entry("ADMINISTRATOR", all(DESK, List.of(Share.room(10, Action.USERS, "/admin/users")))));

    private Mix() {}

    @SafeVarargs
    private static List<Share> all(List<Share>... parts) {
        var all = new ArrayList<Share>();
        for (var part : parts) {
            all.addAll(part);
        }
        return List.copyOf(all);
    }

    /**
     * Whether a task is asked for.
     *
     * @param only parts of names, such as "search"; none for everything
     */
    private static boolean asked(Share share, List<String> only) {
        var name = share.action().label().toLowerCase(Locale.ROOT);
        return only.isEmpty() || only.stream().anyMatch(part -> name.contains(part.toLowerCase(Locale.ROOT)));
    }

    /** What the tasks are called. */
    static Set<String> names() {
        return names(List.of());
    }

    /** What the tasks are called that are asked for. */
    static Set<String> names(List<String> only) {
        return OF_ROLE.values().stream()
                .flatMap(List::stream)
                .filter(share -> asked(share, only))
                .map(share -> share.action().label())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The roles that have work of this kind. */
    static Set<String> roles(List<String> only) {
        return OF_ROLE.entrySet().stream()
                .filter(role -> role.getValue().stream().anyMatch(share -> asked(share, only)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** What somebody may do of what is asked for. */
    static List<Share> of(Someone who, List<String> only) {
        return OF_ROLE.getOrDefault(who.role(), DESK).stream()
                .filter(share -> share.room().equals("/") || who.sees(share.room()))
                .filter(share -> asked(share, only))
                .toList();
    }

    /** One of them, the heavier ones more often. */
    static Task next(List<Share> shares, RandomGenerator random) {
        var place = random.nextInt(shares.stream().mapToInt(Share::weight).sum());
        for (var share : shares) {
            place -= share.weight();
            if (place < 0) {
                return share.task();
            }
        }
        throw new IllegalStateException("weights");
    }
}
