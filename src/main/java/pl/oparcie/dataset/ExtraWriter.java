package pl.oparcie.dataset;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import pl.oparcie.access.role.Role;
import pl.oparcie.platform.text.Texts;

/** What happens in some open cases now: warnings, shares, emergencies, transfers that wait; forms begun, walks out, assaults. */
final class ExtraWriter {

    private static final long HOUR = 3_600_000L;
    private static final long DAY = 24 * HOUR;

    private final World world;
    private final Prose prose;
    private final Lines lines;
    private final Entries entries;

    ExtraWriter(World world, Prose prose, Lines lines, Entries entries) {
        this.world = world;
        this.prose = prose;
        this.lines = lines;
        this.entries = entries;
    }

    void open(Batch batch, CaseFile file) {
        if (!file.open()) {
            return;
        }
        var chance = new Rnd(world.seed, 50, file.number);
        boolean rough = file.reasons.contains("ALCOHOL") || file.reasons.contains("DOMESTIC_VIOLENCE");
        if (chance.chance(rough ? 0.16 : 0.02)) {
            warning(batch, chance, file);
        }
        var others = world.staff.of(Role.SOCIAL_WORKER);
        var other = chance.of(others);
        if (other.equals(file.lead) || other.equals(file.helper)) {
            return;
        }
        double what = chance.fraction();
        if (what < 0.012) {
            transfer(batch, chance, file, other);
        } else if (what < 0.03) {
            share(batch, chance, file, other);
        } else if (what < 0.035) {
            emergency(batch, chance, file, other);
        }
        if (chance.chance(0.012)) {
            draft(batch, chance, file);
        }
    }

    private void warning(Batch batch, Rnd chance, CaseFile file) {
        int day = Math.max(file.opened, world.calendar.last() - chance.below(150));
        long at = world.calendar.millis(day, 700);
        var id = chance.id(at);
        var kind = chance.of("DOG", "DOG", "AGGRESSION", "GO_IN_PAIR", "INFECTION", "OTHER");
        var note =
                switch (kind) {
                    case "DOG" -> "duży pies na podwórzu, dzwonić przed wejściem";
                    case "AGGRESSION" -> "po alkoholu bywa agresywny, rozmawiać na klatce";
                    case "GO_IN_PAIR" -> "wizyty tylko we dwoje";
                    case "INFECTION" -> "gruźlica w leczeniu, maseczka";
                    default -> "niebezpieczne schody, brak światła";
                };
        var review = world.calendar.day(day).plusMonths(3);
        batch.row(Table.SAFETY_MARK)
                .uuid(id)
                .uuid(file.id)
                .text(kind)
                .text(note)
                .date(world.calendar.day(day))
                .date(review)
                .uuid(file.lead.id());
        lines.stage(
                batch,
                chance,
                file,
                "SAFETY",
                world.calendar.day(day),
                file.lead,
                at,
                "casework.chronology.safety",
                List.of(Texts.in("pl", "casework.safety." + kind)),
                note,
                null);
        lines.term(
                batch,
                chance,
                at,
                new Lines.Term(
                        "SAFETY_REVIEW",
                        file,
                        id,
                        world.calendar.day(day),
                        review,
                        file.lead,
                        null,
                        null,
                        "casework.term.safety",
                        List.of(file.household.name),
                        file.url() + "/safety-marks/" + id,
                        null,
                        null,
                        true));
    }

    private void transfer(Batch batch, Rnd chance, CaseFile file, Staff.Account to) {
        int day = Math.max(file.opened, world.calendar.last() - chance.below(5));
        long at = world.calendar.millis(day, 720);
        var leader = world.staff.leader(file.lead.team());
        batch.row(Table.TRANSFER)
                .uuid(chance.id(at))
                .nothing()
                .uuid(file.id)
                .uuid(file.lead.id())
                .uuid(to.id())
                .uuid(leader.id())
                .moment(at)
                .text("wyrównanie obciążenia")
                .text("PROPOSED")
                .nothing()
                .nothing()
                .flag(true);
        CaseWriter.grant(batch, file, to.id(), "SHARE", at, null);
        batch.row(Table.CASE_OFFER).uuid(file.id).uuid(to.id()).flag(true);
        lines.stage(
                batch,
                chance,
                file,
                "STAGE",
                world.calendar.day(day),
                leader,
                at,
                "casework.chronology.transfer-proposed",
                List.of(to.name()),
                "wyrównanie obciążenia",
                null);
        lines.term(
                batch,
                chance,
                at,
                new Lines.Term(
                        "TRANSFER",
                        file,
                        file.id,
                        world.calendar.day(day),
                        world.calendar.day(day + 3),
                        to,
                        null,
                        null,
                        "casework.term.transfer",
                        List.of(file.household.name),
                        file.url() + "/transfer/answer",
                        null,
                        null,
                        false));
    }

    private void share(Batch batch, Rnd chance, CaseFile file, Staff.Account to) {
        int day = Math.max(file.opened, world.calendar.last() - chance.below(30));
        long at = world.calendar.millis(day, 740);
        LocalDate last = world.calendar.today().plusDays(5L + chance.below(60));
        batch.row(Table.SHARE)
                .uuid(chance.id(at))
                .uuid(file.id)
                .uuid(to.id())
                .text(chance.of("SAME_TEAM", "CONSENT", "LAW"))
                .text(chance.of(
                        "wspólna wizyta i konsultacja",
                        "zastępstwo w czasie szkolenia",
                        "udział w zespole w sprawie rodziny"))
                .date(last)
                .uuid(file.lead.id())
                .moment(at);
        CaseWriter.grant(batch, file, to.id(), "SHARE", at, world.calendar.millis(last.plusDays(1), 0));
    }

    private void emergency(Batch batch, Rnd chance, CaseFile file, Staff.Account user) {
        int day = Math.max(file.opened, world.calendar.last() - chance.below(20));
        long at = world.calendar.millis(day, 860);
        batch.row(Table.OPENING)
                .uuid(chance.id(at))
                .uuid(file.id)
                .uuid(user.id())
                .text(chance.of(
                        "policja prosi o pilną informację o dzieciach",
                        "zgłoszenie przemocy, prowadzący na urlopie",
                        "dyżur: osoba zasłabła w Ośrodku"))
                .moment(at)
                .moment(at + 8 * HOUR);
        CaseWriter.grant(batch, file, user.id(), "BREAK_GLASS", at, at + 8 * HOUR);
    }

    /** A form begun and not yet sent. */
    private void draft(Batch batch, Rnd chance, CaseFile file) {
        var about = entries.about(chance, file, file.lead, world.calendar.day(world.calendar.last()));
        var title = prose.one("title VISIT", about);
        var facts = prose.text("open VISIT", entries.subjects(file), 300, about);
        long at = world.calendar.millis(world.calendar.last(), 480 + chance.below(400));
        batch.row(Table.DRAFT)
                .uuid(chance.id(at))
                .uuid(file.lead.id())
                .text(file.url() + "/activities/new")
                .text("Nowa czynność")
                .json(new Json()
                        .texts("kind", List.of("VISIT"))
                        .texts("title", List.of(title))
                        .texts("facts", List.of(facts))
                        .toString())
                .number(title.split(" ").length + facts.split("\\s+").length)
                .moment(at);
    }

    /** Who is out, and assaults on workers. */
    void staff(Batch batch) {
        var workers = world.staff.of(Role.SOCIAL_WORKER);
        for (int i = 0; i < workers.size(); i++) {
            var worker = workers.get(i);
            var chance = new Rnd(world.seed, 51, i);
            for (int back = 0; back < 10; back++) {
                int day = world.calendar.last() - back;
                if (chance.chance(0.6)) {
                    long left = world.calendar.millis(day, chance.between(500, 760));
                    batch.row(Table.OUTING)
                            .uuid(chance.id(left))
                            .uuid(worker.id())
                            .moment(left)
                            .moment(left + 3 * HOUR)
                            .moment(left + HOUR + chance.below(90) * 60_000L);
                }
            }
            if (chance.chance(0.25)) {
                incident(batch, chance, worker);
            }
        }
    }

    private static final Map<String, String> WHAT = Map.of(
            "WORDS", "Wyzwiska na klatce schodowej, klient nie wpuścił do mieszkania.",
            "THREAT", "Groźba pobicia, jeśli decyzja będzie odmowna.",
            "ANIMAL", "Pies spuszczony z łańcucha, pogryziona torba.");

    private void incident(Batch batch, Rnd chance, Staff.Account worker) {
        int day = world.calendar.last() - chance.below(400) - 6;
        long at = world.calendar.millis(day, 800);
        var kind = chance.of("WORDS", "WORDS", "THREAT", "ANIMAL");
        UUID id = chance.id(at);
        batch.row(Table.INCIDENT)
                .uuid(id)
                .nothing()
                .uuid(worker.id())
                .uuid(world.staff.teams().get(worker.team()).id())
                .date(world.calendar.day(day))
                .time(Calendar.time(660))
                .text(kind)
                .text("mieszkanie klienta")
                .text(WHAT.getOrDefault(kind, ""))
                .flag(false)
                .flag(chance.chance(0.4))
                .text("OFFERED")
                .date(world.calendar.day(day + 1))
                .date(world.calendar.day(day + 2))
                .text((1 + chance.below(60)) + "/" + world.calendar.day(day).getYear())
                .uuid(worker.id())
                .moment(at + DAY / 24);
    }
}
