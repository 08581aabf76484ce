package pl.oparcie.dataset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.oparcie.dataset.CaseFile.Stage;
import pl.oparcie.platform.text.Texts;

/** Writes a case: its head, who may open it, its people, reasons and groups, and what happened on each of its days but the entries. */
final class CaseWriter {

    private static final UUID DIRECTOR = UUID.fromString("00000000-0000-0000-0000-0000000000d1");

    private final World world;
    private final Prose prose;
    private final Lines lines;
    private final Entries entries;
    private final IntakeWriter intake;

    CaseWriter(World world, Prose prose, Lines lines, Entries entries, IntakeWriter intake) {
        this.world = world;
        this.prose = prose;
        this.lines = lines;
        this.entries = entries;
        this.intake = intake;
    }

    private LocalDate day(int index) {
        return world.calendar.day(index);
    }

    private @Nullable LocalDate dayOrNull(int index) {
        return index == CaseFile.NEVER ? null : day(index);
    }

    void head(Batch batch, CaseFile file) {
        var chance = new Rnd(world.seed, 8, file.number);
        var team = world.staff.teams().get(file.lead.team());
        var about = entries.about(chance, file, file.lead, day(file.opened));
        boolean closed = file.closed != CaseFile.NEVER;
        batch.row(Table.CASE_FILE)
                .uuid(file.id)
                .text(file.mark)
                .uuid(file.household.id)
                .uuid(file.person().id)
                .text(file.household.name)
                .uuid(team.id())
                .uuid(file.lead.id())
                .date(day(file.opened))
                .text(file.source)
                .uuid(world.town.procedure())
                .date(dayOrNull(file.suspended))
                .text(
                        file.suspended == CaseFile.NEVER
                                ? null
                                : chance.of(
                                        "pobyt w szpitalu",
                                        "wyjazd do rodziny",
                                        "sanatorium",
                                        "praca sezonowa za granicą"))
                .date(
                        file.suspended == CaseFile.NEVER
                                ? null
                                : day(file.suspended).plusMonths(1))
                .date(dayOrNull(file.closed))
                .text(closed ? file.closingCode : null)
                .text(closed ? prose.one("conclusion", about) : null)
                .date(file.source.equals("OTHER_PERSON") ? day(file.submitted) : null)
                .text(stage(file));
        grants(batch, file, team.id());
        people(batch, file);
        assignments(batch, chance, file);
        reasons(batch, chance, file);
    }

    private static String stage(CaseFile file) {
        return file.stage == Stage.REVIEW ? "REALISATION" : file.stage.name();
    }

    private void grants(Batch batch, CaseFile file, UUID team) {
        long opened = world.calendar.millis(file.opened, 600);
        grant(batch, file, DIRECTOR, "DIRECTOR", opened, null);
        grant(batch, file, team, "TEAM", opened, null);
        grant(
                batch,
                file,
                file.lead.id(),
                "LEAD",
                file.handedOn == CaseFile.NEVER ? opened : world.calendar.millis(file.handedOn, 600),
                null);
        var helper = file.helper;
        if (helper != null) {
            grant(batch, file, helper.id(), "CO_WORKER", world.calendar.millis(file.helperSince, 600), null);
        }
    }

    static void grant(Batch batch, CaseFile file, UUID principal, String kind, long since, @Nullable Long until) {
        var row = batch.row(Table.CASE_GRANT)
                .uuid(file.id)
                .uuid(principal)
                .text(kind)
                .moment(since);
        if (until == null) {
            row.nothing();
        } else {
            row.moment(until);
        }
    }

    private static void people(Batch batch, CaseFile file) {
        batch.row(Table.CASE_SUBJECT).uuid(file.household.id).uuid(file.id);
        var seen = new LinkedHashSet<UUID>();
        file.household.members.forEach(member -> seen.add(member.person().id));
        seen.forEach(person -> batch.row(Table.CASE_SUBJECT).uuid(person).uuid(file.id));
    }

    private void assignments(Batch batch, Rnd chance, CaseFile file) {
        var closed = dayOrNull(file.closed);
        if (file.handedOn != CaseFile.NEVER) {
            assignment(batch, chance, file, file.firstLead, "LEAD", file.opened, day(file.handedOn), "zmiana rejonu");
            assignment(batch, chance, file, file.lead, "LEAD", file.handedOn, closed, null);
        } else {
            assignment(batch, chance, file, file.lead, "LEAD", file.opened, closed, null);
        }
        if (file.helper != null) {
            assignment(batch, chance, file, file.helper, "CO_WORKER", file.helperSince, closed, null);
        }
    }

    private void assignment(
            Batch batch,
            Rnd chance,
            CaseFile file,
            Staff.Account who,
            String part,
            int from,
            @Nullable LocalDate until,
            @Nullable String reason) {
        var since = day(from);
        batch.row(Table.ASSIGNMENT)
                .uuid(chance.id(world.calendar.millis(from, 600)))
                .uuid(file.id)
                .uuid(who.id())
                .text(part)
                .period(since, until != null && !until.isAfter(since) ? since.plusDays(1) : until)
                .text(reason);
    }

    private void reasons(Batch batch, Rnd chance, CaseFile file) {
        long at = world.calendar.millis(file.opened, 610);
        for (int i = 0; i < file.reasons.size(); i++) {
            var code = file.reasons.get(i);
            batch.row(Table.REASON)
                    .uuid(chance.id(at))
                    .uuid(file.id)
                    .text(code)
                    .nothing()
                    .texts(code.equals("UPBRINGING") && chance.chance(0.4) ? List.of("INCOMPLETE_FAMILY") : List.of())
                    .flag(i == 0)
                    .date(day(file.opened));
        }
        for (var group : groups(file)) {
            boolean prison = group.equals("LEAVING_PRISON");
            batch.row(Table.TARGET_GROUP)
                    .uuid(chance.id(at))
                    .uuid(file.id)
                    .uuid(group.equals("FAMILY_WITH_CHILDREN") ? null : file.person().id)
                    .text(group)
                    .text("")
                    .date(group.equals("UNEMPLOYED") ? day(file.opened).minusMonths(chance.between(1, 40)) : null)
                    .date(prison ? day(file.opened).minusDays(chance.below(20)) : null)
                    .date(day(file.opened));
        }
    }

    private List<String> groups(CaseFile file) {
        var groups = new ArrayList<String>();
        for (var reason : file.reasons) {
            switch (reason) {
                case "UNEMPLOYMENT" -> groups.add("UNEMPLOYED");
                case "DISABILITY" -> groups.add("DISABLED");
                case "ILLNESS" -> groups.add("LONG_TERM_ILL");
                case "ALCOHOL" -> groups.add("ADDICTED");
                case "HOMELESSNESS" -> groups.add("HOMELESS");
                case "PRISON_RELEASE" -> groups.add("LEAVING_PRISON");
                case "UPBRINGING" -> groups.add("UPBRINGING_HELPLESS");
                case "DOMESTIC_VIOLENCE" -> groups.add("VIOLENCE");
                default -> {
                    // no group of its own
                }
            }
        }
        if (file.household.hasChildren(day(file.opened))) {
            groups.add("FAMILY_WITH_CHILDREN");
        } else if (file.person().born.getYear() < 1962) {
            groups.add("ELDERLY");
        }
        return groups;
    }

    /** What happened on the day a case was opened. */
    void opened(Batch batch, CaseFile file, int minute) {
        var chance = new Rnd(world.seed, 9, file.number);
        var leader = world.staff.leader(file.firstLead.team());
        long at = world.calendar.millis(file.opened, minute);
        lines.fact(batch, chance, file, "ACCEPTED", day(file.accepted), "", null, world.staff.director(), at);
        lines.fact(batch, chance, file, "ASSIGNED", day(file.opened), "", null, leader, at);
        lines.stage(
                batch,
                chance,
                file,
                "STAGE",
                day(file.opened),
                leader,
                at,
                "casework.chronology.opened",
                List.of(file.firstLead.name()),
                "",
                null);
        intake.assigned(batch, file, minute);
        lines.term(
                batch,
                chance,
                at,
                new Lines.Term(
                        "FIRST_CONTACT",
                        file,
                        file.id,
                        day(file.opened),
                        day(file.opened + 5),
                        file.lead,
                        null,
                        null,
                        "casework.term.first-contact",
                        List.of(file.household.name),
                        file.url(),
                        dayOrNull(file.contact),
                        null,
                        false));
    }

    void handedOn(Batch batch, CaseFile file, int minute) {
        var chance = new Rnd(world.seed, 10, file.number);
        var leader = world.staff.leader(file.lead.team());
        long at = world.calendar.millis(file.handedOn, minute);
        lines.stage(
                batch,
                chance,
                file,
                "STAGE",
                day(file.handedOn),
                leader,
                at,
                "casework.chronology.transferred",
                List.of(file.firstLead.name(), file.lead.name()),
                "zmiana rejonu",
                null);
        batch.row(Table.TRANSFER)
                .uuid(chance.id(at))
                .nothing()
                .uuid(file.id)
                .uuid(file.firstLead.id())
                .uuid(file.lead.id())
                .uuid(leader.id())
                .moment(at - 86_400_000L)
                .text("zmiana rejonu")
                .text("ACCEPTED")
                .moment(at)
                .nothing()
                .flag(false);
    }

    void helper(Batch batch, CaseFile file, int minute) {
        var chance = new Rnd(world.seed, 11, file.number);
        var helper = java.util.Objects.requireNonNull(file.helper);
        lines.stage(
                batch,
                chance,
                file,
                "PEOPLE",
                day(file.helperSince),
                file.leadOn(file.helperSince),
                world.calendar.millis(file.helperSince, minute),
                "casework.chronology.co-worker",
                List.of(helper.name()),
                "",
                null);
    }

    void suspended(Batch batch, CaseFile file, int minute) {
        var chance = new Rnd(world.seed, 12, file.number);
        long at = world.calendar.millis(file.suspended, minute);
        lines.stage(
                batch,
                chance,
                file,
                "STAGE",
                day(file.suspended),
                file.lead,
                at,
                "casework.chronology.suspended",
                List.of(),
                "",
                null);
        lines.term(
                batch,
                chance,
                at,
                new Lines.Term(
                        "SUSPENSION_REVIEW",
                        file,
                        file.id,
                        day(file.suspended),
                        day(file.suspended).plusMonths(1),
                        file.lead,
                        null,
                        null,
                        "casework.term.suspension",
                        List.of(file.household.name),
                        file.url() + "/resume",
                        null,
                        null,
                        true));
    }

    void closingProposed(Batch batch, CaseFile file, int minute) {
        var chance = new Rnd(world.seed, 13, file.number);
        var about = entries.about(chance, file, file.lead, day(file.closingProposed));
        long at = world.calendar.millis(file.closingProposed, minute);
        boolean closed = file.closed != CaseFile.NEVER;
        var leader = world.staff.leader(file.lead.team());
        var note = prose.one("conclusion", about);
        boolean evaluated = file.evaluated != CaseFile.NEVER;
        batch.row(Table.CLOSING)
                .uuid(chance.id(at))
                .uuid(file.id)
                .text(file.closingCode)
                .text(note)
                .text(evaluated ? null : "NO_CONTACT")
                .uuid(file.lead.id())
                .date(day(file.closingProposed))
                .text(closed ? "ACCEPTED" : "PROPOSED")
                .uuid(
                        closed
                                ? leader.id().equals(file.lead.id())
                                        ? world.staff.director().id()
                                        : leader.id()
                                : null)
                .date(dayOrNull(file.closed))
                .nothing();
        lines.stage(
                batch,
                chance,
                file,
                "STAGE",
                day(file.closingProposed),
                file.lead,
                at,
                "casework.chronology.closing-proposed",
                List.of(closing(file)),
                note,
                null);
        lines.term(
                batch,
                chance,
                at,
                new Lines.Term(
                        "CLOSING",
                        file,
                        file.id,
                        day(file.closingProposed),
                        day(file.closingProposed + 5),
                        null,
                        "TEAM_LEADER",
                        world.staff.teams().get(file.lead.team()).id(),
                        "casework.term.closing",
                        List.of(file.household.name),
                        file.url() + "/closing/decision",
                        dayOrNull(file.closed),
                        null,
                        false));
    }

    private static String closing(CaseFile file) {
        return Texts.in("pl", "casework.closing-code." + file.closingCode);
    }

    void closed(Batch batch, CaseFile file, int minute) {
        var chance = new Rnd(world.seed, 14, file.number);
        var leader = world.staff.leader(file.lead.team());
        long at = world.calendar.millis(file.closed, minute);
        lines.stage(
                batch,
                chance,
                file,
                "STAGE",
                day(file.closed),
                leader,
                at,
                "casework.chronology.closed",
                List.of(closing(file)),
                "",
                null);
        int asked = file.closed + chance.between(50, 70);
        boolean known = asked <= world.calendar.last() && chance.chance(0.8);
        var due = day(file.closed).plusMonths(3);
        boolean late = due.isBefore(world.calendar.today().minusDays(40));
        lines.term(
                batch,
                chance,
                at,
                new Lines.Term(
                        "FOLLOW_UP",
                        file,
                        file.id,
                        day(file.closed),
                        due,
                        file.lead,
                        null,
                        null,
                        "casework.term.follow-up",
                        List.of(file.household.name),
                        file.url() + "/follow-up",
                        known ? day(asked) : null,
                        late ? due : null,
                        false));
        if (known) {
            long then = world.calendar.millis(asked, minute);
            batch.row(Table.FOLLOW_UP)
                    .uuid(chance.id(then))
                    .uuid(file.id)
                    .date(day(asked))
                    .text(chance.of("BETTER", "STABLE", "STABLE", "WORSE", "NO_CONTACT", "NEEDS_HELP"))
                    .text(prose.one("interpretation", entries.about(chance, file, file.lead, day(asked))))
                    .uuid(file.lead.id());
        }
    }
}
