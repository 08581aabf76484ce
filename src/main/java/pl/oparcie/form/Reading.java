package pl.oparcie.form;

import static pl.oparcie.platform.text.Texts.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pl.oparcie.code.CodeBook;
import pl.oparcie.form.definition.Check;
import pl.oparcie.form.definition.Definition;
import pl.oparcie.form.definition.Question;
import pl.oparcie.form.definition.Scope;
import pl.oparcie.form.definition.Section;
import pl.oparcie.form.definition.Type;

/**
 * One reading of a form: which questions are asked, what was answered, what follows from it. Questions are read in the order of their
 * needs, so that a condition always sees the answers it asks for; what is not asked is not kept.
 */
final class Reading {

    private final Definition form;
    private final Source source;
    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, Answers.SectionState> states = new LinkedHashMap<>();
    private final Map<String, Boolean> sectionsAsked = new HashMap<>();
    private final Set<String> hidden = new HashSet<>();
    private final Set<String> skipped = new HashSet<>();
    private final Set<String> refused = new HashSet<>();
    private final Map<String, String> workings = new HashMap<>();
    private final Map<String, Map<String, Object>> rowScopes = new HashMap<>();
    private final Scope scope;

    Reading(Filling filling, CodeBook codes, LocalDate today, Source source) {
        this.form = filling.form();
        this.source = source;
        this.scope = Scope.of(on(filling, source), today, codes, skipped, refused);
        for (var section : form.sections()) {
            var state = source.state(section);
            if (state != null) {
                states.put(section.key(), state);
            }
        }
        form.order().forEach(key -> read(form.question(key)));
        leaveRequired();
    }

    /** The day of amounts and dictionaries: the answer to the form's question for it, or the day it was begun. */
    static LocalDate on(Filling filling, Source source) {
        var reference = filling.form().head().referenceDate();
        if (reference == null) {
            return filling.begun();
        }
        return switch (source.answer(filling.form().question(reference), reference)) {
            case LocalDate day -> day;
            case java.time.LocalDateTime moment -> moment.toLocalDate();
            case null, default -> filling.begun();
        };
    }

    private void read(Question question) {
        var section = form.sectionOf(question.key());
        if (!asked(section) || !shown(question, scope)) {
            hidden.add(question.key());
            return;
        }
        var state = states.get(section.key());
        if (state != null && !state.needed() && !mustBeCompleted(section)) {
            skipped.add(section.key());
            return;
        }
        if (source.refused(question)) {
            refused.add(question.key());
            return;
        }
        var value = question.type() == Type.TABLE ? table(question) : single(question, question.key(), scope);
        if (value != null) {
            values.put(question.key(), value);
        }
        scope.put(question, value == null && question.type() == Type.TABLE ? List.of() : value);
    }

    private boolean asked(Section section) {
        var condition = section.when();
        return condition == null
                || sectionsAsked.computeIfAbsent(
                        section.key(), key -> condition.rule().holds(scope));
    }

    /** Whether the section cannot be left out. */
    boolean mustBeCompleted(Section section) {
        var need = section.need();
        return need.always() || (need.condition() != null && need.condition().holds(scope));
    }

    /** A section that must be completed after all has no state of its own. */
    private void leaveRequired() {
        form.sections().stream()
                .filter(section -> mustBeCompleted(section) || !asked(section))
                .forEach(section -> states.remove(section.key()));
    }

    private static boolean shown(Question question, Scope scope) {
        return question.when() == null || question.when().rule().holds(scope);
    }

    private @Nullable Object single(Question question, String name, Scope where) {
        if (question.computed() == null) {
            return source.answer(question, name);
        }
        var value = source.frozen()
                ? source.answer(question, name)
                : rounded(question, question.computed().formula().value(where));
        if (value != null && question.computed().working() != null) {
            workings.put(name, question.computed().working().words(where, Written::worked));
        }
        return value;
    }

    private static @Nullable Object rounded(Question question, @Nullable Object value) {
        return switch (value) {
            case Boolean flag -> flag ? "YES" : "NO";
            case Number number
            when question.valueType() == Type.INTEGER ->
                new BigDecimal(number.toString())
                        .setScale(0, RoundingMode.HALF_UP)
                        .intValue();
            case Number number ->
                new BigDecimal(number.toString()).setScale(question.limits().decimals(), RoundingMode.HALF_UP);
            case null, default -> value;
        };
    }

    private @Nullable List<Map<String, Object>> table(Question table) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var place : source.rows(table)) {
            var row = row(table, place);
            if (!row.isEmpty()) {
                rows.add(row);
            }
        }
        return rows.isEmpty() ? null : rows;
    }

    private Map<String, Object> row(Question table, String place) {
        var seen = Scope.row(table, Map.of());
        var found = new HashMap<String, Object>();
        var where = scope.in(seen);
        for (var worked : List.of(false, true)) {
            for (var column : table.columns()) {
                if (worked == (column.type() == Type.COMPUTED)) {
                    cell(column, place, where, seen, found);
                }
            }
        }
        rowScopes.put(place, seen);
        var row = new LinkedHashMap<String, Object>();
        table.columns().stream()
                .filter(column -> found.containsKey(column.key()))
                .forEach(column -> row.put(column.key(), found.get(column.key())));
        return row;
    }

    private void cell(Question column, String place, Scope where, Map<String, Object> seen, Map<String, Object> found) {
        if (!shown(column, where)) {
            hidden.add(place + column.key());
            return;
        }
        var value = single(column, place + column.key(), where);
        if (value != null) {
            found.put(column.key(), value);
            seen.put(column.key(), Scope.plain(value));
        }
    }

    // --- what follows

    Answers answers() {
        var ordered = new LinkedHashMap<String, Object>();
        form.questions().stream()
                .filter(question -> values.containsKey(question.key()))
                .forEach(question -> ordered.put(question.key(), values.get(question.key())));
        return new Answers(
                form,
                ordered,
                states,
                refused,
                form.sections().stream().filter(source::seen).map(Section::key).toList());
    }

    /** What the source says in parts that are not asked; {@link #answers} leave it out. */
    Answers unasked() {
        var kept = new LinkedHashMap<String, Object>();
        var declined = new HashSet<String>();
        var said = new LinkedHashMap<String, Answers.SectionState>();
        for (var section : form.sections()) {
            if (asked(section)) {
                continue;
            }
            var state = source.state(section);
            if (state != null) {
                said.put(section.key(), state);
            }
            for (var question : section.questions()) {
                if (source.refused(question)) {
                    declined.add(question.key());
                } else if (question.computed() == null && !question.afterwards()) {
                    var value =
                            question.table() == null ? source.answer(question, question.key()) : plainRows(question);
                    if (value != null) {
                        kept.put(question.key(), value);
                    }
                }
            }
        }
        return new Answers(form, kept, said, declined);
    }

    private @Nullable List<Map<String, Object>> plainRows(Question table) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var place : source.rows(table)) {
            var row = new LinkedHashMap<String, Object>();
            for (var column : table.columns()) {
                var value = column.computed() == null ? source.answer(column, place + column.key()) : null;
                if (value != null) {
                    row.put(column.key(), value);
                }
            }
            if (!row.isEmpty()) {
                rows.add(row);
            }
        }
        return rows.isEmpty() ? null : rows;
    }

    boolean seen(Section section) {
        return source.seen(section);
    }

    Scope scope() {
        return scope;
    }

    boolean hidden(String name) {
        return hidden.contains(name);
    }

    boolean leftOut(Section section) {
        var state = states.get(section.key());
        return state != null && !state.needed() && !mustBeCompleted(section);
    }

    boolean asksFor(Section section) {
        return asked(section);
    }

    boolean skipped(Section section) {
        return skipped.contains(section.key());
    }

    @Nullable
    String working(String name) {
        return workings.get(name);
    }

    @Nullable
    Object value(String name) {
        var parts = name.split("\\.");
        if (parts.length < 3) {
            return values.get(name);
        }
        var row = rowScopes.get(parts[0] + "." + parts[1] + ".");
        return row == null ? null : row.get(parts[2]);
    }

    /** The scope of a row, or of the form where the row is not read. */
    Scope scopeOf(@Nullable String place) {
        var row = place == null ? null : rowScopes.get(place);
        return row == null ? scope : scope.in(row);
    }

    /** The scope of a row of a table, read or empty. */
    Scope scopeOf(Question table, String place) {
        var row = rowScopes.get(place);
        return scope.in(row == null ? Scope.row(table, Map.of()) : row);
    }

    /** Whether an answer is wanted, where the question is asked. */
    boolean wanted(Question question, @Nullable String place) {
        var need = question.need();
        return need.always() || (need.condition() != null && need.condition().holds(scopeOf(place)));
    }

    /** Tells what is missing and which checks do not hold, in the order of the form. */
    void complete(TypedFields.Problems problems, TypedFields.Problems warnings) {
        for (var section : form.sections()) {
            if (!asked(section)) {
                continue;
            }
            var state = states.get(section.key());
            if (!mustBeCompleted(section)) {
                if (state == null) {
                    problems.add(
                            "section." + section.key(),
                            "form.problem.section",
                            section.title().now());
                } else if (!state.needed()) {
                    if (state.reason().isBlank()) {
                        problems.add(
                                "section." + section.key() + ".reason",
                                "form.problem.reason",
                                section.title().now());
                    }
                    continue;
                }
            }
            for (var question : section.questions()) {
                if (!hidden(question.key()) && !refused.contains(question.key())) {
                    complete(question, problems, warnings);
                }
            }
        }
        for (var check : form.checks()) {
            check(check.check(), check.at() == null ? "" : check.at(), scope, problems, warnings);
        }
    }

    private void complete(Question question, TypedFields.Problems problems, TypedFields.Problems warnings) {
        var key = question.key();
        if (question.table() != null) {
            rows(question, problems, warnings);
        } else if (question.type().answered() && question.type() != Type.COMPUTED) {
            missing(question, key, null, label(question), problems);
        }
        question.checks().forEach(check -> check(check, first(question, key), scope, problems, warnings));
    }

    private void rows(Question table, TypedFields.Problems problems, TypedFields.Problems warnings) {
        var places = source.rows(table);
        var limits = java.util.Objects.requireNonNull(table.table());
        if (places.size() < limits.min() || (places.isEmpty() && wanted(table, null))) {
            problems.add(table.key(), "form.problem.rows-least", Math.max(1, limits.min()), label(table));
        }
        if (places.size() > limits.max()) {
            problems.add(table.key(), "form.problem.rows-most", limits.max(), label(table));
        }
        for (var i = 0; i < places.size(); i++) {
            var place = places.get(i);
            for (var column : table.columns()) {
                var name = place + column.key();
                if (!hidden(name)) {
                    if (column.type() != Type.COMPUTED) {
                        missing(
                                column,
                                name,
                                place,
                                text("form.cell", column.label().now(), i + 1),
                                problems);
                    }
                    column.checks()
                            .forEach(check -> check(check, first(column, name), scopeOf(place), problems, warnings));
                }
            }
        }
    }

    private void missing(
            Question question, String name, @Nullable String place, String label, TypedFields.Problems problems) {
        if (value(name) == null && wanted(question, place)) {
            problems.add(first(question, name), "form.problem.required", label);
        }
    }

    private static void check(
            Check check, String name, Scope where, TypedFields.Problems problems, TypedFields.Problems warnings) {
        if (Boolean.FALSE.equals(check.rule().value(where))) {
            (check.level() == Check.Level.BLOCK ? problems : warnings)
                    .add(name, check.message().now());
        }
    }

    /** The field that takes the focus. */
    private static String first(Question question, String name) {
        return switch (question.type()) {
            case PERIOD -> name + ".from";
            case DATETIME -> name + ".date";
            case ADDRESS -> name + ".street";
            default -> name;
        };
    }

    static String label(Question question) {
        return question.no().isEmpty()
                ? question.label().now()
                : question.no() + " " + question.label().now();
    }
}
