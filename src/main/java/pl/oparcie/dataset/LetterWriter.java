package pl.oparcie.dataset;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.oparcie.dataset.LetterPlan.Kind;
import pl.oparcie.dataset.LetterPlan.Letter;
import pl.oparcie.template.LetterKind;

/** Letters of cases in every state, with their lines of the register of outgoing letters, their documents and terms. */
final class LetterWriter {

    private static final int LAW_DAYS = 7;
    private static final int AGREED_DAYS = 21;

    private final World world;
    private final LetterPlan plan;
    private final LetterWords words;
    private final Entries entries;
    private final LetterLines told;
    private final PaperWriter papers;

    LetterWriter(World world, LetterPlan plan, Prose prose, Entries entries, Lines lines, PaperWriter papers) {
        this.world = world;
        this.plan = plan;
        this.words = new LetterWords(prose);
        this.entries = entries;
        this.told = new LetterLines(world, words, lines);
        this.papers = papers;
    }

    /** Whom a letter goes to. */
    private record To(String kind, Town.@Nullable Institution institution, String name, String address) {}

    private To to(Letter it) {
        if (it.kind == Kind.NOTE_OF_CONVERSATION) {
            return new To("FILE", null, "", "");
        }
        if (it.kind == Kind.INVITATION) {
            return new To("PERSON", null, it.file.person().name(), it.file.household.address.words());
        }
        var chance = new Rnd(world.seed, 83, it.file.number, it.place);
        var institution = chance.of(world.town.institutions(it.kind.to));
        return new To("INSTITUTION", institution, institution.name(), institution.address());
    }

    /** The institution that answers a letter. */
    Town.@Nullable Institution institution(Letter it) {
        return to(it).institution();
    }

    private @Nullable LocalDate day(int index) {
        return index == CaseFile.NEVER ? null : world.calendar.day(index);
    }

    private @Nullable String number(Letter it) {
        return it.number == 0 ? null : it.number + "/" + plan.year(it.sent);
    }

    private UUID outgoing(Letter it) {
        return new Rnd(world.seed, 84, it.file.number, it.place).id(world.calendar.millis(it.sent, 820));
    }

    private LocalDate agreed(Letter it) {
        return world.calendar.day(it.written).plusDays(AGREED_DAYS);
    }

    private @Nullable LocalDate due(Letter it) {
        if (it.sent == CaseFile.NEVER || it.kind.answer.equals("NONE")) {
            return null;
        }
        return it.kind.answer.equals("AGREED")
                ? agreed(it)
                : world.calendar
                        .day(it.delivered == CaseFile.NEVER ? it.sent : it.delivered)
                        .plusDays(LAW_DAYS);
    }

    void write(Batch batch, Letter it) {
        var chance = new Rnd(world.seed, 82, it.file.number, it.place);
        var author = it.file.leadOn(it.written);
        var about = entries.about(chance, it.file, author, world.calendar.day(it.written));
        var written = words.write(it.kind, it.file.household, about);
        var to = to(it);
        boolean kept = it.sent != CaseFile.NEVER || it.state.equals("FILED");
        var paper = chance.id(world.calendar.millis(it.written, 830));
        var name = "pismo-" + (it.number == 0 ? world.calendar.day(it.written) : it.number + "-" + plan.year(it.sent));
        var hash = kept
                ? papers.add(
                        batch,
                        chance,
                        paper,
                        new PaperWriter.Owner("LETTER", it.id, it.file, null),
                        words.title(it.kind),
                        to.kind().equals("FILE") ? "NOTE" : "LETTER_OUT",
                        "OWN",
                        name,
                        it.sent == CaseFile.NEVER ? it.written : it.sent,
                        author)
                : null;
        course(head(batch, it, to, author, written), it, chance, kept ? paper : null, hash);
        if (it.sent != CaseFile.NEVER) {
            register(batch, it, to, author, chance);
            told.term(batch, chance, it, to.name(), author, due(it));
        }
        if (kept) {
            told.kept(batch, chance, it, to.name(), author, number(it), written.words());
        }
    }

    private Rows head(Batch batch, Letter it, To to, Staff.Account author, LetterWords.Written written) {
        var institution = to.institution();
        return batch.row(Table.LETTER)
                .uuid(it.id)
                .uuid(it.file.id)
                .text(it.kind.name())
                .uuid(LetterKind.valueOf(it.kind.name()).suppliedId().value())
                .text(words.title(it.kind))
                .uuid(it.file.person().id)
                .text(it.file.person().woman ? "PANI" : "PAN")
                .text(to.kind())
                .uuid(institution == null ? null : institution.id())
                .uuid(to.kind().equals("PERSON") ? it.file.person().id : null)
                .text(to.name())
                .text(to.address())
                .text("")
                .date(world.calendar.day(it.written))
                .uuid(author.id())
                .text(it.kind == Kind.COURT ? "HEAD" : "WORKER")
                .json(written.fields())
                .text(it.kind.answer)
                .date(it.kind.answer.equals("AGREED") ? agreed(it) : null)
                .text(it.state)
                .date(world.calendar.day(it.written));
    }

    private void course(Rows row, Letter it, Rnd chance, @Nullable UUID paper, @Nullable String hash) {
        boolean sent = it.sent != CaseFile.NEVER;
        boolean answered = it.answered != CaseFile.NEVER;
        var reply = it.reply;
        row.date(it.kind == Kind.COURT ? day(it.sent) : null)
                .text(sent ? channel(it) : null)
                .date(day(it.sent))
                .uuid(sent ? outgoing(it) : null)
                .text(number(it))
                .text(sent ? it.file.mark : null)
                .text(hash)
                .uuid(paper)
                .date(day(it.delivered))
                .date(due(it))
                .date(day(it.answered))
                .text(
                        answered
                                ? chance.of(
                                        "Dane w załączeniu.",
                                        "Udzielono informacji zgodnie z prośbą.",
                                        "Wyznaczono termin.")
                                : "")
                .uuid(reply == null ? null : reply.id)
                .date(day(it.ended))
                .text(
                        it.ended == CaseFile.NEVER
                                ? ""
                                : it.state.equals("WITHDRAWN")
                                        ? "Sprawa nieaktualna."
                                        : "Mimo przypomnienia nie odpowiedziano.");
    }

    private static String channel(Letter it) {
        return switch ((it.file.number + it.place) % 4) {
            case 0 -> "POST_REGISTERED";
            case 1 -> "E_DELIVERY";
            case 2 -> "EPUAP";
            default -> "POST";
        };
    }

    private void register(Batch batch, Letter it, To to, Staff.Account author, Rnd chance) {
        var institution = to.institution();
        batch.row(Table.OUTGOING)
                .uuid(outgoing(it))
                .number(plan.year(it.sent))
                .number(it.number)
                .moment(world.calendar.millis(it.sent, 820))
                .uuid(author.id())
                .text(to.name())
                .uuid(institution == null ? null : institution.id())
                .uuid(it.file.id)
                .text(it.file.mark)
                .text(words.title(it.kind))
                .uuid(it.id)
                .text("/letters/" + it.id)
                .text(channel(it))
                .date(day(it.sent))
                .date(day(it.delivered))
                .text(it.delivered == CaseFile.NEVER ? null : chance.of("UPO", "EVIDENCE", "RETURN_RECEIPT"));
    }

    /** The day on which the answer came, or nobody waited for it any more. */
    void end(Batch batch, Letter it) {
        told.end(batch, it, to(it).name());
    }
}
