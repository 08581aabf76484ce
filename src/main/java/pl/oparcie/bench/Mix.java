package pl.oparcie.bench;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/** What each role does, and how often: of a hundred things a social worker does, about thirty are opening files, twenty searching. */
final class Mix {

    private static final String CASES = "/cases";

    /** A task with its weight; it is done only by people whose menu leads to the room. */
    record Share(int weight, String room, Task task) {}

    private static final List<Share> DESK = List.of(new Share(10, "/", Reading.room(Action.DESK, "/")));

    private static final List<Share> SEARCH = List.of(
            new Share(2, "/", Reading.room(Action.SEARCH_FORM, "/search")),
            new Share(8, "/", Searching::exact),
            new Share(3, "/", Searching::wrong),
            new Share(3, "/", Searching::declined),
            new Share(2, "/", Searching::former),
            new Share(4, "/", Searching::pesel),
            new Share(2, "/", Searching::phone),
            new Share(2, "/", Searching::address));

    private static final List<Share> FILES = List.of(
            new Share(8, CASES, Reading.room(Action.CASES, CASES)),
            new Share(5, CASES, Reading::filteredCases),
            new Share(2, CASES, Reading::lastCases),
            new Share(14, CASES, Reading.ofCase(Action.CASE, "")),
            new Share(3, CASES, Reading.ofCase(Action.CASE_DATA, "/data")),
            new Share(3, CASES, Reading.ofCase(Action.CASE_PEOPLE, "/people")),
            new Share(2, CASES, Reading.ofCase(Action.PLAN, "/plan")),
            new Share(2, CASES, Reading.ofCase(Action.DIAGNOSIS, "/diagnosis")),
            new Share(5, CASES, Reading::person),
            new Share(4, CASES, Reading::household),
            new Share(7, CASES, Reading.ofCase(Action.CHRONOLOGY, "/chronology")),
            new Share(3, CASES, Reading::longChronology),
            new Share(2, CASES, Reading::deepChronology),
            new Share(3, CASES, Reading::filteredChronology),
            new Share(3, CASES, Reading::words),
            new Share(2, CASES, Reading::notes),
            new Share(2, CASES, Reading::family));

    private static final List<Share> ROOMS = List.of(
            new Share(4, "/terms", Reading.room(Action.TERMS, "/terms")),
            new Share(2, "/calendar", Reading.room(Action.CALENDAR, "/calendar")),
            new Share(2, "/indications", Reading.room(Action.INDICATIONS, "/indications")),
            new Share(2, "/contacts", Reading.room(Action.CONTACTS, "/contacts")),
            new Share(2, "/institutions", Reading.room(Action.INSTITUTIONS, "/institutions")));

    private static final Share WRITE = new Share(9, "/activities/new", Writing::activity);

    private static final Map<String, List<Share>> OF_ROLE = Map.ofEntries(
            entry("SOCIAL_WORKER", all(DESK, SEARCH, FILES, ROOMS, List.of(WRITE))),
            entry("FAMILY_ASSISTANT", all(DESK, FILES, ROOMS, List.of(WRITE))),
            entry(
                    "TEAM_LEADER",
                    all(
                            DESK,
                            SEARCH,
                            FILES,
                            ROOMS,
                            List.of(
                                    new Share(8, "/assignments", Writing::assign),
                                    new Share(4, "/team/load", Reading.room(Action.LOAD, "/team/load"))))),
            entry("DIRECTOR", all(DESK, SEARCH, FILES, ROOMS, List.of(new Share(25, "/indications", Writing::accept)))),
            entry(
                    "BENEFITS_WORKER",
                    all(DESK, SEARCH, ROOMS, List.of(new Share(6, "/indications", Writing::indicate)))),
            entry("RECEPTIONIST", all(DESK, SEARCH, ROOMS)),
            entry("DATA_INSPECTOR", all(DESK, List.of(new Share(20, "/audit", Reading::log)))),
            entry(
                    "ADMINISTRATOR",
                    all(DESK, List.of(new Share(10, "/admin/users", Reading.room(Action.USERS, "/admin/users"))))));

    private Mix() {}

    @SafeVarargs
    private static List<Share> all(List<Share>... parts) {
        var all = new ArrayList<Share>();
        for (var part : parts) {
            all.addAll(part);
        }
        return List.copyOf(all);
    }

    /** The roles that have work here. */
    static Set<String> roles() {
        return OF_ROLE.keySet();
    }

    /** What somebody may do. */
    static List<Share> of(Someone who) {
        return OF_ROLE.getOrDefault(who.role(), DESK).stream()
                .filter(share -> share.room().equals("/") || who.sees(share.room()))
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
