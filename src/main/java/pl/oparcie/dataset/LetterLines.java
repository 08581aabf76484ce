package pl.oparcie.dataset;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import pl.oparcie.dataset.LetterPlan.Letter;

/** The term of a letter's answer, and what its case is told of the letter. */
final class LetterLines {

    private static final String LAW = "art. 105 ust. 1 ustawy o pomocy społecznej";

    private final World world;
    private final LetterWords words;
    private final Lines lines;

    LetterLines(World world, LetterWords words, Lines lines) {
        this.world = world;
        this.words = words;
        this.lines = lines;
    }

    private @Nullable LocalDate day(int index) {
        return index == CaseFile.NEVER ? null : world.calendar.day(index);
    }

    /** Until when the answer is awaited, where one is. */
    void term(Batch batch, Rnd chance, Letter it, String to, Staff.Account author, @Nullable LocalDate due) {
        if (due == null) {
            return;
        }
        boolean law = it.kind.answer.equals("LAW");
        var term = new Lines.Term(
                law ? "INFORMATION_REQUEST" : "LETTER_ANSWER",
                it.file,
                it.id,
                world.calendar.day(it.delivered == CaseFile.NEVER ? it.sent : it.delivered),
                due,
                it.file.open() ? it.file.lead : author,
                null,
                null,
                "letter.term",
                List.of(words.title(it.kind), to),
                "/letters/" + it.id,
                day(it.answered),
                day(it.ended),
                true);
        long at = world.calendar.millis(it.sent, 825);
        if (law) {
            lines.legalTerm(batch, chance, at, term, LAW);
        } else {
            lines.term(batch, chance, at, term);
        }
    }

    /** It was sent, or kept with the case. */
    void kept(
            Batch batch, Rnd chance, Letter it, String to, Staff.Account author, @Nullable String number, String said) {
        int day = it.sent == CaseFile.NEVER ? it.written : it.sent;
        var title = words.title(it.kind);
        line(
                batch,
                it,
                day,
                author,
                chance,
                it.sent == CaseFile.NEVER ? "filed" : "sent",
                it.sent == CaseFile.NEVER ? List.of(title) : List.of(title, to, String.valueOf(number)),
                said);
    }

    /** The day on which the answer came, or nobody waited for it any more. */
    void end(Batch batch, Letter it, String to) {
        var chance = new Rnd(world.seed, 85, it.file.number, it.place);
        boolean answered = it.answered != CaseFile.NEVER;
        int day = answered ? it.answered : it.ended;
        line(
                batch,
                it,
                day,
                it.file.leadOn(day),
                chance,
                answered ? "answered" : it.state.toLowerCase(Locale.ROOT).replace('_', '-'),
                List.of(words.title(it.kind), to),
                answered ? "Dane w załączeniu." : "");
    }

    private void line(
            Batch batch,
            Letter it,
            int day,
            Staff.Account user,
            Rnd chance,
            String what,
            List<String> args,
            String body) {
        lines.line(
                batch,
                chance,
                new Lines.Line(
                        it.file,
                        "LETTER",
                        world.calendar.day(day),
                        null,
                        user,
                        world.calendar.millis(day, 840),
                        "letter.chronology." + what,
                        args,
                        body,
                        "/letters/" + it.id,
                        it.id,
                        null,
                        null,
                        ""));
    }
}
