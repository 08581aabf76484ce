package pl.oparcie.dataset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import pl.oparcie.access.role.Role;
import pl.oparcie.dataset.CaseFile.Stage;

/** Everybody and every case of a centre, with all their days, before anything is written: small enough to be kept in memory. */
final class World {

    static final double MEAN_HOUSEHOLD = 2.45;
    private static final int MONTHS_3 = 62;

    final Size size;
    final long seed;
    final Calendar calendar;
    final Staff staff;
    final Town town;
    final List<Household> households = new ArrayList<>();
    final List<CaseFile> cases = new ArrayList<>();

    private final Names names = new Names();
    private final Rnd chance;
    private final Set<Long> numbers = new HashSet<>();
    private int persons;

    World(Size size, long seed, LocalDate today) {
        this.size = size;
        this.seed = seed;
        this.calendar = new Calendar(today);
        this.staff = new Staff(size, seed, calendar, names);
        this.town = new Town(size, seed, calendar, staff);
        this.chance = new Rnd(seed, 3);
        int active = 0;
        var drafts = new ArrayList<Draft>();
        while (persons < size.persons() || active < size.families()) {
            double left = Math.max(1, (size.persons() - persons) / MEAN_HOUSEHOLD);
            boolean open = chance.chance((size.families() - active) / left);
            active += open ? 1 : 0;
            drafts.add(family(open));
        }
        order(drafts);
        new Loads(this).spread();
    }

    /** A household with the beginning of its cases, before they are numbered. */
    private record Draft(Household household, List<Timeline> timelines) {}

    private record Timeline(Stage stage, int opened, int end) {}

    private Draft family(boolean active) {
        var timelines = new ArrayList<Timeline>();
        if (active) {
            var open = openTimeline();
            if (open.opened() > 700 && chance.chance(0.3)) {
                int end = open.opened() - chance.between(80, 400);
                timelines.add(new Timeline(Stage.CLOSED, Math.max(30, end - chance.between(60, 500)), end));
            }
            timelines.add(open);
        } else if (chance.chance(0.72)) {
            int opened = chance.between(30, calendar.last() - 120);
            int length = (int) Math.min(1_600, 45 - 420 * Math.log(1 - chance.fraction()));
            int end = Math.min(opened + length, calendar.last() - 1);
            timelines.add(new Timeline(Stage.CLOSED, opened, end));
            if (end < calendar.last() - 700 && chance.chance(0.2)) {
                int again = end + chance.between(120, 400);
                timelines.add(new Timeline(
                        Stage.CLOSED, again, Math.min(again + chance.between(50, 500), calendar.last() - 1)));
            }
        }
        int first = timelines.isEmpty()
                ? chance.between(20, calendar.last())
                : Math.max(0, timelines.getFirst().opened() - chance.between(4, 25));
        return new Draft(household(first), timelines);
    }

    private Timeline openTimeline() {
        int last = calendar.last();
        return switch (chance.weighted(4, 11, 7, 63, 10, 5)) {
            case 0 -> new Timeline(Stage.INDICATION, last - chance.between(0, 7), last);
            case 1 -> new Timeline(Stage.DIAGNOSIS, last - chance.between(7, 38), last);
            case 2 -> new Timeline(Stage.PLAN, last - chance.between(38, 70), last);
            case 3 -> new Timeline(Stage.REALISATION, old(last), last);
            case 4 -> new Timeline(Stage.REVIEW, old(last), last);
            default -> new Timeline(Stage.CLOSING, old(last), last);
        };
    }

    private int old(int last) {
        return Math.max(30, last - 95 - (int) (-560 * Math.log(1 - chance.fraction())));
    }

    // ---- people

    private Household household(int first) {
        var created = calendar.day(first);
        long at = calendar.millis(first, chance.between(450, 900));
        var writers = staff.of(chance.chance(0.75) ? Role.BENEFITS_WORKER : Role.SOCIAL_WORKER);
        var household = new Household(chance.id(at), town.address(chance), created, at, chance.of(writers));
        var moved = created.minusYears(chance.between(0, 14)).minusDays(chance.below(365));
        switch (chance.weighted(36, 13, 21, 19, 11)) {
            case 0 -> single(household, at, moved);
            case 1 -> couple(household, at, moved);
            case 2 -> loneParent(household, at, moved);
            case 3 -> parents(household, at, moved);
            default -> threeGenerations(household, at, moved);
        }
        name(household);
        household.homeless = household.members.size() == 1 && chance.chance(0.05);
        return household;
    }

    private void single(Household household, long at, LocalDate moved) {
        int year = household.created.getYear();
        boolean old = chance.chance(0.6);
        boolean woman = chance.chance(old ? 0.68 : 0.4);
        var person =
                person(at, woman, names.last(chance), year - (old ? chance.between(62, 92) : chance.between(22, 61)));
        join(household, person, true, moved);
        if (old && chance.chance(0.35)) {
            // a husband or wife who died
            var gone = person(at, !woman, surname(person), person.born.getYear() - chance.between(-3, 6));
            var died = between(household.created.minusYears(3), calendar.today().minusDays(40));
            gone.died = died;
            marry(household, person, gone);
            left(household, gone, moved, died);
        }
    }

    /** Somebody who lived there until a day. */
    private static void left(Household household, Person person, LocalDate from, LocalDate until) {
        var since = from.isBefore(until.minusMonths(6)) ? from : until.minusYears(1);
        household.members.add(
                new Household.Member(person, false, person.born.isAfter(since) ? person.born : since, until));
    }

    private void couple(Household household, long at, LocalDate moved) {
        int year = household.created.getYear();
        int born = year - chance.between(28, 84);
        var last = names.last(chance);
        var wife = person(at, true, last, born);
        var husband = person(at, false, last, born - chance.between(-2, 7));
        join(household, chance.chance(0.6) ? wife : husband, true, moved);
        join(household, household.reference().equals(wife) ? husband : wife, false, moved);
        marry(household, wife, husband);
    }

    private void loneParent(Household household, long at, LocalDate moved) {
        int year = household.created.getYear();
        boolean mother = chance.chance(0.9);
        var last = names.last(chance);
        var parent = person(at, mother, last, year - chance.between(20, 48));
        join(household, parent, true, moved);
        int children = 1 + chance.weighted(50, 33, 13, 4);
        Person former = null;
        if (chance.chance(0.4)) {
            former = person(at, !mother, last, parent.born.getYear() - chance.between(-2, 6));
            var left = between(household.created.minusYears(2), calendar.today().minusDays(60));
            left(household, former, moved, left);
            household.ties.add(new Household.Tie(
                    parent, former, chance.chance(0.7) ? "DIVORCE" : "SEPARATION", left.plusMonths(2), null));
            maiden(parent);
        }
        children(household, at, moved, last, children, parent, former);
    }

    private void parents(Household household, long at, LocalDate moved) {
        int year = household.created.getYear();
        int born = year - chance.between(22, 46);
        var last = names.last(chance);
        var mother = person(at, true, last, born);
        var father = person(at, false, last, born - chance.between(-2, 6));
        join(household, chance.chance(0.75) ? mother : father, true, moved);
        join(household, household.reference().equals(mother) ? father : mother, false, moved);
        if (chance.chance(0.75)) {
            marry(household, mother, father);
        } else {
            household.ties.add(new Household.Tie(mother, father, "UNION", moved, null));
        }
        children(household, at, moved, last, 1 + chance.weighted(32, 36, 18, 9, 5), mother, father);
    }

    private void threeGenerations(Household household, long at, LocalDate moved) {
        if (chance.chance(0.55)) {
            loneParent(household, at, moved);
        } else {
            parents(household, at, moved);
        }
        var parent = household.reference();
        var grandmother = person(
                at, true, masculine.getOrDefault(parent, "Nowak"), parent.born.getYear() - chance.between(20, 36));
        join(household, grandmother, false, moved);
        household.ties.add(new Household.Tie(grandmother, parent, "PARENT", parent.born, null));
        if (chance.chance(0.3)) {
            var grandfather = person(
                    at,
                    false,
                    masculine.getOrDefault(parent, "Nowak"),
                    grandmother.born.getYear() - chance.between(-1, 6));
            marry(household, grandmother, grandfather);
            household.ties.add(new Household.Tie(grandfather, parent, "PARENT", parent.born, null));
            if (chance.chance(0.5)) {
                grandfather.died = between(household.created, calendar.today().minusDays(30));
                left(household, grandfather, moved, grandfather.died);
            } else {
                join(household, grandfather, false, moved);
            }
        }
    }

    private void children(
            Household household,
            long at,
            LocalDate moved,
            String last,
            int number,
            Person parent,
            @org.jspecify.annotations.Nullable Person other) {
        int oldest = Math.min(
                parent.born.getYear() + chance.between(18, 33), calendar.today().getYear() - number);
        var siblings = new ArrayList<Person>();
        for (int i = 0; i < number; i++) {
            var child = person(
                    at,
                    chance.chance(0.49),
                    last,
                    Math.min(oldest + i * chance.between(1, 4), calendar.today().getYear() - 1));
            var from = child.born.isAfter(moved) ? child.born : moved;
            boolean grown = child.born.plusYears(21).isBefore(calendar.today());
            if (grown && chance.chance(0.5)) {
                var left = between(child.born.plusYears(19), calendar.today().minusDays(20));
                if (left.isAfter(from)) {
                    left(household, child, from, left);
                } else {
                    join(household, child, false, from);
                }
            } else {
                join(household, child, false, from);
            }
            household.ties.add(new Household.Tie(parent, child, "PARENT", child.born, null));
            if (other != null) {
                household.ties.add(new Household.Tie(other, child, "PARENT", child.born, null));
            }
            siblings.add(child);
        }
        for (int i = 1; i < siblings.size(); i++) {
            household.ties.add(new Household.Tie(siblings.get(i - 1), siblings.get(i), "SIBLING", null, null));
        }
    }

    private final java.util.Map<Person, String> masculine = new java.util.HashMap<>();

    private String surname(Person person) {
        return masculine.getOrDefault(person, person.last);
    }

    private void marry(Household household, Person wife, Person husband) {
        var since = LocalDate.of(
                Math.max(wife.born.getYear(), husband.born.getYear()) + 20 + chance.below(9),
                1 + chance.below(12),
                1 + chance.below(28));
        if (!since.isBefore(calendar.today())) {
            since = calendar.today().minusYears(1);
        }
        var end = wife.died != null ? wife.died : husband.died;
        household.ties.add(
                new Household.Tie(wife, husband, "MARRIAGE", since, end != null && end.isAfter(since) ? end : null));
        maiden(wife.woman ? wife : husband);
    }

    private void maiden(Person woman) {
        if (woman.woman && chance.chance(0.85)) {
            woman.maiden = Names.of(names.last(chance), true);
        }
    }

    private LocalDate between(LocalDate first, LocalDate last) {
        long days = Math.max(1, last.toEpochDay() - first.toEpochDay());
        return LocalDate.ofEpochDay(
                Math.min(first.toEpochDay() + (long) (chance.fraction() * days), last.toEpochDay()));
    }

    private void join(Household household, Person person, boolean reference, LocalDate from) {
        var since = person.born.isAfter(from) ? person.born : from;
        if (person.born.getYear() < 1950 && !reference && chance.chance(0.12)) {
            var died = between(household.created.plusDays(10), calendar.today().minusDays(15));
            if (died.isAfter(since)) {
                person.died = died;
                household.members.add(new Household.Member(person, reference, since, died));
                return;
            }
        }
        household.members.add(new Household.Member(person, reference, since, null));
    }

    private Person person(long at, boolean woman, String last, int year) {
        persons++;
        var born = LocalDate.of(year, 1 + chance.below(12), 1 + chance.below(28));
        if (born.isAfter(calendar.today().minusDays(30))) {
            born = calendar.today().minusDays(30L + chance.below(300));
        }
        var name = Names.of(last, woman);
        if (woman && year < 2005 && chance.chance(0.03)) {
            name = name + "-" + Names.of(names.last(chance), true);
        }
        var person = new Person(
                chance.id(at), names.first(chance, woman, Math.max(1900, year)), name, woman, born, pesel(born, woman));
        person.second = chance.chance(0.3) ? names.first(chance, woman, Math.max(1900, year - 30)) : null;
        person.foreigner = chance.chance(0.02);
        masculine.put(person, last);
        return person;
    }

    private String pesel(LocalDate born, boolean woman) {
        int century = born.getYear() >= 2000 ? 20 : 0;
        while (true) {
            int serial = chance.below(1000);
            int sex = 2 * chance.below(5) + (woman ? 0 : 1);
            var ten = "%02d%02d%02d%03d%d"
                    .formatted(born.getYear() % 100, born.getMonthValue() + century, born.getDayOfMonth(), serial, sex);
            if (numbers.add(Long.valueOf(ten))) {
                return ten + checkDigit(ten);
            }
        }
    }

    static int checkDigit(String ten) {
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            sum += (ten.charAt(i) - '0') * ("1379137913".charAt(i) - '0');
        }
        return (10 - sum % 10) % 10;
    }

    private static void name(Household household) {
        var living = household.living();
        var person = living.isEmpty() ? household.reference() : living.getFirst();
        household.name =
                living.size() > 1 ? "Rodzina " + person.last : (person.woman ? "Pani " : "Pan ") + person.name();
    }

    // ---- cases

    private void order(List<Draft> drafts) {
        drafts.sort(Comparator.comparingLong(draft -> draft.household().createdAt));
        var all = new ArrayList<java.util.Map.Entry<Timeline, Household>>();
        drafts.forEach(draft -> {
            households.add(draft.household());
            draft.timelines().forEach(timeline -> all.add(java.util.Map.entry(timeline, draft.household())));
        });
        all.sort(Comparator.comparingInt(entry -> entry.getKey().opened()));
        var counters = new java.util.TreeMap<Integer, Integer>();
        for (var entry : all) {
            var file = open(entry.getKey(), entry.getValue());
            int year = calendar.day(file.opened).getYear();
            file.mark = "ZPS.8121." + counters.merge(year, 1, Integer::sum) + "." + year;
            entry.getValue().cases.add(file);
            cases.add(file);
            if (chance.chance(0.7)) {
                file.indication = indication(file.submitted);
            }
        }
        markCounters.putAll(counters);
        waiting();
    }

    /** The number of the next indication of the year. */
    private String indication(int day) {
        int year = calendar.day(day).getYear();
        return "W/" + indicationCounters.merge(year, 1, Integer::sum) + "/" + year;
    }

    /** Households without an open case, for whom somebody has written an indication that is not given to anybody, and in which state. */
    private void waiting() {
        var free = households.stream()
                .filter(it -> it.cases.stream().noneMatch(CaseFile::open)
                        && !it.living().isEmpty())
                .toList();
        int users = size.users();
        var states = new ArrayList<String>();
        states.addAll(java.util.Collections.nCopies(Math.max(3, users / 9), "SUBMITTED"));
        states.addAll(java.util.Collections.nCopies(Math.max(2, users / 30), "RETURNED"));
        states.addAll(java.util.Collections.nCopies(Math.max(2, users / 18), "ACCEPTED"));
        states.addAll(java.util.Collections.nCopies(Math.max(2, users / 15), "DRAFT"));
        states.addAll(java.util.Collections.nCopies(households.size() / 150, "REFUSED"));
        var used = new HashSet<Household>();
        for (var state : states) {
            var household = chance.of(free);
            if (used.add(household)) {
                int day = state.equals("REFUSED")
                        ? Math.min(calendar.last() - 3, calendar.on(household.created) + 3)
                        : calendar.last() - chance.below(state.equals("ACCEPTED") ? 4 : 6);
                indications.add(new Waiting(household, state, day, indication(day)));
            }
        }
        indications.sort(Comparator.comparingInt(Waiting::day));
    }

    /** An indication that became no case, or not yet. */
    record Waiting(Household household, String state, int day, String number) {}

    final java.util.Map<Integer, Integer> indicationCounters = new java.util.TreeMap<>();
    final List<Waiting> indications = new ArrayList<>();

    final java.util.Map<Integer, Integer> markCounters = new java.util.TreeMap<>();

    private CaseFile open(Timeline timeline, Household household) {
        int opened = timeline.opened();
        var district =
                town.districts().get(household.address.street().district()).worker();
        var workers = staff.of(Role.SOCIAL_WORKER);
        var lead = chance.chance(0.8) ? district : chance.of(workers);
        var file = new CaseFile(
                cases.size(),
                chance.id(calendar.millis(opened, chance.between(480, 700))),
                household,
                timeline.stage(),
                opened,
                lead);
        file.accepted = Math.max(0, opened - chance.between(1, 3));
        file.submitted = Math.max(0, file.accepted - chance.between(1, 4));
        file.source = chance.of(
                "INDICATION",
                "INDICATION",
                "INDICATION",
                "OWN_REQUEST",
                "REPRESENTATIVE",
                "EX_OFFICIO",
                "OTHER_PERSON");
        reasons(file);
        course(file, timeline.end());
        int end = timeline.end();
        if (end - opened > 260 && chance.chance(0.22)) {
            var former = chance.of(workers);
            if (!former.equals(lead)) {
                file.firstLead = former;
                file.handedOn = opened + chance.between(120, end - opened - 60);
            }
        }
        var helpers = staff.of(household.hasChildren(calendar.today()) ? Role.FAMILY_ASSISTANT : Role.SOCIAL_WORKER);
        if (file.contact != CaseFile.NEVER && chance.chance(0.16)) {
            var helper = chance.of(helpers);
            if (!helper.equals(lead) && !helper.equals(file.firstLead)) {
                file.helper = helper;
                file.helperSince = Math.min(file.contact + chance.between(2, 40), end);
            }
        }
        return file;
    }

    private void reasons(CaseFile file) {
        var household = file.household;
        var pool = new ArrayList<>(
                List.of("POVERTY", "UNEMPLOYMENT", "ILLNESS", "DISABILITY", "POVERTY", "ILLNESS", "ALCOHOL", "CRISIS"));
        if (household.hasChildren(calendar.today())) {
            pool.addAll(List.of("UPBRINGING", "UPBRINGING", "MATERNITY", "DOMESTIC_VIOLENCE"));
            if (household.living().size() > 4) {
                pool.addAll(List.of("LARGE_FAMILY", "LARGE_FAMILY"));
            }
        } else {
            pool.addAll(List.of("PRISON_RELEASE", "FORTUITOUS_EVENT"));
        }
        if (household.homeless) {
            file.reasons.add("HOMELESSNESS");
        }
        int number = chance.between(1, 3);
        while (file.reasons.size() < number) {
            var reason = chance.of(pool);
            if (!file.reasons.contains(reason)) {
                file.reasons.add(reason);
            }
        }
    }

    /** The days of the stages, as far as the case has come. */
    private void course(CaseFile file, int end) {
        if (file.stage == Stage.INDICATION) {
            return;
        }
        file.contact = Math.min(file.opened + chance.between(1, 5), end);
        boolean closed = file.stage == Stage.CLOSED;
        boolean early = closed && chance.chance(0.15);
        if (!(early && chance.chance(0.4))) {
            file.diagnosisBegun = step(file.contact, 1, 7, end);
        }
        if (file.stage != Stage.DIAGNOSIS && !early) {
            file.diagnosisApproved = step(file.diagnosisBegun, 8, 21, end);
            if (file.diagnosisApproved != CaseFile.NEVER && (file.stage != Stage.PLAN || chance.chance(0.6))) {
                file.planBegun = step(file.diagnosisApproved, 1, 5, end);
            }
            if (file.stage != Stage.PLAN) {
                file.planAgreed = step(file.planBegun, 3, 12, end - 4);
            }
        }
        if (file.planAgreed != CaseFile.NEVER) {
            reviews(file, end);
        }
        if (closed) {
            file.closed = end;
            file.closingProposed = Math.max(file.contact, end - chance.between(1, 4));
            file.closingCode = file.evaluated != CaseFile.NEVER
                    ? chance.of(
                            "GOALS_ACHIEVED",
                            "GOALS_ACHIEVED",
                            "GOALS_PARTLY",
                            "GOALS_PARTLY",
                            "CLIENT_RESIGNED",
                            "MOVED")
                    : chance.of("CLIENT_RESIGNED", "NO_COOPERATION", "MOVED", "TO_OTHER_BODY", "TO_FAMILY_ASSISTANT");
        } else if (file.stage == Stage.CLOSING && chance.chance(0.7)) {
            file.closingProposed = Math.max(file.evaluated, end - chance.between(0, 6));
            file.closingCode = chance.of("GOALS_ACHIEVED", "GOALS_PARTLY", "CLIENT_RESIGNED");
        } else if (file.stage == Stage.REALISATION && chance.chance(0.03)) {
            file.suspended = end - chance.between(1, 25);
        }
    }

    private void reviews(CaseFile file, int end) {
        int stop = file.stage == Stage.CLOSED ? end - 8 : end;
        int due = file.planAgreed + MONTHS_3;
        while (due < stop) {
            int held = Math.min(due - chance.between(-3, 8), stop);
            file.reviews.add(held);
            due = held + MONTHS_3;
        }
        switch (file.stage) {
            case REVIEW -> {
                if (!file.reviews.isEmpty()) {
                    file.reviews.removeLast();
                }
            }
            case CLOSING, CLOSED ->
                file.evaluated = Math.max(Math.min(end - chance.between(3, 8), calendar.last()), file.planAgreed + 1);
            default -> {
                // goes on
            }
        }
        file.reviews.removeIf(day -> file.evaluated != CaseFile.NEVER && day >= file.evaluated);
    }

    private int step(int from, int least, int most, int end) {
        if (from == CaseFile.NEVER) {
            return CaseFile.NEVER;
        }
        int day = from + chance.between(least, most);
        return day > end ? CaseFile.NEVER : day;
    }
}
