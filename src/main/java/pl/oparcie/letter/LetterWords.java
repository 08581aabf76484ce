package pl.oparcie.letter;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.name;
import static pl.oparcie.platform.text.Texts.text;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pl.oparcie.institution.InstitutionId;
import pl.oparcie.institution.InstitutionKind;
import pl.oparcie.institution.Institutions;
import pl.oparcie.letter.view.LetterFormPage;
import pl.oparcie.letter.view.LetterRow;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/** Letters in the words of the page. */
final class LetterWords {

    private static final int FOUND = 8;

    private LetterWords() {}

    static LetterRow row(LetterLists.Row row, LocalDate today) {
        var due = row.state().out() ? row.dueOn() : null;
        var late = due != null && due.isBefore(today);
        return new LetterRow(
                "/letters/" + row.id(),
                row.title(),
                line(row),
                row.addressee().isBlank() ? "–" : row.addressee(),
                row.worker(),
                row.caseName(),
                "/cases/" + row.caseId(),
                row.sentOn() == null ? "–" : date(row.sentOn()),
                name("letter.state", row.state()),
                row.state().mark(),
                due == null ? null : text(late ? "letter.late" : "letter.until", date(due)),
                due == null ? null : late ? "late" : "wait");
    }

    private static String line(LetterLists.Row row) {
        var dated = text("letter.of-day", date(row.dated()));
        return row.number() == null ? dated : dated + ", " + text("letter.number", row.number());
    }

    static LetterFormPage form(Letters.Begun begun, Institutions institutions, String action, String back, Fields in) {
        var spec = begun.spec();
        return new LetterFormPage(
                begun.template().kind().label(),
                begun.known().name() + " · " + begun.known().mark(),
                action,
                back,
                "/households/" + begun.known().household(),
                spec.basis().now(),
                in,
                begun.fields().stream().map(field -> asked(field, begun)).toList(),
                new LetterFormPage.Choices(
                        spec.to().stream().map(to -> Option.of(to, "letter.to")).toList(),
                        spec.to().contains(NewLetter.To.Kind.INSTITUTION) ? found(begun, institutions, in) : List.of(),
                        spec.to().contains(NewLetter.To.Kind.FREE) && institutions.mayKeep()
                                ? Option.of(InstitutionKind.class, "institution.kind")
                                : List.of(),
                        people(begun.members()),
                        Option.of(LetterForm.Form.class, "letter.form"),
                        Option.of(NewLetter.Signs.class, "letter.signs").stream()
                                .filter(signs -> spec.signs() != NewLetter.Signs.HEAD
                                        || !signs.value().equals(NewLetter.Signs.WORKER.name()))
                                .toList()),
                spec.answerDay() == null ? spec.answer().name() : "FIELD",
                reminder(begun),
                begun.early());
    }

    private static @Nullable String reminder(Letters.Begun begun) {
        var former = begun.former();
        if (former == null) {
            return null;
        }
        var words = text("letter.note.reminder", former.title(), date(former.sentOn()));
        var printed = begun.printedReminder();
        return printed == null ? words : words + " " + text("letter.note.reminder-printed", printed);
    }

    /** What speaks against recalling a letter yet: it was answered, or there is still time to. */
    static @Nullable String early(Letter former, LocalDate on) {
        if (former.state() == State.ANSWERED) {
            return text("letter.note.reminder-answered", date(former.answeredOn()));
        }
        return former.mayStillBeAnswered(on) ? text("letter.note.reminder-early", date(former.dueOn())) : null;
    }

    /** Without words those the letter likely goes to; with words any. */
    private static List<Option> found(Letters.Begun begun, Institutions institutions, Fields in) {
        var words = in.value("q").strip();
        return words.isEmpty()
                ? institutions.likely(begun.likely(), chosen(in), FOUND)
                : institutions.found(
                        words.length() > 100 ? words.substring(0, 100) : words, List.of(), chosen(in), FOUND);
    }

    private static @Nullable InstitutionId chosen(Fields in) {
        try {
            return in.value("institution").isEmpty() ? null : InstitutionId.of(in.value("institution"));
        } catch (IllegalArgumentException forged) {
            return null;
        }
    }

    private static List<Option> people(List<LetterKnowledge.Member> members) {
        return members.stream()
                .map(member -> new Option(member.id().toString(), member.name()))
                .toList();
    }

    private static LetterFormPage.Asked asked(LetterField field, Letters.Begun begun) {
        var options = field.type() == LetterField.Type.CHILD ? people(begun.children()) : field.choices();
        return new LetterFormPage.Asked(
                field.name(),
                field.type().name(),
                field.label().now(),
                field.help().isEmpty() ? null : field.help().now(),
                field.source()
                        .filter(begun.values()::containsKey)
                        .map(from -> text("letter.from." + from.substring(0, from.indexOf('.'))))
                        .orElse(null),
                field.required(),
                options);
    }

    /** What was typed, for reading. */
    static String shown(LetterField field, @Nullable List<String> typed, List<LetterKnowledge.Member> members) {
        if (typed == null || LetterMaker.blank(typed)) {
            return "";
        }
        return switch (field.type()) {
            case DATE -> date(LocalDate.parse(typed.getFirst()));
            case CHILD ->
                members.stream()
                        .filter(member -> member.id().toString().equals(typed.getFirst()))
                        .map(LetterKnowledge.Member::name)
                        .findFirst()
                        .orElse("–");
            case MONEY -> typed.getFirst().replace('.', ',') + " zł";
            case ONE, MANY ->
                typed.stream()
                        .map(value -> Option.labelOf(field.choices(), value))
                        .collect(Collectors.joining(", "));
            default -> String.join(", ", typed);
        };
    }
}
