package pl.oparcie.form;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;
import static pl.oparcie.platform.text.Texts.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pl.oparcie.code.CodeBook;
import pl.oparcie.form.definition.Definition;
import pl.oparcie.form.definition.Question;
import pl.oparcie.form.definition.Section;
import pl.oparcie.form.definition.Type;
import pl.oparcie.form.view.FormView;
import pl.oparcie.platform.text.Law;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/** Makes the page of a form out of one reading of it. */
final class FormViews {

    private static final int FEW = 6;

    private final Filling filling;
    private final Definition form;
    private final Fields fields;
    private final Reading reading;
    private final Written written;
    private final Prefilled known;
    private final Map<String, String> warnings = new HashMap<>();
    private final FormOptions options;
    private final Conditions conditions;
    private final Set<String> depends = new LinkedHashSet<>();
    private final List<String> missing = new ArrayList<>();

    /** The basis said last, so that it is not said again under the next question. */
    private String said = "";

    FormViews(Filling filling, CodeBook codes, Fields fields, Reading reading) {
        this.filling = filling;
        this.form = filling.form();
        this.fields = fields;
        this.reading = reading;
        this.written = new Written(codes, reading.scope().on());
        this.known = new Prefilled(filling);
        this.options = new FormOptions(filling, codes, fields, reading);
        this.conditions = new Conditions(form, written);
    }

    FormView view() {
        reading.complete(
                (name, key, arguments) -> missing.add(name),
                (name, key, arguments) -> warnings.put(name, text(key, arguments)));
        var sections = form.sections().stream().map(this::section).toList();
        form.questions().forEach(this::dependencies);
        return new FormView(
                form.head().uses().now(),
                form.head().notice().now(),
                form.head().certainty().working(),
                String.join(" ", depends),
                form.questions().stream().anyMatch(FormViews::computes),
                sections,
                warnings.containsKey("") ? List.of(requireNonNull(warnings.get(""))) : List.of());
    }

    private static boolean computes(Question question) {
        return question.type() == Type.COMPUTED
                || question.columns().stream().anyMatch(column -> column.type() == Type.COMPUTED || column.sum());
    }

    /** After a change of what a formula or a condition of the server needs, it must be asked. */
    private void dependencies(Question question) {
        for (var each :
                Stream.concat(Stream.of(question), question.columns().stream()).toList()) {
            if (each.computed() != null) {
                depends.addAll(each.computed().formula().needs());
            }
            if (each.when() != null && each.when().rule().choice() == null) {
                depends.addAll(each.when().rule().needs());
            }
        }
        if (computes(question)) {
            depends.add(question.key());
        }
    }

    private FormView.Section section(Section section) {
        var choice = !reading.mustBeCompleted(section);
        var condition = section.when();
        if (condition != null && condition.rule().choice() == null) {
            depends.addAll(condition.rule().needs());
        }
        said = section.basis();
        return new FormView.Section(
                section.key(),
                section.id() + ". " + section.title().now(),
                section.internal() ? text("form.internal") : "",
                help(section.help().now(), section.basis()),
                progress(section),
                choice,
                List.of(
                        new Option("COMPLETED", text("form.section.completed")),
                        new Option("NOT_NEEDED", text("form.section.not-needed"))),
                conditions.words(condition, null),
                Conditions.when(condition, ""),
                condition != null && condition.rule().choice() == null,
                !reading.asksFor(section),
                section.questions().stream()
                        .map(question ->
                                question(question, null, question.key(), Reading.label(question), section.internal()))
                        .toList());
    }

    /** How far a part is filled in, and how many answers it still needs. */
    private FormView.Progress progress(Section section) {
        var keys = section.questions().stream().map(Question::key).collect(Collectors.toSet());
        var lacking =
                missing.stream().filter(name -> within(section, keys, name)).count();
        var wrong = fields.problems().stream()
                .filter(problem -> within(section, keys, problem.field()))
                .count();
        return new FormView.Progress(
                reading.leftOut(section),
                keys.stream().anyMatch(key -> reading.value(key) != null),
                (int) lacking,
                (int) wrong,
                keys.stream().anyMatch(key -> saved(key)),
                reading.seen(section) || !reading.asksFor(section) ? 0 : known(section),
                reading.seen(section));
    }

    /** Answers on the person, the family and the case that stand as the file knew them; those of the order itself need nobody's word. */
    private int known(Section section) {
        return (int) section.questions().stream()
                .filter(question -> reading.value(question.key()) != null && known.unasked(question, fields, written))
                .count();
    }

    private boolean saved(String key) {
        return fields.saved(key) != null
                || Stream.of(".date", ".street", ".from", ".name").anyMatch(part -> fields.saved(key + part) != null);
    }

    private static boolean within(Section section, Set<String> keys, String name) {
        var parts = name.split("\\.");
        return parts[0].equals("section")
                ? parts.length > 1 && parts[1].equals(section.key())
                : keys.contains(parts[0]);
    }

    private FormView.Question question(
            Question question, @Nullable Question of, String name, String label, boolean internal) {
        var place = of == null
                ? ""
                : name.substring(0, name.length() - question.key().length());
        var condition = question.when();
        var value = question.type() == Type.COMPUTED ? written.words(question, reading.value(name)) : "";
        return new FormView.Question(
                name,
                question.afterwards()
                        ? text("form.by." + requireNonNull(question.by()), label)
                        : label + unit(question),
                kind(question),
                blank(help(question.help().now(), basis(question, of))),
                place.isEmpty() ? blank(known.source(question, name, fields, written)) : null,
                reading.wanted(question, place.isEmpty() ? null : place),
                options.of(question, name),
                question.limits().characters(question.type() == Type.LONG ? Fields.LONGEST : 500),
                question.look().rows(),
                question.look().low().now(),
                question.look().high().now(),
                conditions.words(condition, of),
                Conditions.when(condition, place),
                condition != null && condition.rule().choice() == null,
                of == null ? reading.hidden(name) : !asked(question, of, place),
                question.refusal(),
                value,
                requireNonNullElse(reading.working(name), ""),
                requireNonNullElse(warnings.get(name), ""),
                question.internal() && !internal ? text("form.internal") : "",
                question.table() == null ? null : table(question));
    }

    /** Whether a column is asked in a row, one with nothing in it yet included. */
    private boolean asked(Question column, Question table, String place) {
        return column.when() == null || column.when().rule().holds(reading.scopeOf(table, place));
    }

    private static @Nullable String blank(String words) {
        return words.isEmpty() ? null : words;
    }

    /** The basis of a question, unless it was said just before. */
    private String basis(Question question, @Nullable Question table) {
        if (table != null || question.basis().isEmpty()) {
            return question.basis();
        }
        var again = question.basis().equals(said);
        said = question.basis();
        return again ? "" : said;
    }

    private static String help(String help, String basis) {
        return basis.isEmpty() ? help : (help + " " + text("form.basis", Law.now(basis))).strip();
    }

    private static String unit(Question question) {
        var unit = question.valueType() == Type.MONEY
                ? "zł"
                : question.look().unit().now();
        return unit.isEmpty() || question.type() == Type.COMPUTED ? "" : " (" + unit + ")";
    }

    private String kind(Question question) {
        if (question.afterwards()) {
            return Type.NOTE.name();
        }
        return switch (question.type()) {
            case ONE -> question.look().inline() || options.of(question, "").size() <= FEW ? "radios" : "select";
            case PERSON -> filling.prefill().people().isEmpty() ? "name" : "person";
            default -> question.type().name();
        };
    }

    private FormView.Table table(Question table) {
        var look = requireNonNull(table.table());
        var rows = new ArrayList<FormView.Row>();
        for (var i = 0; i < fields.rowCount(table.key()); i++) {
            var place = table.key() + "." + i + ".";
            rows.add(new FormView.Row(
                    i,
                    look.columns().stream()
                            .map(column -> question(
                                    column,
                                    table,
                                    place + column.key(),
                                    column.label().now(),
                                    false))
                            .toList()));
        }
        return new FormView.Table(
                look.cells(),
                look.columns().stream()
                        .map(column -> column.label().now() + unit(column))
                        .toList(),
                rows,
                table.label().now(),
                totals(table, reading.value(table.key()), written),
                rows.size() >= look.max());
    }

    /** Sums of the columns that have one, under their columns; empty when none has. */
    static List<String> totals(Question table, @Nullable Object rows, Written written) {
        if (table.columns().stream().noneMatch(Question::sum)) {
            return List.of();
        }
        return table.columns().stream()
                .map(column ->
                        sum(column, rows).map(sum -> written.words(column, sum)).orElse(""))
                .toList();
    }

    /** Nothing where no row has an answer: a sum of nothing would read as a finding. */
    private static Optional<BigDecimal> sum(Question column, @Nullable Object rows) {
        if (!column.sum() || !(rows instanceof List<?> items)) {
            return Optional.empty();
        }
        return items.stream()
                .map(item -> ((Map<?, ?>) item).get(column.key()))
                .filter(Number.class::isInstance)
                .map(number -> new BigDecimal(number.toString()))
                .reduce(BigDecimal::add);
    }
}
