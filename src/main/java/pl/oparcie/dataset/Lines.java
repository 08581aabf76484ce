package pl.oparcie.dataset;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows that many parts of a case write: the line of time, terms, facts. */
final class Lines {

    private final Words words = new Words();

    /** A term. */
    record Term(
            String kind,
            @Nullable CaseFile file,
            UUID subject,
            LocalDate event,
            LocalDate due,
            Staff.@Nullable Account owner,
            @Nullable String role,
            @Nullable UUID team,
            String key,
            List<String> args,
            String url,
            @Nullable LocalDate done,
            @Nullable LocalDate cancelled,
            boolean agreed) {}

    /** A line of time; its words are looked up from the title and the texts. */
    record Line(
            CaseFile file,
            String kind,
            LocalDate on,
            @Nullable LocalTime at,
            Staff.Account user,
            long recorded,
            String key,
            List<String> args,
            String body,
            @Nullable String url,
            @Nullable UUID subject,
            @Nullable String label,
            @Nullable Integer minutes,
            String interpretation) {}

    void line(Batch batch, Rnd chance, Line line) {
        var found = words.of(String.join(" ", line.args()) + " " + line.body() + " " + line.interpretation());
        batch.row(Table.CHRONOLOGY)
                .uuid(chance.id(line.recorded()))
                .uuid(line.file().id)
                .uuid(line.file().household.id)
                .text(line.kind())
                .date(line.on())
                .time(line.at())
                .uuid(line.user().id())
                .moment(line.recorded())
                .text(line.key())
                .texts(line.args())
                .text(line.body())
                .text(line.url())
                .uuid(line.subject())
                .words(found.words(), found.count())
                .text(line.label())
                .number(line.minutes())
                .text(line.interpretation());
    }

    /** A line of a stage, without a text of its own kind. */
    void stage(
            Batch batch,
            Rnd chance,
            CaseFile file,
            String kind,
            LocalDate on,
            Staff.Account user,
            long at,
            String key,
            List<String> args,
            String body,
            @Nullable String url) {
        line(batch, chance, new Line(file, kind, on, null, user, at, key, args, body, url, null, null, null, ""));
    }

    void term(Batch batch, Rnd chance, long at, Term term) {
        term(batch, chance, at, term, term.agreed() ? "" : "zwyczaj ośrodka", term.agreed() ? "AGREED" : "DEFAULT");
    }

    /** A term that the law sets. */
    void legalTerm(Batch batch, Rnd chance, long at, Term term, String basis) {
        term(batch, chance, at, term, basis, "LAW");
    }

    private static void term(Batch batch, Rnd chance, long at, Term term, String basis, String source) {
        boolean target = List.of("ACTION", "NEXT_STEP", "VISIT").contains(term.kind());
        var owner = term.owner();
        batch.row(Table.TERM)
                .uuid(chance.id(at))
                .text(term.kind())
                .uuid(term.file() == null ? null : term.file().id)
                .uuid(term.subject())
                .date(term.event())
                .date(term.due())
                .date(term.due())
                .text(basis)
                .text(source)
                .flag(!target)
                .uuid(owner == null ? null : owner.id())
                .text(term.role())
                .uuid(term.team())
                .text(term.key())
                .texts(term.args())
                .text(term.url())
                .date(term.done())
                .date(term.done() == null ? term.cancelled() : null)
                .moment(at)
                .uuid(owner == null ? null : owner.id());
    }

    void fact(
            Batch batch,
            Rnd chance,
            CaseFile file,
            String kind,
            LocalDate on,
            String detail,
            @Nullable String url,
            Staff.Account user,
            long at) {
        batch.row(Table.FACT)
                .uuid(chance.id(at))
                .uuid(file.id)
                .text(kind)
                .date(on)
                .text(detail)
                .text(url)
                .uuid(user.id())
                .moment(at);
    }
}
