package pl.oparcie.form;

import static pl.oparcie.platform.text.Texts.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.code.CodeBook;
import pl.oparcie.code.Codes;
import pl.oparcie.form.definition.Definition;
import pl.oparcie.form.definition.Question;
import pl.oparcie.form.view.FormChanges;
import pl.oparcie.form.view.FormPaper;
import pl.oparcie.form.view.FormSteps;
import pl.oparcie.form.view.FormView;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Forms;
import pl.oparcie.platform.web.Offer;

/** Opens, reads and shows forms that are data. The module that fills one in keeps the answers and guards them. */
@Service
@Transactional(readOnly = true)
public class FormFiller {

    private final Codes codes;
    private final Forms forms;
    private final Today today;

    FormFiller(Codes codes, Forms forms, Today today) {
        this.codes = codes;
        this.forms = forms;
        this.today = today;
    }

    /**
     * The fields of a form opened at an address: this user's unfinished words from there; otherwise the answers kept; otherwise what the
     * file knows.
     *
     * @param answers null, or empty, for a new filling
     * @param further fields of the page's own, such as {@code version}
     */
    public Fields open(String path, Filling filling, @Nullable Answers answers, Map<String, ?> further) {
        var values = new LinkedHashMap<String, Object>();
        values.putAll(answers == null || answers.isEmpty() ? prefilled(filling) : values(filling, answers));
        values.putAll(further);
        return forms.open(path, values);
    }

    /** The answers as they stand in the fields, for {@link Fields#against}. */
    public Map<String, Object> values(Filling filling, Answers answers) {
        var written = new Written(book(filling), filling.begun());
        var values = new LinkedHashMap<String, Object>();
        for (var question : filling.form().questions()) {
            if (question.type().answered() && question.computed() == null && !question.afterwards()) {
                written.fields(values, question.key(), question, answers.value(question.key()));
            }
        }
        answers.sections().forEach((key, state) -> {
            values.put("section." + key, state.needed() ? "COMPLETED" : "NOT_NEEDED");
            values.put("section." + key + ".reason", state.reason());
        });
        answers.refused().forEach(key -> values.put(key + ".refused", true));
        if (!answers.seen().isEmpty()) {
            values.put("seen", List.copyOf(answers.seen()));
        }
        return values;
    }

    /** What the file knows, as answers: the beginning of a new filling. */
    public Map<String, Object> prefilled(Filling filling) {
        var written = new Written(book(filling), filling.begun());
        var known = new Prefilled(filling);
        var values = new LinkedHashMap<String, Object>();
        for (var question : filling.form().questions()) {
            if (question.afterwards()) {
                continue;
            }
            if (question.table() != null) {
                rows(values, question, known.rows(question), written);
            } else {
                known.of(question).ifPresent(value -> written.fields(values, question.key(), question, value.value()));
            }
        }
        return values;
    }

    private static void rows(Map<String, Object> into, Question table, List<Map<String, Known>> rows, Written written) {
        for (var i = 0; i < rows.size(); i++) {
            for (var column : table.columns()) {
                var known = Prefilled.cell(column, rows.get(i));
                if (known != null) {
                    written.fields(into, table.key() + "." + i + "." + column.key(), column, known.value());
                }
            }
        }
    }

    /** The answers in the fields. Problems go beside them: at {@link Stage#DRAFT} only what cannot be understood. */
    public Answers read(Filling filling, Fields in, Stage stage) {
        var problems = new ArrayList<Noted>();
        var book = book(filling);
        var source = new TypedFields(
                in,
                book,
                filling.prefill().people(),
                (name, key, arguments) -> problems.add(new Noted(
                        name, "form.problem.at", List.of(label(filling.form(), name), text(key, arguments)))));
        var reading = new Reading(filling, book, today.date(), source);
        var asked = new ArrayList<>(problems);
        if (stage == Stage.COMPLETE) {
            reading.complete(
                    (name, key, arguments) -> asked.add(new Noted(name, key, List.of(arguments))),
                    (name, key, arguments) -> {});
        }
        var places = places(filling);
        asked.stream()
                .sorted(java.util.Comparator.comparingInt(noted -> noted.place(places)))
                .forEach(noted ->
                        in.reject(noted.name(), noted.key(), noted.arguments().toArray()));
        return reading.answers();
    }

    /**
     * What stands in the fields of parts that the answers given beside them shut out: for whoever keeps it until they are asked again. What the file
     * knew and nobody touched yet is not among it.
     */
    public Answers unasked(Filling filling, Fields in, boolean untouched) {
        var book = book(filling);
        var source = new TypedFields(in, book, filling.prefill().people(), (name, key, arguments) -> {});
        var unasked = new Reading(filling, book, today.date(), source).unasked();
        if (untouched && !unasked.isEmpty()) {
            var known = prefilled(filling);
            var told = values(filling, unasked);
            if (told.entrySet().stream().allMatch(one -> Objects.equals(one.getValue(), known.get(one.getKey())))) {
                return Answers.none(filling.form());
            }
        }
        return unasked;
    }

    /** The words of a question, or of a column with the number of its row. */
    private static String label(Definition form, String name) {
        var parts = name.split("\\.");
        var question = form.find(parts[0]);
        if (question.isEmpty()) {
            return name;
        }
        var table = question.get().table();
        return table == null || parts.length < 3
                ? Reading.label(question.get())
                : table.column(parts[2])
                        .map(column -> text("form.cell", column.label().now(), Integer.parseInt(parts[1]) + 1))
                        .orElse(Reading.label(question.get()));
    }

    private record Noted(String name, String key, List<Object> arguments) {
        int place(Map<String, Integer> places) {
            var parts = name.split("\\.");
            var question = name.startsWith("section.") ? "section." + parts[1] : parts[0];
            return places.getOrDefault(question, Integer.MAX_VALUE);
        }
    }

    /** Where a question, or a section, stands in the form. */
    private static Map<String, Integer> places(Filling filling) {
        var places = new LinkedHashMap<String, Integer>();
        for (var section : filling.form().sections()) {
            places.putIfAbsent("section." + section.key(), places.size());
            section.questions().forEach(question -> places.putIfAbsent(question.key(), places.size()));
        }
        return places;
    }

    private CodeBook book(Filling filling) {
        return codes.book().with(filling.form().lists());
    }

    /** The form on a page, to be shown with {@code @template.form.body} inside {@code component.form}. */
    public FormView view(Filling filling, Fields fields) {
        var book = book(filling);
        var source = new TypedFields(fields, book, filling.prefill().people(), (name, key, arguments) -> {});
        return new FormViews(filling, book, fields, new Reading(filling, book, today.date(), source)).view();
    }

    /**
     * What the register says otherwise than these fields, where the form starts from a former one: to be taken one by one with
     * {@link Fields#instead}, never silently.
     */
    public List<Offer> otherwise(Filling filling, Fields fields) {
        var book = book(filling);
        var reading = new Reading(
                filling,
                book,
                today.date(),
                new TypedFields(fields, book, filling.prefill().people(), (name, key, arguments) -> {}));
        return new RegisterOffers(filling, fields, new Written(book, filling.begun()), reading).offers();
    }

    /** The same form taken part by part, with the part asked for; see {@code @template.form.body(form, fields, steps)}. */
    public FormSteps steps(FormView view, String wanted) {
        return new Steps(view).at(wanted);
    }

    /** What would stop {@link Stage#COMPLETE}: problems in words, by the name of their field. */
    public Map<String, String> missing(Filling filling, Answers answers) {
        var missing = new LinkedHashMap<String, String>();
        new Reading(filling, book(filling), today.date(), new Source.Kept(answers))
                .complete(
                        (name, key, arguments) -> missing.putIfAbsent(name, text(key, arguments)),
                        (name, key, arguments) -> {});
        return missing;
    }

    /** What is odd in the answers and stops nothing: words, by the name of their field. */
    public Map<String, String> warnings(Filling filling, Answers answers) {
        var warnings = new LinkedHashMap<String, String>();
        new Reading(filling, book(filling), today.date(), new Source.Kept(answers))
                .complete(
                        (name, key, arguments) -> {},
                        (name, key, arguments) -> warnings.putIfAbsent(name, text(key, arguments)));
        return warnings;
    }

    /** The filling in words, in the official order: for a print, or to be read on a page. */
    public FormPaper paper(Filling filling, Answers answers) {
        return new FormPapers(filling, book(filling), today.date(), new Source.Kept(answers)).paper(false);
    }

    /** The empty form for a pen. */
    public FormPaper emptyPaper(Filling filling) {
        return new FormPapers(filling, book(filling), today.date(), new Source.Nothing()).paper(true);
    }

    /** What differs between an earlier and a later filling, of the same version or not. */
    public FormChanges compare(Filling filling, Answers before, Answers after) {
        return FormComparison.of(filling, before, after, book(filling), today.date());
    }
}
