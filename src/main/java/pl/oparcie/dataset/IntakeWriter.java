package pl.oparcie.dataset;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.oparcie.access.role.Role;

/** First contacts, and indications in every state: those that became cases, those that wait, those that were refused. */
final class IntakeWriter {

    private final World world;
    private final Prose prose;
    private final Lines lines;
    private final Entries entries;

    IntakeWriter(World world, Prose prose, Lines lines, Entries entries) {
        this.world = world;
        this.prose = prose;
        this.lines = lines;
        this.entries = entries;
    }

    int contacts() {
        return world.households.size() * 5 / 4;
    }

    void contacts(Batch batch, int from, int to) {
        for (int i = from; i < to; i++) {
            contact(batch, i);
        }
    }

    private void contact(Batch batch, int number) {
        var chance = new Rnd(world.seed, 41, number);
        int day = (int) ((long) number * world.calendar.last() / contacts());
        long at = world.calendar.millis(day, chance.between(450, 900));
        var household = chance.chance(0.7) ? chance.of(world.households) : null;
        var on = world.calendar.day(day);
        if (household != null && household.created.isAfter(on)) {
            household = null;
        }
        var authors = world.staff.of(
                chance.chance(0.5)
                        ? Role.RECEPTIONIST
                        : chance.chance(0.6) ? Role.BENEFITS_WORKER : Role.SOCIAL_WORKER);
        var author = chance.of(authors);
        var person = household == null ? chance.of(world.households).reference() : household.reference();
        var about = new Prose.About(chance, person, null, true, on);
        boolean other = chance.chance(0.3);
        batch.row(Table.CONTACT)
                .uuid(chance.id(at))
                .uuid(author.id())
                .date(on)
                .text(chance.of("OFFICE", "OFFICE", "PHONE", "PHONE", "EMAIL", "LETTER", "FIELD", "INSTITUTION"))
                .text(other ? chance.of("FAMILY", "NEIGHBOUR", "INSTITUTION", "ANONYMOUS") : "PERSON")
                .text(other && chance.chance(0.5) ? "pani " + prose.one("pomocnik", about) : "")
                .uuid(household == null ? null : person.id)
                .uuid(household == null ? null : household.id)
                .text(household == null ? person.first + " " + person.last.charAt(0) + "." : person.name())
                .text(prose.one("need problem", about))
                .text(prose.one("need expectation", about))
                .text("")
                .text(chance.of("ORDINARY", "ORDINARY", "ORDINARY", "URGENT"))
                .text(chance.of("INFORMATION", "INFORMATION", "REFERRED"))
                .text("Wyjaśniono: " + prose.one("sprawa", about) + ". Podano adres i godziny przyjęć.")
                .nothing()
                .date(chance.chance(0.5) ? on : null)
                .moment(at);
    }

    /** The indication a case began with, on the day it was given to its lead. */
    void assigned(Batch batch, CaseFile file, int minute) {
        if (file.indication.isEmpty()) {
            return;
        }
        var chance = new Rnd(world.seed, 42, file.number);
        var id = chance.id(world.calendar.millis(file.submitted, 560));
        var leader = world.staff.leader(file.firstLead.team());
        boolean answered = file.contact != CaseFile.NEVER && chance.chance(0.6);
        var told = indication(
                batch,
                chance,
                new Written(
                        id,
                        file.household,
                        file.indication,
                        "ASSIGNED",
                        file.submitted,
                        file.accepted,
                        file,
                        answered,
                        leader));
        lines.stage(
                batch,
                chance,
                file,
                "DOCUMENT",
                world.calendar.day(file.submitted),
                leader,
                world.calendar.millis(file.opened, minute),
                "intake.chronology.indication",
                List.of(file.indication),
                told,
                "/indications/" + id);
    }

    /** One that has not become a case. */
    void waiting(Batch batch, World.Waiting waiting) {
        var chance = new Rnd(world.seed, 43, Rnd.mix(waiting.number().hashCode()));
        int day = waiting.day();
        var id = chance.id(world.calendar.millis(day, 560));
        var state = waiting.state();
        boolean decided = List.of("RETURNED", "REFUSED", "ACCEPTED").contains(state);
        int decision = decided ? Math.min(world.calendar.last(), day + chance.between(0, 2)) : CaseFile.NEVER;
        indication(
                batch,
                chance,
                new Written(
                        id,
                        waiting.household(),
                        waiting.number(),
                        state,
                        state.equals("DRAFT") ? CaseFile.NEVER : day,
                        decision,
                        null,
                        false,
                        world.staff.director()));
        var on = world.calendar.day(day);
        long at = world.calendar.millis(decided ? decision : day, 600);
        var name = List.of(waiting.household().name);
        switch (state) {
            case "SUBMITTED" ->
                term(
                        batch,
                        chance,
                        at,
                        "INDICATION_DECISION",
                        id,
                        on,
                        world.calendar.day(day + 3),
                        "DIRECTOR",
                        null,
                        "intake.term.decision",
                        name,
                        "/indications/" + id);
            case "ACCEPTED" ->
                term(
                        batch,
                        chance,
                        at,
                        "ASSIGNMENT",
                        id,
                        world.calendar.day(decision),
                        world.calendar.day(decision + 2),
                        "TEAM_LEADER",
                        null,
                        "intake.term.assignment",
                        name,
                        "/assignments/" + id);
            case "RETURNED" -> {
                term(
                        batch,
                        chance,
                        at,
                        "INDICATION_COMPLETION",
                        id,
                        world.calendar.day(decision),
                        world.calendar.day(decision + 5),
                        null,
                        author(waiting.household()),
                        "intake.term.completion",
                        name,
                        "/indications/" + id + "/edit");
                batch.row(Table.INDICATION_REMARK)
                        .uuid(chance.id(at))
                        .uuid(id)
                        .text(chance.of("problem", "expectation", "tried", "resources"))
                        .text(chance.of(
                                "Proszę opisać, co rodzina robiła dotąd.",
                                "Proszę uzupełnić zasoby rodziny.",
                                "Proszę podać, kto zgłasza."))
                        .date(world.calendar.day(decision))
                        .uuid(world.staff.director().id())
                        .flag(false);
            }
            default -> {
                // nobody waits for it
            }
        }
    }

    private void term(
            Batch batch,
            Rnd chance,
            long at,
            String kind,
            UUID subject,
            LocalDate event,
            LocalDate due,
            @Nullable String role,
            Staff.@Nullable Account owner,
            String key,
            List<String> args,
            String url) {
        lines.term(
                batch,
                chance,
                at,
                new Lines.Term(kind, null, subject, event, due, owner, role, null, key, args, url, null, null, false));
    }

    private record Written(
            UUID id,
            Household household,
            String number,
            String state,
            int submitted,
            int decided,
            @Nullable CaseFile file,
            boolean answered,
            Staff.Account leader) {}

    private Staff.Account author(Household household) {
        if (household.creator.role() == Role.BENEFITS_WORKER) {
            return household.creator;
        }
        var all = world.staff.of(Role.BENEFITS_WORKER);
        return all.get((int) (household.createdAt / 60_000 % all.size()));
    }

    /** Writes the row; returns what the line of time says of it. */
    private String indication(Batch batch, Rnd chance, Written written) {
        var household = written.household();
        var file = written.file();
        boolean draft = written.submitted() == CaseFile.NEVER;
        int day = draft ? world.calendar.last() : written.submitted();
        var on = world.calendar.day(day);
        var person = household.reference();
        var about = new Prose.About(chance, person, null, true, on);
        var reasons = file == null
                ? List.of(chance.of("POVERTY", "UNEMPLOYMENT", "ILLNESS", "DISABILITY", "ALCOHOL", "CRISIS"))
                : file.reasons;
        var areas = new LinkedHashSet<String>();
        int most = chance.between(1, 3);
        for (int i = 0; i < most; i++) {
            areas.add(chance.of("FAMILY", "FORMAL_LEGAL", "HOUSING", "HEALTH", "FINANCE", "WORK"));
        }
        var problem = prose.text("need problem", entriesOf(file), 220, about);
        var expectation = prose.one("need expectation", about);
        boolean decided = written.decided() != CaseFile.NEVER;
        var source = file == null ? "INDICATION" : file.source;
        batch.row(Table.INDICATION)
                .uuid(written.id())
                .text(written.number())
                .uuid(author(household).id())
                .uuid(household.id)
                .uuid(person.id)
                .text(household.name)
                .text(household.homeless ? world.town.name() : household.address.words())
                .text("")
                .number(Math.max(1, household.living().size()))
                .text(household.hasChildren(on) ? "YES" : "NO")
                .text(source)
                .date(source.equals("OTHER_PERSON") ? on : null)
                .date(on)
                .texts(reasons)
                .texts(List.copyOf(areas))
                .text(problem)
                .text(expectation)
                .text(chance.chance(0.5) ? "Dotąd: " + prose.one("swiadczenie", about) + "." : "")
                .text(prose.one("zasob", about))
                .number(chance.between(2, 9))
                .text(chance.of("ORDINARY", "ORDINARY", "ORDINARY", "ORDINARY", "URGENT", "INTERVENTION"))
                .text("YES")
                .date(on)
                .text(written.state())
                .date(draft ? null : on)
                .date(decided ? world.calendar.day(written.decided()) : null)
                .uuid(decided ? world.staff.director().id() : null)
                .text(
                        written.state().equals("REFUSED")
                                ? chance.of(
                                        "Osoba nie mieszka w gminie.",
                                        "Pomoc jest już udzielana przez powiat.",
                                        "Osoba nie jest zainteresowana.")
                                : null)
                .date(file == null ? null : world.calendar.day(file.opened))
                .uuid(file == null ? null : written.leader().id())
                .uuid(
                        file == null
                                ? null
                                : world.staff.teams().get(file.firstLead.team()).id())
                .uuid(file == null ? null : file.firstLead.id())
                .uuid(file == null ? null : file.id)
                .text(written.answered() ? "YES" : null)
                .text(written.answered() ? prose.one("close", about) : "")
                .date(written.answered() && file != null ? world.calendar.day(file.contact) : null)
                .nothing()
                .moment(world.calendar.millis(day, 560))
                .uuid(world.town
                        .districts()
                        .get(household.address.street().district())
                        .id());
        return problem + "\n" + expectation;
    }

    private List<String> entriesOf(@Nullable CaseFile file) {
        return file == null ? List.of("relacje", "urzedy", "finanse", "zdrowie") : entries.subjects(file);
    }
}
