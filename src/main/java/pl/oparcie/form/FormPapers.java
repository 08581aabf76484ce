package pl.oparcie.form;

import static java.util.Objects.requireNonNullElse;
import static pl.oparcie.platform.text.Texts.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pl.oparcie.code.CodeBook;
import pl.oparcie.form.definition.Question;
import pl.oparcie.form.definition.Section;
import pl.oparcie.form.definition.Type;
import pl.oparcie.form.view.FormPaper;
import pl.oparcie.platform.text.Texts;

/** Makes the paper of a form: questions in the official order, answers in words, lines for a pen where there is none. */
final class FormPapers {

    private static final int MOST_BOXES = 12;
    private static final int BLANK_ROWS = 3;

    private final Filling filling;
    private final CodeBook codes;
    private final Reading reading;
    private final Written written;

    FormPapers(Filling filling, CodeBook codes, LocalDate today, Source source) {
        this.filling = filling;
        this.codes = codes;
        this.reading = new Reading(filling, codes, today, source);
        this.written = new Written(codes, reading.scope().on());
    }

    /**
     * The paper.
     *
     * @param empty for a pen: rows and lines for everything; else a question nobody answered takes no more than it must
     */
    FormPaper paper(boolean empty) {
        var form = filling.form();
        var sections = form.sections().stream()
                .filter(section -> !section.internal() && (empty || reading.asksFor(section)))
                .map(section -> section(section, empty))
                .filter(section ->
                        !section.items().isEmpty() || !section.skipped().isEmpty())
                .toList();
        return new FormPaper(
                form.title().now(),
                form.head().uses().now(),
                form.head().notice().now(),
                form.head().basis(),
                form.head().certainty().working(),
                sections.stream()
                        .anyMatch(section -> !section.mark().isEmpty()
                                || section.items().stream()
                                        .anyMatch(item -> !item.mark().isEmpty())),
                sections,
                List.of());
    }

    private FormPaper.Section section(Section section, boolean empty) {
        var mark = section.certainty().working() ? text("form.mark.section") : "";
        var title = section.id() + ". " + section.title().now();
        if (!empty && reading.skipped(section)) {
            var state = reading.answers().sections().get(section.key());
            var reason = state == null ? "" : state.reason();
            return new FormPaper.Section(title, mark, text("form.section.skipped", reason), List.of());
        }
        var items = section.questions().stream()
                .filter(question -> !question.internal() && (empty || !reading.hidden(question.key())))
                .map(question -> item(question, section, empty))
                .toList();
        return new FormPaper.Section(title, mark, "", items);
    }

    private FormPaper.Item item(Question question, Section section, boolean empty) {
        var refused = reading.answers().refused().contains(question.key());
        var value = question.afterwards() ? afterwards(question) : reading.value(question.key());
        var words = refused ? text("form.refused") : written.words(question, value);
        var mark = question.certainty().working() && !section.certainty().working() ? "°" : "";
        var kind = refused ? "TEXT" : kind(question);
        return new FormPaper.Item(
                question.key(),
                Reading.label(question) + condition(question, words),
                kind,
                question.type() == Type.TABLE && !refused ? "" : words,
                requireNonNullElse(reading.working(question.key()), ""),
                lines(question, empty),
                mark,
                kind.equals("BOXES") ? boxes(question, value) : List.of(),
                question.columns().stream().map(column -> column.label().now()).toList(),
                kind.equals("TABLE") ? rows(question, value, empty) : List.of(),
                kind.equals("TABLE") ? totals(question, value) : List.of());
    }

    /** On an empty paper nobody hides what is not asked, so the condition is written down. */
    private String condition(Question question, String words) {
        if (question.when() == null || !words.isEmpty() || !reading.hidden(question.key())) {
            return "";
        }
        return question.when().words() == null
                ? text("form.if.paper")
                : " (" + question.when().words().now() + ")";
    }

    /** What was written when the filling was over; it is no answer of the filler. */
    private @Nullable Object afterwards(Question question) {
        return question.prefill().stream()
                .flatMap(path -> filling.prefill().value(path).stream())
                .map(Known::value)
                .findFirst()
                .orElse(null);
    }

    private String kind(Question question) {
        return switch (question.type()) {
            case TABLE -> "TABLE";
            case NOTE -> "NOTE";
            case SIGNATURE -> "SIGNATURE";
            case YES_NO -> "BOXES";
            case ONE, MANY -> offered(question).size() <= MOST_BOXES ? "BOXES" : "TEXT";
            case LONG -> "LONG";
            default -> "TEXT";
        };
    }

    private static int lines(Question question, boolean empty) {
        return switch (question.type()) {
            case LONG -> empty ? Math.clamp(question.look().rows(), 3, 12) : 1;
            case ADDRESS, MANY -> empty ? 2 : 1;
            default -> 1;
        };
    }

    private List<String> offered(Question question) {
        return question.type() == Type.YES_NO
                ? List.of("YES", "NO", "NOT_ASKED")
                : codes
                        .list(
                                Objects.toString(question.list(), ""),
                                reading.scope().on())
                        .stream()
                        .map(value -> value.code())
                        .toList();
    }

    private List<FormPaper.Box> boxes(Question question, @Nullable Object value) {
        var chosen =
                value instanceof List<?> many ? many : Stream.ofNullable(value).toList();
        return Stream.concat(offered(question).stream(), chosen.stream().map(Object::toString))
                .distinct()
                .map(code -> new FormPaper.Box(label(question, code), chosen.contains(code)))
                .toList();
    }

    private String label(Question question, String code) {
        return question.type() == Type.YES_NO
                ? Texts.text("form.yes-no." + code)
                : codes.label(
                        Objects.toString(question.list(), ""),
                        code,
                        reading.scope().on());
    }

    /** Sums under their columns, to be filled in by a pen where nothing was answered; "total" under a first column of words. */
    private List<String> totals(Question table, @Nullable Object value) {
        var sums = new ArrayList<>(FormViews.totals(table, value, written));
        if (value == null) {
            sums.replaceAll(unused -> "");
        }
        if (!sums.isEmpty() && !table.columns().getFirst().sum()) {
            sums.set(0, text("form.sum"));
        }
        return sums;
    }

    private List<List<String>> rows(Question table, @Nullable Object value, boolean empty) {
        var rows = new ArrayList<List<String>>();
        if (value instanceof List<?> items) {
            for (var item : items) {
                rows.add(table.columns().stream()
                        .map(column -> written.words(column, ((Map<?, ?>) item).get(column.key())))
                        .toList());
            }
        }
        while (rows.size() < (empty ? BLANK_ROWS : 1)) {
            rows.add(Collections.nCopies(table.columns().size(), ""));
        }
        return rows;
    }
}
