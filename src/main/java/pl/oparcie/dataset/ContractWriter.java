package pl.oparcie.dataset;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.oparcie.dataset.ContractPlan.Contract;
import pl.oparcie.dataset.ContractPlan.State;
import pl.oparcie.platform.text.Texts;

/** Social contracts from their draft to their end: heads, parties, versions, what the case is told of them, terms. */
final class ContractWriter {

    private static final int NEVER = CaseFile.NEVER;
    private static final int STEPS = 32;

    private static final int DRAFT = 0;
    private static final int NEGOTIATE = 1;
    private static final int ASK = 2;
    private static final int AGREE = 3;
    private static final int SIGN = 4;
    private static final int ANNEX = 5;
    private static final int SUSPEND = 6;
    private static final int STOP = 7;
    private static final int EVALUATE = 8;
    /** After the final evaluation of the same day. */
    private static final int END = 30;

    private static final int FOLLOW = 31;

    private final World world;
    private final ContractPlan plan;
    private final ContractBody bodies;
    private final Prose prose;
    private final Entries entries;
    private final Lines lines;
    private final ContractEvaluations evaluations;
    private final ContractTermLines terms;
    private final PaperWriter papers;

    ContractWriter(World world, ContractPlan plan, Prose prose, Entries entries, Lines lines, PaperWriter papers) {
        this.world = world;
        this.plan = plan;
        this.prose = prose;
        this.entries = entries;
        this.lines = lines;
        this.papers = papers;
        this.bodies = new ContractBody(world, prose, entries);
        this.evaluations = new ContractEvaluations(world, prose, entries);
        this.terms = new ContractTermLines(world, lines, evaluations);
    }

    /** A step of a contract. */
    record Step(int day, int number) {}

    /** What happened to the contracts of a case, each with the day and a number by which it is written. */
    List<Step> steps(CaseFile file) {
        var steps = new ArrayList<Step>();
        for (var it : plan.of(file)) {
            int first = it.place * STEPS;
            steps.add(new Step(it.drafted, first + DRAFT));
            add(steps, it.negotiated, first + NEGOTIATE);
            add(steps, it.asked, first + ASK);
            add(steps, it.agreed, first + AGREE);
            add(steps, it.signed, first + SIGN);
            add(steps, it.annexed, first + ANNEX);
            add(steps, it.suspended, first + SUSPEND);
            for (int i = 0; i < it.held.size(); i++) {
                add(steps, it.held.get(i).day(), first + EVALUATE + i);
            }
            add(steps, it.ended, first + (it.concluded() ? END : STOP));
            add(steps, it.followed, first + FOLLOW);
        }
        return steps;
    }

    private static void add(List<Step> steps, int day, int number) {
        if (day != NEVER) {
            steps.add(new Step(day, number));
        }
    }

    void write(Batch batch, CaseFile file, int number, int minute) {
        var it = plan.of(file).get(number / STEPS);
        int step = number % STEPS;
        var chance = new Rnd(world.seed, 104, file.number, number);
        switch (step) {
            case DRAFT -> drafted(batch, chance, it, minute);
            case NEGOTIATE -> negotiated(batch, chance, it, minute);
            case ASK -> tell(batch, chance, it, it.asked, minute, "asked", List.of(otherCentre()), "");
            case AGREE -> tell(batch, chance, it, it.agreed, minute, "agreed", List.of(), "");
            case SIGN -> signed(batch, chance, it, minute);
            case ANNEX -> annexed(batch, chance, it, minute);
            case SUSPEND -> tell(batch, chance, it, it.suspended, minute, "suspended", List.of(), suspension(it));
            case STOP -> {
                boolean refused = it.state == State.REFUSED;
                tell(batch, chance, it, it.ended, minute, refused ? "refused" : "withdrawn", List.of(), stopped(it));
            }
            case END -> tell(batch, chance, it, it.ended, minute, "ended." + it.result, List.of(), endWords(it));
            case FOLLOW -> {
                var words = independent(it).equals("NO") ? "Nadal potrzebna jest pomoc w opłatach." : "";
                tell(batch, chance, it, it.followed, minute, "followed." + independent(it), List.of(), words);
            }
            default -> evaluated(batch, chance, it, step - EVALUATE, minute);
        }
    }

    private LocalDate day(int index) {
        return world.calendar.day(index);
    }

    private @Nullable LocalDate dayOrNull(int index) {
        return index == NEVER ? null : day(index);
    }

    private void tell(
            Batch batch, Rnd chance, Contract it, int on, int minute, String key, List<String> args, String body) {
        lines.stage(
                batch,
                chance,
                it.file,
                "STAGE",
                day(on),
                it.file.leadOn(on),
                world.calendar.millis(on, minute),
                "contract.chronology." + key,
                args,
                body,
                it.url());
    }

    private String otherCentre() {
        return "Miejski Ośrodek Pomocy Społecznej w Zalesiu";
    }

    private Prose.About about(Contract it, int what, int day) {
        var chance = new Rnd(world.seed, 105, it.file.number, it.place, what);
        var about = entries.about(chance, it.file, it.file.leadOn(day), day(day));
        return new Prose.About(chance, it.file.person(), about.child(), about.womanWriting(), day(day));
    }

    private String suspension(Contract it) {
        return prose.one("contract suspension", about(it, 0, it.suspended));
    }

    private String stopped(Contract it) {
        return prose.one(
                it.state == State.REFUSED ? "contract refusal" : "contract withdrawal", about(it, 1, it.ended));
    }

    private String endWords(Contract it) {
        return prose.one("contract words", about(it, 2, it.ended));
    }

    private String independent(Contract it) {
        var chance = new Rnd(world.seed, 106, it.file.number, it.place);
        return it.result.equals("REALISED")
                ? chance.of("YES", "YES", "UNKNOWN")
                : chance.of("NO", "NO", "UNKNOWN", "YES");
    }

    // ---- the draft, with how the contract stands now

    private void drafted(Batch batch, Rnd chance, Contract it, int minute) {
        var author = it.file.leadOn(it.drafted);
        head(batch, it, author);
        parties(batch, chance, it);
        version(batch, it, 1, minute);
        tell(batch, chance, it, it.drafted, minute, "written", List.of(it.kind), "");
    }

    private void head(Batch batch, Contract it, Staff.Account author) {
        var chance = new Rnd(world.seed, 107, it.file.number, it.place);
        boolean sent = it.kind.equals("B") && chance.chance(0.7);
        boolean insured = sent && chance.chance(0.5);
        boolean over = it.state == State.ENDED;
        var file = it.file;
        var row = batch.row(Table.CONTRACT)
                .uuid(it.id)
                .uuid(file.id)
                .text(it.kind)
                .text("contract-" + (it.kind.equals("B") ? "b" : "a") + "/2010-1")
                .text(it.state.name())
                .date(day(it.drafted))
                .uuid(author.id())
                .flag(file.household.homeless)
                .text(sent ? "Powiatowy Urząd Pracy" : "")
                .text(
                        sent
                                ? "CAZ.640." + chance.between(1, 900) + "."
                                        + day(it.drafted).getYear()
                                : "")
                .date(sent ? day(it.drafted - chance.between(2, 12)) : null)
                .flag(sent)
                .text(insured ? "NEEDED" : "NONE")
                .date(insured ? dayOrNull(it.signed) : null)
                .date(insured && over ? day(it.ended) : null)
                .text(it.asked == NEVER ? "" : otherCentre())
                .text(it.asked == NEVER ? "" : "Maria Lewandowska")
                .date(dayOrNull(it.asked))
                .date(dayOrNull(it.agreed))
                .text(it.agreed == NEVER ? "" : "Bez uwag.");
        signing(row, chance, it);
        end(row, chance, it, sent);
    }

    private void signing(Rows row, Rnd chance, Contract it) {
        boolean told = it.negotiated != NEVER && (it.concluded() || chance.chance(0.8));
        var lead = it.file.leadOn(Math.max(it.signed, it.drafted));
        row.date(told ? day(it.negotiated) : null)
                .uuid(told ? it.file.leadOn(it.negotiated).id() : null)
                .date(dayOrNull(it.signed))
                .text(it.concluded() ? chance.chance(0.97) ? "PAPER" : "ELECTRONIC" : null)
                .uuid(it.concluded() ? lead.id() : null)
                .date(chance.chance(0.92) ? dayOrNull(it.signed) : null)
                .date(dayOrNull(it.signed))
                .date(it.ends)
                .date(dayOrNull(it.suspended))
                .date(it.suspended == NEVER ? null : day(it.suspended).plusMonths(1))
                .text(it.suspended == NEVER ? "" : suspension(it))
                .date(it.concluded() && chance.chance(0.1) ? day(it.signed) : null);
    }

    private void end(Rows row, Rnd chance, Contract it, boolean sent) {
        boolean refused = it.state == State.REFUSED;
        boolean over = it.state == State.ENDED;
        row.date(refused ? day(it.ended) : null)
                .text(refused ? stopped(it) : "")
                .uuid(refused ? it.file.leadOn(it.ended).id() : null)
                .date(refused ? null : dayOrNull(it.ended))
                .text(over ? it.result : null)
                .text(it.result.equals("INDEPENDENT") ? chance.of("ILLNESS", "ILLNESS", "OTHER", "OTHER") : null)
                .text(over ? endWords(it) : it.state == State.WITHDRAWN ? stopped(it) : "")
                .date(over && sent ? day(it.ended) : null)
                .date(dayOrNull(it.followed))
                .text(it.followed == NEVER ? null : independent(it));
    }

    private void parties(Batch batch, Rnd chance, Contract it) {
        var household = it.file.household;
        var person = it.file.person();
        party(batch, chance, it, person, true);
        if (it.kind.equals("A")) {
            household.living().stream()
                    .filter(other -> !other.id.equals(person.id))
                    .distinct()
                    .limit(5)
                    .forEach(other -> party(batch, chance, it, other, false));
        }
    }

    private void party(Batch batch, Rnd chance, Contract it, Person who, boolean signs) {
        var household = it.file.household;
        batch.row(Table.CONTRACT_PARTY)
                .uuid(chance.id(world.calendar.millis(it.drafted, 640)))
                .uuid(it.id)
                .uuid(it.file.id)
                .uuid(who.id)
                .text(who.name())
                .text(it.concluded() ? household.homeless ? "noclegownia" : household.address.words() : "")
                .text(it.concluded() ? who.pesel : "")
                .flag(signs);
    }

    // ---- what it says

    /** Whether the person proposed other words before signing. */
    private boolean talkedOver(Contract it) {
        return it.negotiated != NEVER && new Rnd(world.seed, 108, it.file.number, it.place).chance(0.45);
    }

    private int last(Contract it) {
        return talkedOver(it) ? 2 : 1;
    }

    private UUID versionId(Contract it, int number) {
        return new Rnd(world.seed, 109, it.file.number, it.place, number)
                .id(world.calendar.millis(
                        number == 1 ? it.drafted : number == last(it) ? it.negotiated : it.annexed, 660));
    }

    /** An annex that came in the last days waits for its signatures. */
    private boolean annexSigned(Contract it) {
        return it.annexed != NEVER && (it.state == State.ENDED || it.annexed < world.calendar.last() - 8);
    }

    private void version(Batch batch, Contract it, int number, int minute) {
        boolean annex = number > last(it);
        int on = number == 1 ? it.drafted : annex ? it.annexed : it.negotiated;
        var body = bodies.of(it, annex).json();
        batch.row(Table.CONTRACT_VERSION)
                .uuid(versionId(it, number))
                .uuid(it.id)
                .uuid(it.file.id)
                .number(number)
                .number(annex ? 1 : 0)
                .text(number == 1 ? "WORKER" : annex ? "PERSON" : "TOGETHER")
                .date(day(on))
                .uuid(it.file.leadOn(on).id())
                .text(annex ? prose.one("contract annex", about(it, 3, on)) : "")
                .json(body)
                .text(AnswerSheet.sha256(body.getBytes(StandardCharsets.UTF_8)))
                .date(
                        annex
                                ? annexSigned(it) ? day(it.annexed) : null
                                : number == last(it) ? dayOrNull(it.signed) : null);
        if (annex && annexSigned(it)) {
            tell(
                    batch,
                    new Rnd(world.seed, 120, it.file.number, it.place),
                    it,
                    on,
                    minute,
                    "annexed",
                    List.of("1"),
                    prose.one("contract annex", about(it, 3, on)));
        }
    }

    private void negotiated(Batch batch, Rnd chance, Contract it, int minute) {
        if (talkedOver(it)) {
            version(batch, it, 2, minute);
            tell(batch, chance, it, it.negotiated, minute, "proposed.TOGETHER", List.of("2"), "");
        }
        tell(batch, chance, it, it.negotiated, minute, "negotiate", List.of(), "");
        tell(batch, chance, it, it.negotiated, minute, "instructed", List.of(), "");
    }

    private void signed(Batch batch, Rnd chance, Contract it, int minute) {
        var ends = java.util.Objects.requireNonNull(it.ends);
        var name = it.file.person().name();
        tell(batch, chance, it, it.signed, minute, "signed", List.of(Texts.date(ends)), name);
        terms.signed(batch, chance, it, bodies.of(it, annexSigned(it)), minute);
        if (it.state != State.ENDED || chance.chance(0.1)) {
            papers.signed(
                    batch,
                    chance,
                    new PaperWriter.Owner("CONTRACT", it.id, it.file, null),
                    Texts.in("pl", "contract.file.signed"),
                    "kontrakt-" + (it.file.number + 1) + "-" + (it.place + 1),
                    it.signed,
                    it.file.leadOn(it.signed),
                    name);
        }
    }

    private void annexed(Batch batch, Rnd chance, Contract it, int minute) {
        int number = last(it) + 1;
        tell(
                batch,
                chance,
                it,
                it.annexed,
                minute,
                "proposed.PERSON",
                List.of(Integer.toString(number)),
                prose.one("contract annex", about(it, 3, it.annexed)));
        version(batch, it, number, minute);
    }

    private void evaluated(Batch batch, Rnd chance, Contract it, int place, int minute) {
        var held = it.held.get(place);
        boolean annex = annexSigned(it) && held.day() >= it.annexed;
        var version = versionId(it, annex ? last(it) + 1 : last(it));
        var words = bodies.of(it, annex);
        var told = evaluations.write(batch, it, place, words, version);
        tell(
                batch,
                chance,
                it,
                held.day(),
                minute,
                "evaluated." + held.kind(),
                List.of(Texts.in("pl", "contract.conclusion." + told.conclusion())),
                told.statement());
        if (it.result.equals("BROKEN") && held.kind().equals("FINAL")) {
            evaluations.checklist(batch, it, told.id());
        }
    }
}
