package pl.oparcie.dataset;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;

/**
 * Makes all rows of a centre and hands them to a sink in one order, whatever the number of threads: stretches are made side by side and
 * written one after another. What happened is written in the order of time, so that rows lie on the disk as they would after ten years.
 */
final class Generator {

    private static final int STRETCH = 1_000;
    private static final int AHEAD = 4;

    private static final int OPENED = 0;
    private static final int ENTRY = 1;
    private static final int HANDED_ON = 2;
    private static final int HELPER = 3;
    private static final int SUSPENDED = 4;
    private static final int CLOSING = 5;
    private static final int CLOSED = 6;
    static final int DIAGNOSIS_BEGUN = 7;
    static final int DIAGNOSIS_APPROVED = 8;
    static final int PLAN_BEGUN = 9;
    static final int PLAN_AGREED = 10;
    static final int REVIEW = 11;
    static final int EVALUATED = 12;
    private static final int INTERVIEW = 13;
    private static final int LETTER = 14;
    private static final int LETTER_ENDED = 15;
    private static final int CONTRACT = 16;
    private static final int TOOL = 17;

    private final World world;
    private final Sink sink;
    private final Progress progress;
    private final Prose prose = new Prose();
    private final Lines lines = new Lines();
    private final Entries entries;
    private final CaseWriter cases;
    private final WorkWriter work;
    private final IntakeWriter intake;
    private final ExtraWriter extras;
    private final AuditWriter audit;
    private final PeopleWriter people;
    private final InterviewPlan interviewPlan;
    private final InterviewWriter interviews;
    private final LetterPlan letterPlan;
    private final LetterWriter letters;
    private final OfficeWriter office;
    private final PaperWriter papers;
    private final ContractWriter contracts;
    private final ToolWriter tools;
    private final int threads;

    Generator(World world, Sink sink, Progress progress, int threads, AuditWriter audit) {
        this.audit = audit;
        this.world = world;
        this.sink = sink;
        this.progress = progress;
        this.threads = threads;
        this.entries = new Entries(world, prose, lines);
        this.intake = new IntakeWriter(world, prose, lines, entries);
        this.cases = new CaseWriter(world, prose, lines, entries, intake);
        this.extras = new ExtraWriter(world, prose, lines, entries);
        this.people = new PeopleWriter(world);
        this.papers = new PaperWriter(world);
        var contractPlan = new ContractPlan(world);
        this.work = new WorkWriter(world, prose, lines, entries, contractPlan);
        this.contracts = new ContractWriter(world, contractPlan, prose, entries, lines, papers);
        this.tools = new ToolWriter(world, prose, entries, lines);
        this.interviewPlan = new InterviewPlan(world);
        this.interviews = new InterviewWriter(world, interviewPlan, new InterviewAnswers(world, prose, entries), lines);
        this.letterPlan = new LetterPlan(world);
        this.letters = new LetterWriter(world, letterPlan, prose, entries, lines, papers);
        this.office = new OfficeWriter(world, letterPlan, letters);
    }

    void run() throws InterruptedException, ExecutionException {
        progress.begin("centre and staff", 1);
        var first = new Batch();
        world.staff.write(first);
        world.town.write(first);
        interviews.first(first);
        office.counters(first);
        world.indicationCounters.forEach(
                (year, last) -> first.row(Table.COUNTER).number(year).number(last));
        pass(first);
        progress.begin("people and households", world.households.size());
        stretches(
                world.households.size(),
                (batch, from, to) -> people.write(batch, world.households.subList(from, to), from));
        progress.begin("cases", world.cases.size());
        stretches(world.cases.size(), (batch, from, to) -> {
            for (var file : world.cases.subList(from, to)) {
                cases.head(batch, file);
                entries.coming(batch, file);
                extras.open(batch, file);
                office.entry(batch, file);
                papers.handedIn(batch, file);
            }
        });
        progress.begin("first contacts and indications", intake.contacts());
        stretches(intake.contacts(), intake::contacts);
        progress.begin("letters that came", office.incoming());
        stretches(office.incoming(), office::incoming);
        var waiting = new Batch();
        world.indications.forEach(indication -> intake.waiting(waiting, indication));
        extras.staff(waiting);
        pass(waiting);
        var events = events();
        progress.begin("ten years of work", events.length);
        stretches(events.length, (batch, from, to) -> {
            for (int i = from; i < to; i++) {
                event(batch, events[i]);
            }
        });
        audit();
    }

    private record Sealed(Batch batch, int from, int to, String lines) {}

    /** Blocks of the log are made side by side and chained in their order. */
    private void audit() throws InterruptedException, ExecutionException {
        progress.begin("audit log", audit.size());
        inOrder(
                audit.size(),
                AuditWriter.BLOCK,
                (from, to) -> {
                    var batch = new Batch();
                    return new Sealed(batch, from, to, audit.block(batch, from, to));
                },
                made -> {
                    audit.seal(made.batch(), made.from(), made.to(), made.lines());
                    pass(made.batch());
                });
    }

    private interface Stretch {
        void write(Batch batch, int from, int to);
    }

    private void stretches(int size, Stretch stretch) throws InterruptedException, ExecutionException {
        inOrder(
                size,
                STRETCH,
                (from, to) -> {
                    var batch = new Batch();
                    stretch.write(batch, from, to);
                    return batch;
                },
                this::pass);
    }

    private interface Made<T> {
        T make(int from, int to);
    }

    private <T> void inOrder(int size, int step, Made<T> made, Consumer<T> then)
            throws InterruptedException, ExecutionException {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var ahead = new ArrayDeque<Future<T>>();
            for (int from = 0; from < size; from += step) {
                int start = from;
                int end = Math.min(size, from + step);
                Callable<T> task = () -> made.make(start, end);
                ahead.add(pool.submit(task));
                if (ahead.size() > AHEAD) {
                    then.accept(ahead.remove().get());
                    progress.done(step);
                }
            }
            while (!ahead.isEmpty()) {
                then.accept(ahead.remove().get());
                progress.done(step);
            }
        }
    }

    private void pass(Batch batch) {
        batch.rows().forEach(sink::write);
    }

    // ---- what happened, each in one number that sorts by time: day, minute, what, case, which

    private static long event(int day, int minute, int what, int file, int number) {
        return ((((((long) day << 11 | minute) << 5 | what) << 18) | file) << 13) | number;
    }

    private long[] events() {
        List<long[]> all = new ArrayList<>();
        for (var file : world.cases) {
            var chance = new Rnd(world.seed, 20, file.number);
            var found = new ArrayList<Long>();
            ObjIntConsumer<Integer> at = (day, what) -> {
                if (day != CaseFile.NEVER) {
                    found.add(event(day, chance.between(480, 900), what, file.number, 0));
                }
            };
            at.accept(file.opened, OPENED);
            at.accept(file.handedOn, HANDED_ON);
            at.accept(file.helper == null ? CaseFile.NEVER : file.helperSince, HELPER);
            at.accept(file.suspended, SUSPENDED);
            at.accept(file.closingProposed, CLOSING);
            at.accept(file.closed, CLOSED);
            at.accept(file.diagnosisBegun, DIAGNOSIS_BEGUN);
            at.accept(file.diagnosisApproved, DIAGNOSIS_APPROVED);
            at.accept(file.planBegun, PLAN_BEGUN);
            at.accept(file.planAgreed, PLAN_AGREED);
            at.accept(file.evaluated, EVALUATED);
            for (int i = 0; i < file.reviews.size(); i++) {
                found.add(event(file.reviews.get(i), chance.between(480, 900), REVIEW, file.number, i));
            }
            papers(file, new Rnd(world.seed, 21, file.number), found);
            entries(file, chance, found);
            all.add(found.stream().mapToLong(Long::longValue).toArray());
        }
        var events = all.stream().flatMapToLong(Arrays::stream).toArray();
        Arrays.parallelSort(events);
        return events;
    }

    private void papers(CaseFile file, Rnd chance, List<Long> found) {
        for (var interview : interviewPlan.of(file)) {
            found.add(event(interview.ordered, chance.between(480, 900), INTERVIEW, file.number, interview.place));
        }
        for (var letter : letterPlan.of(file)) {
            int day = letter.sent == CaseFile.NEVER ? letter.written : letter.sent;
            int ended = letter.answered == CaseFile.NEVER ? letter.ended : letter.answered;
            found.add(event(day, chance.between(480, 900), LETTER, file.number, letter.place));
            if (ended != CaseFile.NEVER) {
                found.add(event(ended, chance.between(480, 900), LETTER_ENDED, file.number, letter.place));
            }
        }
        // what happened to a contract on one day is told in the order of its steps
        int minute = chance.between(480, 900);
        for (var step : contracts.steps(file)) {
            found.add(event(step.day(), minute, CONTRACT, file.number, step.number()));
        }
        for (var filled : tools.filled(file)) {
            found.add(event(filled.day(), chance.between(480, 900), TOOL, file.number, filled.number()));
        }
    }

    private void entries(CaseFile file, Rnd chance, List<Long> found) {
        if (file.contact == CaseFile.NEVER) {
            return;
        }
        int end = file.closed == CaseFile.NEVER ? world.calendar.last() : file.closed;
        for (int i = 0; i < file.entries; i++) {
            int day = i == 0 ? file.contact : chance.between(file.contact, Math.max(file.contact, end));
            int minute = i == 0 ? 485 : minute(chance);
            found.add(event(day, minute, ENTRY, file.number, i));
        }
    }

    /** Half of all work falls on 8-10 and 13-15 h. */
    private static int minute(Rnd chance) {
        return switch (chance.weighted(28, 40, 27, 5)) {
            case 0 -> 480 + 5 * chance.below(24);
            case 1 -> 600 + 5 * chance.below(36);
            case 2 -> 780 + 5 * chance.below(24);
            default -> 900 + 5 * chance.below(24);
        };
    }

    private void event(Batch batch, long event) {
        int number = (int) (event & 0x1FFF);
        var file = world.cases.get((int) (event >> 13 & 0x3FFFF));
        int what = (int) (event >> 31 & 0x1F);
        int minute = (int) (event >> 36 & 0x7FF);
        int day = (int) (event >> 47);
        switch (what) {
            case OPENED -> cases.opened(batch, file, minute);
            case ENTRY -> entries.write(batch, file, number, day, minute);
            case HANDED_ON -> cases.handedOn(batch, file, minute);
            case HELPER -> cases.helper(batch, file, minute);
            case SUSPENDED -> cases.suspended(batch, file, minute);
            case CLOSING -> cases.closingProposed(batch, file, minute);
            case CLOSED -> cases.closed(batch, file, minute);
            case INTERVIEW -> interviews.write(batch, interviewPlan.of(file).get(number));
            case LETTER -> letters.write(batch, letterPlan.of(file).get(number));
            case LETTER_ENDED -> letters.end(batch, letterPlan.of(file).get(number));
            case CONTRACT -> contracts.write(batch, file, number, minute);
            case TOOL -> tools.write(batch, file, number, minute);
            default -> work.write(batch, file, what, number, minute);
        }
    }
}
