package pl.oparcie.form;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;
import static pl.oparcie.platform.text.Texts.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pl.oparcie.code.CodeBook;
import pl.oparcie.form.definition.Definition;
import pl.oparcie.form.definition.Expression;
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
    private final CodeBook codes;
    private final Fields fields;
    private final Reading reading;
    private final Written written;
    private final Prefilled known;
    private final Map<String, String> warnings = new HashMap<>();
    private final Map<String, List<Option>> options = new HashMap<>();
    private final Set<String> depends = new LinkedHashSet<>();
    private final List<String> missing = new ArrayList<>();

    /** The basis said last, so that it is not said again under the next question. */
    private String said = "";

    FormViews(Filling filling, CodeBook codes, Fields fields, Reading reading) {
        this.filling = filling;
        this.form = filling.form();
        this.codes = codes;
        this.fields = fields;
        this.reading = reading;
        this.written = new Written(codes, reading.scope().on());
        this.known = new Prefilled(filling);
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
                words(condition, null),
                when(condition, ""),
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
                options(question, name),
                question.limits().characters(question.type() == Type.LONG ? Fields.LONGEST : 500),
                question.look().rows(),
                question.look().low().now(),
                question.look().high().now(),
                words(condition, of),
                when(condition, place),
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
            case ONE -> question.look().inline() || options(question, "").size() <= FEW ? "radios" : "select";
            case PERSON -> filling.prefill().people().isEmpty() ? "name" : "person";
            default -> question.type().name();
        };
    }

    private List<Option> options(Question question, String name) {
        return switch (question.type()) {
            case YES_NO ->
                List.of(
                        new Option("YES", text("form.yes-no.YES")),
                        new Option("NO", text("form.yes-no.NO")),
                        new Option("NOT_ASKED", text("form.yes-no.NOT_ASKED")));
            case ONE, MANY ->
                withChosen(question, options.computeIfAbsent(requireNonNull(question.list()), this::offered), name);
            case PERSON ->
                Stream.concat(
                                filling.prefill().people().stream(),
                                Stream.of(new Option("OTHER", text("form.person.other"))))
                        .toList();
            default -> List.of();
        };
    }

    private List<Option> offered(String list) {
        return codes.list(list, reading.scope().on()).stream()
                .map(value -> new Option(value.code(), value.label().now()))
                .toList();
    }

    /** A value that was chosen stays choosable after it went out of the dictionary. */
    private List<Option> withChosen(Question question, List<Option> offered, String name) {
        var missing = fields.values(name).stream()
                .filter(chosen -> !chosen.isEmpty()
                        && offered.stream().noneMatch(option -> option.value().equals(chosen))
                        && codes.all(requireNonNull(question.list())).stream()
                                .anyMatch(value -> value.code().equals(chosen)))
                .map(chosen -> new Option(
                        chosen,
                        codes.label(
                                requireNonNull(question.list()),
                                chosen,
                                reading.scope().on())))
                .toList();
        return missing.isEmpty()
                ? offered
                : Stream.concat(offered.stream(), missing.stream()).toList();
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
                .map(column -> column.sum() ? written.words(column, sum(column, rows)) : "")
                .toList();
    }

    private static BigDecimal sum(Question column, @Nullable Object rows) {
        var sum = BigDecimal.ZERO;
        if (rows instanceof List<?> items) {
            for (var item : items) {
                var cell = ((Map<?, ?>) item).get(column.key());
                if (cell instanceof Number number) {
                    sum = sum.add(new BigDecimal(number.toString()));
                }
            }
        }
        return sum;
    }

    // --- conditions

    private static @Nullable String when(Question.@Nullable Condition condition, String place) {
        var choice = condition == null ? null : condition.rule().choice();
        return choice == null
                ? null
                : (choice.column() ? place : "") + choice.key() + "=" + String.join("|", choice.codes());
    }

    /** The condition in words, for those who see the question anyway. */
    private String words(Question.@Nullable Condition condition, @Nullable Question table) {
        if (condition == null) {
            return "";
        }
        if (condition.words() != null) {
            return condition.words().now();
        }
        var choice = condition.rule().choice();
        if (choice != null) {
            return choice(choice, table);
        }
        var labels = condition.rule().needs().stream()
                .map(key -> "„" + form.question(key).label().now() + "”")
                .collect(Collectors.joining(", "));
        return labels.isEmpty() ? text("form.if.row") : text("form.if.depends", labels);
    }

    private String choice(Expression.Choice choice, @Nullable Question table) {
        var asked = choice.column() && table != null
                ? requireNonNull(table.table()).column(choice.key()).orElseThrow()
                : form.question(choice.key());
        var answers =
                choice.codes().stream().map(code -> written.words(asked, code)).collect(Collectors.joining(" / "));
        return text("form.if.is", asked.label().now(), answers);
    }

    /** What the file knows, as it stands in the fields. */
    static final class Prefilled {

        private final Filling filling;

        Prefilled(Filling filling) {
            this.filling = filling;
        }

        /** Where an answer may come from, first come first. A form that starts from a former one takes the situation from there. */
        private List<String> paths(Question question) {
            var own = question.prefill();
            if (!filling.form().head().prefillFormer() || !own.stream().allMatch(Prefilled::ofRegister)) {
                return own;
            }
            return Stream.concat(Stream.of("former." + question.key()), own.stream())
                    .toList();
        }

        private static boolean ofRegister(String path) {
            return path.startsWith("person.") || path.startsWith("household.");
        }

        java.util.Optional<Known> of(Question question) {
            return known(paths(question));
        }

        /** What the register says, where the form starts from a former one. */
        java.util.Optional<Known> register(Question question) {
            return filling.form().head().prefillFormer()
                            && question.prefill().stream().allMatch(Prefilled::ofRegister)
                    ? known(question.prefill())
                    : java.util.Optional.empty();
        }

        /** The rows that the register has, where the form starts from a former one. */
        List<Map<String, Known>> registerRows(Question table) {
            return filling.form().head().prefillFormer()
                            && table.prefill().stream().allMatch(Prefilled::ofRegister)
                    ? rows(table.prefill())
                    : List.of();
        }

        private java.util.Optional<Known> known(List<String> paths) {
            return paths.stream()
                    .map(path -> path.equals("today")
                            ? java.util.Optional.of(new Known(filling.begun(), text("form.source.today")))
                            : filling.prefill().value(path))
                    .flatMap(java.util.Optional::stream)
                    .findFirst();
        }

        private static final Set<String> OF_THE_ORDER = Set.of("interview", "worker", "centre", "today");

        /** Whether the answer is the one the file knew, as far as anybody can tell. */
        boolean unasked(Question question, Fields fields, Written written) {
            if (question.type() == Type.COMPUTED
                    || question.prefill().stream().anyMatch(path -> OF_THE_ORDER.contains(path.split("\\.")[0]))) {
                return false;
            }
            if (question.table() != null) {
                return !rows(question).isEmpty();
            }
            var found = of(question);
            if (found.isEmpty()) {
                return false;
            }
            var expected = new LinkedHashMap<String, Object>();
            written.fields(expected, question.key(), question, found.get().value());
            var same = Fields.of(expected);
            return expected.keySet().stream()
                    .allMatch(field -> same.values(field).equals(fields.values(field)));
        }

        List<Map<String, Known>> rows(Question table) {
            return rows(paths(table));
        }

        private List<Map<String, Known>> rows(List<String> paths) {
            return paths.stream()
                    .map(path -> filling.prefill().rows(path))
                    .filter(rows -> !rows.isEmpty())
                    .findFirst()
                    .orElse(List.of());
        }

        static @Nullable Known cell(Question column, Map<String, Known> row) {
            return column.prefill().isEmpty()
                    ? row.get(column.key())
                    : row.get(column.prefill().getFirst());
        }

        /** Words of where the answer comes from, or of what the file says otherwise; nothing where it knows nothing. */
        String source(Question question, String name, Fields fields, Written written) {
            return Stream.of(own(question, name, fields, written), beside(question, written))
                    .filter(words -> !words.isEmpty())
                    .collect(Collectors.joining(". "));
        }

        private String beside(Question question, Written written) {
            return filling.prefill()
                    .beside(question.key())
                    .map(known -> text(
                            "form.source.beside",
                            known.source(),
                            FormComparison.words(question, known.value(), null, written)
                                    .replace("\n", " · ")))
                    .orElse("");
        }

        private String own(Question question, String name, Fields fields, Written written) {
            if (question.table() != null) {
                return rows(question).stream()
                        .flatMap(row -> row.values().stream())
                        .map(Known::source)
                        .distinct()
                        .collect(Collectors.collectingAndThen(
                                Collectors.joining("; "),
                                sources -> sources.isEmpty() ? "" : text("form.source.rows", sources)));
            }
            var found = of(question).orElse(null);
            if (found == null) {
                return "";
            }
            var expected = new LinkedHashMap<String, Object>();
            written.fields(expected, name, question, found.value());
            var same = Fields.of(expected);
            return expected.keySet().stream()
                            .allMatch(field -> same.values(field).equals(fields.values(field)))
                    ? text("form.source.is", found.source())
                    : text("form.source.other", found.source(), written.words(question, found.value()));
        }
    }
}
