package pl.oparcie.letter;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.casework.Chronology;
import pl.oparcie.platform.UserId;
import pl.oparcie.term.NewTerm;
import pl.oparcie.term.TermKind;
import pl.oparcie.term.TermRules;
import pl.oparcie.term.Terms;

/** Until when the answer to a letter is awaited, and what the chronology is told of it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class LetterTerms {

    private final Terms terms;
    private final TermRules rules;
    private final LetterSpecs specs;
    private final Chronology chronology;
    private final JdbcClient jdbc;

    LetterTerms(Terms terms, TermRules rules, LetterSpecs specs, Chronology chronology, JdbcClient jdbc) {
        this.terms = terms;
        this.rules = rules;
        this.specs = specs;
        this.chronology = chronology;
        this.jdbc = jdbc;
    }

    /** Whose case it is, as other lines of the desk name it. */
    private String nameOf(Letter letter) {
        return jdbc.sql("select name from casework.case_file where id = :id")
                .param("id", letter.caseId().value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    /**
     * Begins, or begins anew, to wait for the answer. Art. 105: seven days from receipt; until the receipt is known, from sending.
     *
     * @return the last day; null when no answer is awaited
     */
    @Nullable
    LocalDate await(Letter letter, LocalDate from) {
        if (letter.answer() == Letter.Answer.NONE) {
            return null;
        }
        var term = NewTerm.of(
                kind(letter),
                letter.caseId().value(),
                letter.id().value(),
                from,
                new UserId(letter.author()),
                "letter.term.of",
                List.of(letter.title(), letter.addressee(), nameOf(letter)),
                letter.url());
        return terms.open(letter.answerOn() == null ? term : term.until(lastDay(letter, letter.answerOn())));
    }

    /** A day to answer by moves off Saturdays, Sundays and holidays (KPA art. 57 § 4); a day to come on stays as it was agreed. */
    private LocalDate lastDay(Letter letter, LocalDate agreed) {
        return specs.of(letter.kind()).answerDay() == null ? rules.workingFrom(agreed) : agreed;
    }

    /** When an answer is usually wanted: so many days on, and never a Saturday, a Sunday or a holiday. */
    LocalDate usual(LocalDate since, int days) {
        return rules.workingFrom(since.plusDays(days));
    }

    void answered(Letter letter, LocalDate on) {
        terms.done(kind(letter), letter.id().value(), on);
    }

    void noLonger(Letter letter) {
        terms.cancel(kind(letter), letter.id().value());
    }

    private static TermKind kind(Letter letter) {
        return letter.answer() == Letter.Answer.LAW ? TermKind.INFORMATION_REQUEST : TermKind.LETTER_ANSWER;
    }

    /** A line of the chronology; its words are found by search. */
    void tell(Letter letter, LocalDate on, String key, List<String> args, String body) {
        chronology.add(new Chronology.Line(
                letter.caseId(),
                Chronology.Kind.LETTER,
                on,
                null,
                key,
                args,
                body,
                letter.url(),
                letter.id().value()));
    }
}
