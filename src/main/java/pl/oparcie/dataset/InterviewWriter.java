package pl.oparcie.dataset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.oparcie.access.role.Role;
import pl.oparcie.dataset.InterviewAnswers.Filled;
import pl.oparcie.dataset.InterviewPlan.Interview;
import pl.oparcie.dataset.InterviewPlan.State;

/** Interviews (rodzinny wywiad środowiskowy) with their answers, terms and what their case is told of them. */
final class InterviewWriter {

    private static final int TERM = 14;
    private static final int URGENT_TERM = 2;
    private static final int MARK = 8;

    private final World world;
    private final InterviewPlan plan;
    private final InterviewAnswers answers;
    private final InterviewLines lines;
    private final Map<Staff.Account, String> cards = new HashMap<>();

    InterviewWriter(World world, InterviewPlan plan, InterviewAnswers answers, Lines lines) {
        this.world = world;
        this.plan = plan;
        this.answers = answers;
        this.lines = new InterviewLines(world, lines);
        var workers = world.staff.of(Role.SOCIAL_WORKER);
        for (var worker : workers) {
            cards.put(worker, "OPS/" + (cards.size() + 1) + "/2024");
        }
    }

    /** Identity cards of the workers, and the last number of each year. */
    void first(Batch batch) {
        for (var worker : world.staff.of(Role.SOCIAL_WORKER)) {
            batch.row(Table.INTERVIEW_CARD)
                    .uuid(worker.id())
                    .text(cards.get(worker))
                    .date(cardUntil(world));
        }
        plan.counters.forEach(
                (year, last) -> batch.row(Table.INTERVIEW_COUNTER).number(year).number(last));
    }

    /** Until when the workers' cards are valid. */
    static LocalDate cardUntil(World world) {
        return world.calendar.today().plusYears(2).withDayOfYear(365);
    }

    private @Nullable LocalDate day(int index) {
        return index == CaseFile.NEVER ? null : world.calendar.day(index);
    }

    void write(Batch batch, Interview it) {
        var chance = new Rnd(world.seed, 71, it.file.number, it.place);
        boolean reached = it.state.approved() || it.state == State.IN_PROGRESS;
        var file = it.file;
        var worker = it.state.open() ? file.lead : file.leadOn(it.ordered);
        var learned = world.calendar.day(Math.max(0, it.ordered - chance.below(2)));
        boolean applied = it.former == null
                ? chance.chance(0.7)
                : PeopleAnswers.reason(it).equals("APPLICATION");
        var source = applied ? "APPLICATION" : chance.of("EX_OFFICIO", "EX_OFFICIO", "REPORT");
        boolean cash = chance.chance(0.8);
        var order = new InterviewAnswers.Order(
                worker, cards.getOrDefault(worker, "OPS/1/2024"), learned, world.calendar.day(it.held), cash, source);
        var filled = reached ? answers.fill(it, chance, order) : null;
        var due = world.calendar.day(world.calendar.on(learned) + (it.urgent ? URGENT_TERM : TERM));
        row(batch, chance, it, order, due, filled);
        around(batch, chance, it, worker);
        if (filled != null) {
            batch.row(Table.INTERVIEW_CONTENT).uuid(it.id).json(filled.sheet().open());
            batch.row(Table.INTERVIEW_SENSITIVE).uuid(it.id).json(filled.sheet().apart());
        }
        lines.terms(batch, chance, it, worker, learned, due);
        if (filled != null && it.state.approved()) {
            lines.told(batch, chance, it, worker, filled);
        }
    }

    private void row(
            Batch batch,
            Rnd chance,
            Interview it,
            InterviewAnswers.Order order,
            LocalDate due,
            @Nullable Filled filled) {
        var worker = order.worker();
        var leader = world.staff.leader(worker.team());
        var head = leader.equals(worker) ? world.staff.director() : leader;
        boolean planned = it.state != State.NEW && !it.state.ended();
        boolean approved = it.state.approved();
        var former = it.former;
        var row = batch.row(Table.INTERVIEW)
                .uuid(it.id)
                .text(it.number)
                .text(it.kind())
                .uuid(it.file.person().id)
                .uuid(it.file.household.id)
                .text(it.file.person().name())
                .uuid(it.file.id)
                .uuid(former == null ? null : former.id)
                .text(former == null ? null : PeopleAnswers.reason(it))
                .date(order.learned())
                .text(order.source())
                .text(it.urgent ? "URGENT" : "NORMAL")
                .text(order.cash() ? "CASH" : "SOCIAL_WORK")
                .date(order.source().equals("APPLICATION") ? order.learned() : null)
                .uuid(worker.id())
                .uuid(world.staff.teams().get(worker.team()).id())
                .uuid(chance.chance(0.3) ? head.id() : worker.id())
                .date(world.calendar.day(it.ordered))
                .date(due)
                .date(planned ? world.calendar.day(it.held) : null)
                .time(planned ? Calendar.time(480 + 15 * chance.below(24)) : null)
                .text(planned ? "RESIDENCE" : null)
                .text(it.state.name());
        boolean begun = filled != null;
        var hash = filled != null && approved ? filled.sheet().hash() : null;
        row.text(begun ? it.form() : null)
                .text(begun ? InterviewAnswers.VERSION : null)
                .date(begun ? world.calendar.day(it.held) : null)
                .date(it.state == State.IN_PROGRESS && chance.chance(0.4) ? world.calendar.day(it.held) : null)
                .date(approved ? world.calendar.day(it.held) : null)
                .momentOrNull(world.calendar.millis(Math.max(0, it.approved), 840), approved)
                .uuid(approved ? worker.id() : null)
                .text(hash)
                .text(hash == null ? null : signature(it, hash))
                .date(day(it.signed))
                .date(day(it.accepted))
                .uuid(it.accepted == CaseFile.NEVER ? null : head.id())
                .date(day(it.filed))
                .date(day(it.ended))
                .text(it.ended == CaseFile.NEVER ? "" : ended(it.state));
        found(row, it, approved ? filled : null);
    }

    private void found(Rows row, Interview it, @Nullable Filled filled) {
        var money = filled == null ? null : filled.money();
        boolean goesOn = it.goesOn && it.state == State.FILED;
        row.text(filled == null ? null : filled.persons() == 1 ? "SINGLE" : "FAMILY")
                .number(money == null ? null : money.persons())
                .hundredths(money == null ? null : Long.valueOf(money.income()))
                .hundredths(money == null ? null : Long.valueOf(money.perPerson()))
                .hundredths(money == null ? null : money.criterion())
                .flagOrNull(money == null ? null : money.exceeded())
                .texts(filled == null ? List.of() : it.file.reasons)
                .text(filled == null ? null : it.file.reasons.getFirst())
                .texts(goesOn ? List.of("PERMANENT") : List.of())
                .date(goesOn ? world.calendar.day(it.held).plusMonths(6) : null);
    }

    private static String signature(Interview it, String hash) {
        return it.kind().replace('_', '-') + it.number.substring(it.number.indexOf('/')) + "/"
                + hash.substring(0, MARK).toUpperCase(Locale.ROOT);
    }

    private static String ended(State state) {
        return switch (state) {
            case NOT_CONDUCTED -> "Trzykrotnie nie zastano nikogo w miejscu zamieszkania.";
            case TRANSFERRED -> "Osoba przebywa w innej gminie, wywiad przekazano.";
            case REFUSED_CONSENT -> "Osoba nie zgodziła się na wywiad.";
            default -> "Wniosek wycofano.";
        };
    }

    /** Attempts to reach the person, and a refusal. */
    private void around(Batch batch, Rnd chance, Interview it, Staff.Account worker) {
        var found = new ArrayList<String>();
        if (it.state == State.NOT_CONDUCTED) {
            found.addAll(List.of("NOBODY", "NOTE_LEFT", "NOBODY"));
        } else if (it.state != State.NEW && chance.chance(0.12)) {
            found.add("NO_ANSWER");
        }
        for (int i = 0; i < found.size(); i++) {
            int on = Math.min(it.held, Math.min(world.calendar.last(), it.ordered + 1 + i));
            batch.row(Table.ATTEMPT)
                    .uuid(chance.id(world.calendar.millis(on, 620)))
                    .uuid(it.id)
                    .date(world.calendar.day(on))
                    .time(Calendar.time(600))
                    .text(found.get(i).equals("NO_ANSWER") ? "PHONE" : "VISIT")
                    .text(found.get(i))
                    .uuid(worker.id());
        }
        if (it.state == State.REFUSED_CONSENT) {
            boolean decided = it.ended < world.calendar.last() - 5;
            batch.row(Table.REFUSAL)
                    .uuid(chance.id(world.calendar.millis(it.ended, 640)))
                    .uuid(it.id)
                    .text("INTERVIEW")
                    .date(world.calendar.day(it.ended))
                    .text(it.file.person().name())
                    .text("Nie życzy sobie wizyty w domu.")
                    .flag(true)
                    .uuid(worker.id())
                    .text(decided ? "REFUSE" : null)
                    .text(decided ? "Brak zgody na wywiad po pouczeniu." : "")
                    .date(decided ? world.calendar.day(it.ended + 3) : null)
                    .uuid(decided ? world.staff.director().id() : null);
        }
    }
}
