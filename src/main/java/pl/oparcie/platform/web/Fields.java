package pl.oparcie.platform.web;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.text.Texts;

/**
 * What somebody typed into a form, word for word, with what is wrong beside each field. A refused form shows the same words again; a
 * draft keeps them; a conflict lays what was saved meanwhile beside them.
 *
 * <p>Reading a value ({@link #requiredText}, {@link #date} ...) checks it and notes a problem in plain words; the caller asks {@link #ok()}
 * once, at the end. Rows of a repeatable table are fields named {@code goals.0.title}.
 */
public final class Fields extends FieldReader {

    private final TypedWords typed;
    private final String prefix;
    private final List<Problem> problems;
    private final FormState state;

    private Fields(TypedWords typed, String prefix, List<Problem> problems, FormState state) {
        this.typed = typed;
        this.prefix = prefix;
        this.problems = problems;
        this.state = state;
    }

    /** What stands around the values: which opening of the form this is and what the page has to say about it. */
    private static final class FormState {
        String formId = "";
        String version = "";

        @Nullable
        String restoredAt;

        @Nullable
        Map<String, List<String>> saved;

        @Nullable
        String savedBy;

        int maxRows;
        boolean unasked;
    }

    /** Fields as they came with a request. */
    public static Fields typed(Map<String, String[]> parameters) {
        var values = new TypedWords();
        parameters.forEach((name, given) -> values.put(name, List.of(given)));
        var fields = new Fields(values, "", new ArrayList<>(), new FormState());
        fields.state.formId = fields.value("_form");
        fields.state.version = fields.value("version");
        return fields;
    }

    /** Fields of a form that is opened: strings, numbers, dates, enums, booleans and collections of them; nulls are left out. */
    public static Fields of(Map<String, ?> initial) {
        var fields = new Fields(TypedWords.of(initial), "", new ArrayList<>(), new FormState());
        fields.state.version = fields.value("version");
        return fields;
    }

    /** A form with nothing in it. */
    public static Fields empty() {
        return of(Map.of());
    }

    // --- what the page shows

    /** The words typed into the field, or nothing. */
    @Override
    public String value(String name) {
        var all = values(name);
        return all.isEmpty() ? "" : all.getFirst();
    }

    /** All values of a field that may have several. */
    @Override
    public List<String> values(String name) {
        return typed.get(prefix + name);
    }

    /** Whether the value is among those chosen. */
    @Override
    public boolean has(String name, String value) {
        return values(name).contains(value);
    }

    /** What is wrong with the field, or null. */
    @Override
    public @Nullable String problem(String name) {
        return problems.stream()
                .filter(problem -> problem.field().equals(prefix + name))
                .map(Problem::text)
                .findFirst()
                .orElse(null);
    }

    /** Problems in the order in which their fields stand on the page. */
    public void arrange(List<String> page) {
        problems.sort(java.util.Comparator.comparingInt(problem -> {
            var place = page.indexOf(problem.field());
            return place < 0 ? page.size() : place;
        }));
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** What somebody else saved in this field meanwhile, where it differs from what was typed; null when there is nothing to compare. */
    public @Nullable String saved(String name) {
        if (state.saved == null) {
            return null;
        }
        var theirs = requireNonNullElse(state.saved.get(prefix + name), List.<String>of());
        return lines(theirs).equals(lines(values(name))) || (String.join("", theirs) + value(name)).isBlank()
                ? null
                : String.join(", ", theirs);
    }

    /** A browser ends lines otherwise than the database: the same words are the same. */
    private static java.util.Set<String> lines(List<String> values) {
        return values.stream().map(Fields::line).collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }

    private static String line(String value) {
        return value.replace("\r\n", "\n").strip();
    }

    /** Whether both say the same, whatever ends their lines. */
    public static boolean same(List<String> one, List<String> other) {
        return one.stream()
                .map(Fields::line)
                .toList()
                .equals(other.stream().map(Fields::line).toList());
    }

    /** Who saved meanwhile and when, or null. */
    public @Nullable String savedBy() {
        return state.savedBy;
    }

    public String formId() {
        return state.formId;
    }

    public String version() {
        return state.version;
    }

    /** The time of the draft whose words these are, or null. */
    public @Nullable String restoredAt() {
        return state.restoredAt;
    }

    /** How many rows of the table the page shows: those filled in, and at least as many as {@link #showRows} asked for. */
    public int rowCount(String table) {
        return Math.max(typed.rows(prefix + table), typed.holds(prefix + table + ".rows") ? 0 : state.maxRows);
    }

    /** Shows at least so many (empty) rows of each table. */
    public Fields showRows(int least) {
        state.maxRows = least;
        return this;
    }

    /** One row of a table as fields of its own. */
    public Fields row(String table, int index) {
        return new Fields(typed, prefix + table + "." + index + ".", problems, state);
    }

    /** Whoever answers does so alone: nothing is chosen beforehand, not even that a question was not asked. */
    public Fields unasked() {
        state.unasked = true;
        return this;
    }

    /** Whether not having answered is chosen: by whoever fills it in, or beforehand where a worker may simply not ask. */
    public boolean passed(String name) {
        return state.unasked ? has(name, "") : value(name).isEmpty();
    }

    /** The full name of a field of this row. */
    public String path(String name) {
        return prefix + name;
    }

    /** The rows of a table in which something was typed, in order. */
    public List<Fields> rows(String table) {
        var rows = new ArrayList<Fields>();
        for (var i = 0; i < rowCount(table); i++) {
            var row = row(table, i);
            if (row.anyTyped()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private boolean anyTyped() {
        return typed.any(prefix);
    }

    /** The version of the record that the page showed; -1 for a new one. */
    public int versionNumber() {
        return state.version.matches("\\d{1,9}") ? Integer.parseInt(state.version) : -1;
    }

    // --- problems

    /** Notes what is wrong with a field. The first problem of a field is the one that is shown. */
    @Override
    public void reject(String name, String key, @Nullable Object... arguments) {
        if (problem(name) == null) {
            problems.add(new Problem(prefix + name, Texts.text(key, arguments)));
        }
    }

    /** Shows a rule's refusal beside its field, or on top of the page. */
    public void reject(RuleViolation rule) {
        problems.add(new Problem(requireNonNullElse(rule.field(), ""), Texts.text(rule.key(), rule.arguments())));
    }

    /** Whether nothing is wrong. */
    public boolean ok() {
        return problems.isEmpty();
    }

    // --- rows without JavaScript, drafts and conflicts

    /** Adds or removes a row, or has values worked out, when the button pressed asks for it; true when the page should just be shown again. */
    public boolean rowRequest() {
        if (typed.remove("_recalc")) {
            return true;
        }
        var add = value("_add");
        if (!add.isEmpty()) {
            var next = rowCount(add);
            typed.remove("_add");
            typed.put(add + "." + next + "._new", List.of(""));
            return true;
        }
        var remove = value("_remove");
        var dot = remove.lastIndexOf('.');
        if (dot < 0 || !remove.substring(dot + 1).matches("\\d{1,3}")) {
            return false;
        }
        typed.removeRow(remove.substring(0, dot), Integer.parseInt(remove.substring(dot + 1)));
        typed.remove("_remove");
        return true;
    }

    /**
     * Takes one of the words offered, or all of a part, when the button pressed asks for it: into its field, after what stands there, or
     * into a new row. True when the page should just be shown again.
     */
    public boolean take(Offered offered) {
        var wanted = value("_take");
        if (wanted.isEmpty()) {
            return false;
        }
        typed.remove("_take");
        offered.offers().stream()
                .filter(offer -> wanted.equals(offer.key())
                        || (wanted.equals(TAKE_PART + offer.label()) && !offered.isOver(offer, this)))
                .forEach(this::take);
        return true;
    }

    /** Before the name of a part: all that is offered for it. */
    public static final String TAKE_PART = "part:";

    /** The same, where what is offered replaces what stands in its fields. */
    public boolean instead(List<Offer> offers) {
        var wanted = value("_take");
        if (wanted.isEmpty()) {
            return false;
        }
        typed.remove("_take");
        offers.stream().filter(offer -> offer.key().equals(wanted)).forEach(offer -> offer.values()
                .forEach((name, words) -> typed.put(name, List.of(words))));
        return true;
    }

    private void take(Offer offer) {
        var at = offer.rows().isEmpty() ? "" : offer.rows() + "." + emptyRow(offer.rows()) + ".";
        offer.values().forEach((name, words) -> {
            var before = value(at + name).strip();
            var after = before.isEmpty() ? words : before.contains(words) ? before : before + "\n\n" + words;
            typed.put(at + name, List.of(after));
        });
        var taken = new LinkedHashSet<>(values("taken"));
        taken.add(offer.key());
        typed.put("taken", List.copyOf(taken));
    }

    private int emptyRow(String table) {
        var row = 0;
        while (row(table, row).anyTyped()) {
            row++;
        }
        return row;
    }

    /** The same words laid beside what somebody saved meanwhile; saving once more then replaces that version knowingly. */
    public Fields against(Map<String, ?> saved, String savedBy) {
        state.saved = TypedWords.strings(saved);
        state.savedBy = savedBy;
        var version = state.saved.get("version");
        state.version = version == null ? "" : version.getFirst();
        return this;
    }

    /** Whether the record has another version by now than these words were written for. */
    boolean isBehind(Map<String, ?> saved) {
        var version = saved.get("version");
        return version != null && !version.toString().equals(state.version);
    }

    /** The same words, to be sent for the version that is saved now: of a step, which repeats nothing that is kept. */
    public Fields now(Map<String, ?> saved) {
        var version = saved.get("version");
        if (version != null) {
            state.version = version.toString();
            typed.put("version", List.of(state.version));
        }
        return this;
    }

    /** All values that are worth keeping in a draft: what was typed, without the page's own hidden fields. */
    public Map<String, List<String>> forDraft() {
        return typed.forDraft();
    }

    /** Tells these words, and the button that sent them, from any others. */
    byte[] fingerprint() {
        return typed.fingerprint();
    }

    Fields opened(UUID formId, String path) {
        state.formId = formId.toString();
        typed.put("_path", List.of(path));
        return this;
    }

    static Fields restored(Map<String, List<String>> draft, UUID formId, String path, String at) {
        var fields = new Fields(new TypedWords(draft), "", new ArrayList<>(), new FormState());
        fields.typed.put("_path", List.of(path));
        fields.state.formId = formId.toString();
        fields.state.version = fields.value("version");
        fields.state.restoredAt = at;
        return fields;
    }
}
