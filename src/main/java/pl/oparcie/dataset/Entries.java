package pl.oparcie.dataset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Entries of cases: visits, interviews and the rest, with their texts, lines of time, next steps and planned visits. */
final class Entries {

    private static final List<String> KINDS = List.of(
            "PHONE",
            "OFFICE_TALK",
            "CONTACT",
            "LETTER_OUT",
            "LETTER_IN",
            "MEETING",
            "REPRESENTATION",
            "ACCOMPANYING",
            "TRAINING",
            "INTERVENTION",
            "OTHER");
    private static final Map<String, List<String>> SUBJECTS = Map.ofEntries(
            Map.entry("POVERTY", List.of("finanse", "finanse", "urzedy")),
            Map.entry("UNEMPLOYMENT", List.of("praca", "praca", "finanse")),
            Map.entry("ILLNESS", List.of("zdrowie", "zdrowie", "senior")),
            Map.entry("DISABILITY", List.of("niepelnosprawnosc", "zdrowie")),
            Map.entry("ALCOHOL", List.of("alkohol", "alkohol", "relacje")),
            Map.entry("CRISIS", List.of("kryzys", "mieszkanie", "relacje")),
            Map.entry("UPBRINGING", List.of("dzieci", "dzieci", "relacje")),
            Map.entry("MATERNITY", List.of("dzieci", "zdrowie")),
            Map.entry("DOMESTIC_VIOLENCE", List.of("przemoc", "dzieci")),
            Map.entry("LARGE_FAMILY", List.of("dzieci", "finanse", "mieszkanie")),
            Map.entry("PRISON_RELEASE", List.of("wiezienie", "praca")),
            Map.entry("FORTUITOUS_EVENT", List.of("kryzys", "finanse")),
            Map.entry("HOMELESSNESS", List.of("bezdomnosc", "bezdomnosc", "zdrowie")));

    private final World world;
    private final Prose prose;
    private final Lines lines;

    Entries(World world, Prose prose, Lines lines) {
        this.world = world;
        this.prose = prose;
        this.lines = lines;
    }

    /** What kind of entry it is, and what goes with it. */
    private record Kind(
            String name, boolean interview, String task, String medium, String place, int minutes, String line) {}

    private Kind kind(Rnd chance, boolean first) {
        var size = world.size;
        int part = first ? 0 : chance.below(size.entries());
        if (part < size.visits()) {
            return new Kind(
                    "VISIT",
                    false,
                    chance.of("ACTIVATION", "CHILDREN", "SKILLS", "PREVENTION", "DEPENDANTS"),
                    "IN_PERSON",
                    "HOME",
                    chance.between(4, 18) * 5,
                    "VISIT");
        }
        if (part < size.visits() + size.interviews()) {
            return new Kind("VISIT", true, "ACTIVATION", "IN_PERSON", "HOME", chance.between(8, 20) * 5, "VISIT");
        }
        var name = KINDS.get(chance.weighted(34, 25, 9, 10, 8, 3, 3, 3, 2, 1, 2));
        return switch (name) {
            case "PHONE" ->
                new Kind(name, false, "ACTIVATION", "PHONE", "REMOTE", chance.between(1, 6) * 5, "ACTIVITY");
            case "CONTACT" ->
                new Kind(name, false, "PREVENTION", "IN_PERSON", "OUTDOORS", chance.between(1, 6) * 5, "ACTIVITY");
            case "LETTER_OUT", "LETTER_IN" ->
                new Kind(name, false, "REPRESENTATION", "LETTER", "OFFICE", chance.between(2, 8) * 5, "LETTER");
            case "MEETING" ->
                new Kind(
                        name, false, "INTERDISCIPLINARY", "IN_PERSON", "OFFICE", chance.between(8, 24) * 5, "ACTIVITY");
            case "REPRESENTATION" ->
                new Kind(
                        name,
                        false,
                        "REPRESENTATION",
                        "IN_PERSON",
                        "INSTITUTION",
                        chance.between(6, 24) * 5,
                        "ACTIVITY");
            case "ACCOMPANYING" ->
                new Kind(name, false, "SKILLS", "IN_PERSON", "INSTITUTION", chance.between(8, 30) * 5, "ACTIVITY");
            case "TRAINING" ->
                new Kind(name, false, "SKILLS", "IN_PERSON", "OFFICE", chance.between(8, 24) * 5, "ACTIVITY");
            case "INTERVENTION" ->
                new Kind(name, false, "CRISIS", "IN_PERSON", "HOME", chance.between(8, 36) * 5, "INTERVENTION");
            default -> new Kind(name, false, "ACTIVATION", "IN_PERSON", "OFFICE", chance.between(2, 9) * 5, "ACTIVITY");
        };
    }

    List<String> subjects(CaseFile file) {
        var subjects = new ArrayList<>(List.of("relacje", "urzedy", "mieszkanie"));
        file.reasons.forEach(reason -> subjects.addAll(SUBJECTS.getOrDefault(reason, List.of())));
        if (file.household.hasChildren(world.calendar.today())) {
            subjects.add("dzieci");
        } else if (file.person().born.getYear() < 1960) {
            subjects.add("senior");
        }
        return subjects;
    }

    Prose.About about(Rnd chance, CaseFile file, Staff.Account writer, LocalDate on) {
        var living = file.household.living();
        var person = chance.chance(0.8) ? file.person() : chance.of(living);
        if (person.born.plusYears(14).isAfter(on)) {
            person = file.person();
        }
        var children =
                living.stream().filter(it -> it.born.plusYears(18).isAfter(on)).toList();
        return new Prose.About(
                chance,
                person,
                children.isEmpty() ? null : chance.of(children).first,
                !writer.first().endsWith("a"),
                on);
    }

    void write(Batch batch, CaseFile file, int number, int day, int minute) {
        var chance = new Rnd(world.seed, 6, file.number, number);
        boolean first = number == 0;
        var kind = kind(chance, first);
        var on = world.calendar.day(day);
        var helper = file.helper;
        var writer = helper != null && day >= file.helperSince && chance.chance(0.3) ? helper : file.leadOn(day);
        int late = chance.chance(0.08) && day < world.calendar.last() ? 1 : 0;
        long recorded = world.calendar.millis(day + late, Math.min(1_000, minute + kind.minutes() + chance.below(90)))
                + chance.below(60_000);
        var id = chance.id(recorded);
        var about = about(chance, file, writer, on);
        var open = kind.interview() ? "INTERVIEW" : kind.name();
        var title = prose.one("title " + open, about);
        var facts = prose.text("open " + open, subjects(file), length(chance, kind), about);
        var interpretation = chance.chance(0.6) ? prose.one("interpretation", about) : "";
        var outcome = first || !kind.line().equals("VISIT") || chance.chance(0.93)
                ? "HELD"
                : chance.of("NOBODY", "NOBODY", "REFUSED");
        boolean crisis = kind.name().equals("INTERVENTION");
        var danger = crisis ? capital(prose.one("zagrozenie", about)) + "." : "";
        var atOnce = crisis ? "Zapewniono bezpieczeństwo: " + prose.one("plan_bezp", about) + "." : "";
        int next = chance.chance(0.16) ? day + chance.between(2, 12) : CaseFile.NEVER;
        boolean stepDone = next != CaseFile.NEVER && stepDone(chance, file, next);
        var step = next == CaseFile.NEVER ? "" : prose.one("title STEP", about);
        var url = file.url() + "/activities/" + id;
        batch.row(Table.ACTIVITY)
                .uuid(id)
                .uuid(file.id)
                .text(kind.name())
                .text(kind.task())
                .text(kind.medium())
                .text(kind.place())
                .text(outcome)
                .date(on)
                .time(Calendar.time(minute))
                .number(kind.minutes())
                .text(title)
                .text(facts)
                .text(interpretation)
                .text(chance.chance(0.1) ? capital(prose.one("pomocnik", about)) : "")
                .text(step)
                .date(next == CaseFile.NEVER ? null : world.calendar.day(next))
                .date(stepDone ? world.calendar.day(Math.min(next, world.calendar.last())) : null)
                .flag(first)
                .text(first ? "TOLD" : null)
                .date(first ? on : null)
                .text(danger)
                .text(atOnce)
                .texts(crisis ? List.of(chance.of("POLICE", "OTHER")) : List.of())
                .uuid(writer.id())
                .moment(recorded);
        people(batch, chance, file, id, on);
        lines.line(
                batch,
                chance,
                new Lines.Line(
                        file,
                        kind.line(),
                        on,
                        Calendar.time(minute),
                        writer,
                        recorded,
                        "activity.line." + outcome,
                        List.of(title),
                        crisis ? facts + "\n\n" + danger + "\n\n" + atOnce : facts,
                        url,
                        id,
                        "activity.kind." + kind.name(),
                        kind.minutes(),
                        interpretation));
        if (next != CaseFile.NEVER) {
            lines.term(
                    batch,
                    chance,
                    recorded,
                    new Lines.Term(
                            "NEXT_STEP",
                            file,
                            id,
                            on,
                            world.calendar.day(next),
                            file.open() ? file.lead : writer,
                            null,
                            null,
                            "activity.term.next-of",
                            List.of(step, file.household.name),
                            url,
                            stepDone ? world.calendar.day(Math.min(next, world.calendar.last())) : null,
                            null,
                            true));
        }
        if (kind.name().equals("VISIT") && chance.chance(0.35)) {
            planned(batch, chance, file, id, day, minute, writer, title);
        }
        if (first) {
            begin(batch, chance, file, day, writer, recorded, kind.name(), url);
        }
    }

    private boolean stepDone(Rnd chance, CaseFile file, int day) {
        int last = world.calendar.last();
        return !file.open() || day < last - 9 || (day < last && chance.chance(0.7));
    }

    private static int length(Rnd chance, Kind kind) {
        double part = Math.pow(chance.fraction(), 2.2);
        return (int)
                (kind.interview()
                        ? 500 + 1_000 * part
                        : kind.line().equals("VISIT") ? 280 + 700 * part : 260 + 1_150 * part);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    private static void people(Batch batch, Rnd chance, CaseFile file, UUID id, LocalDate on) {
        var living = file.household.living();
        var person = file.person();
        batch.row(Table.ACTIVITY_PERSON).uuid(id).uuid(person.id).uuid(file.id);
        if (living.size() > 1 && chance.chance(0.4)) {
            var other = chance.of(living);
            if (!other.equals(person) && other.born.isBefore(on)) {
                batch.row(Table.ACTIVITY_PERSON).uuid(id).uuid(other.id).uuid(file.id);
            }
        }
    }

    /** The visit as it had been planned a few days before. */
    private void planned(
            Batch batch,
            Rnd chance,
            CaseFile file,
            UUID activity,
            int day,
            int minute,
            Staff.Account writer,
            String aim) {
        int made = Math.max(0, day - chance.between(1, 10));
        long at = world.calendar.millis(made, minute);
        var visit = chance.id(at);
        visit(batch, visit, file, day, minute, aim, writer, "DONE", null, activity, at);
        lines.term(
                batch,
                chance,
                at,
                new Lines.Term(
                        "VISIT",
                        file,
                        visit,
                        world.calendar.day(made),
                        world.calendar.day(day),
                        writer,
                        null,
                        null,
                        "visit.term.VISIT",
                        List.of(file.household.name),
                        file.url() + "/visits/" + visit,
                        world.calendar.day(day),
                        null,
                        true));
    }

    private void visit(
            Batch batch,
            UUID id,
            CaseFile file,
            int day,
            int minute,
            String aim,
            Staff.Account worker,
            String state,
            @org.jspecify.annotations.Nullable String why,
            @org.jspecify.annotations.Nullable UUID activity,
            long at) {
        batch.row(Table.VISIT)
                .uuid(id)
                .uuid(file.id)
                .text("VISIT")
                .date(world.calendar.day(day))
                .time(Calendar.time(minute))
                .text(file.household.homeless ? "" : file.household.address.words())
                .text(aim)
                .uuid(worker.id())
                .text(state)
                .text(why)
                .text(why == null ? "" : "umówić ponownie")
                .nothing()
                .uuid(activity)
                .uuid(worker.id())
                .moment(at);
    }

    /** Visits of the coming weeks, and a few of the last days that nobody wrote down yet. */
    void coming(Batch batch, CaseFile file) {
        var chance = new Rnd(world.seed, 7, file.number);
        if (!file.open() || file.contact == CaseFile.NEVER || !chance.chance(0.22)) {
            return;
        }
        int last = world.calendar.last();
        int day = chance.chance(0.06) ? last - chance.below(4) : last + chance.between(1, 20);
        int minute = 480 + 15 * chance.below(28);
        long at = world.calendar.millis(last - chance.below(4), 600 + chance.below(300));
        var visit = chance.id(at);
        var aim = prose.one("title VISIT", about(chance, file, file.lead, world.calendar.day(day)));
        visit(batch, visit, file, day, minute, aim, file.lead, "PLANNED", null, null, at);
        lines.term(
                batch,
                chance,
                at,
                new Lines.Term(
                        "VISIT",
                        file,
                        visit,
                        world.calendar.day(last),
                        world.calendar.day(day),
                        file.lead,
                        null,
                        null,
                        "visit.term.VISIT",
                        List.of(file.household.name),
                        file.url() + "/visits/" + visit,
                        null,
                        null,
                        true));
    }

    /** The first contact: two facts, the end of its term and the term of the diagnosis. */
    private void begin(
            Batch batch, Rnd chance, CaseFile file, int day, Staff.Account writer, long at, String kind, String url) {
        var on = world.calendar.day(day);
        lines.fact(batch, chance, file, "FIRST_CONTACT", on, kind, url, writer, at);
        lines.fact(batch, chance, file, "INFORMED_OF_DATA", on, "", url, writer, at);
        var approved = file.diagnosisApproved == CaseFile.NEVER ? null : world.calendar.day(file.diagnosisApproved);
        var closed = file.closed == CaseFile.NEVER ? null : world.calendar.day(file.closed);
        lines.term(
                batch,
                chance,
                at,
                new Lines.Term(
                        "DIAGNOSIS",
                        file,
                        file.id,
                        on,
                        on.plusDays(30),
                        file.lead,
                        null,
                        null,
                        "activity.term.diagnosis",
                        List.of(file.household.name),
                        file.url() + "/diagnosis",
                        approved,
                        closed,
                        false));
    }
}
