package pl.oparcie.platform.web;

import static java.util.Objects.requireNonNullElse;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.text.LooseDate;
import pl.oparcie.platform.text.Texts;

/**
 * What somebody typed into a form, word for word, with what is wrong beside each field. A refused form shows the same words again; a
 * draft keeps them; a conflict lays what was saved meanwhile beside them.
 *
 * <p>Reading a value ({@link #requiredText}, {@link #date} ...) checks it and notes a problem in plain words; the caller asks {@link #ok()}
 * once, at the end. Rows of a repeatable table are fields named {@code goals.0.title}.
 */
public final class Fields {

    /** Longest text of a field that names no limit of its own, in characters. */
    public static final int LONGEST = 20_000;

    private static final Pattern ROW = Pattern.compile("(\\d{1,3})\\..+");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\r\\n\\t]]");

    private final Map<String, List<String>> typed;
    private final String prefix;
    private final List<Problem> problems;
    private final FormState state;

    private Fields(Map<String, List<String>> typed, String prefix, List<Problem> problems, FormState state) {
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
    }

    /** Fields as they came with a request. */
    public static Fields typed(Map<String, String[]> parameters) {
        var values = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, given) -> values.put(name, List.of(given)));
        var fields = new Fields(values, "", new ArrayList<>(), new FormState());
        fields.state.formId = fields.value("_form");
        fields.state.version = fields.value("version");
        return fields;
    }

    /** Fields of a form that is opened: strings, numbers, dates, enums, booleans and collections of them; nulls are left out. */
    public static Fields of(Map<String, ?> initial) {
        var fields = new Fields(strings(initial), "", new ArrayList<>(), new FormState());
        fields.state.version = fields.value("version");
        return fields;
    }

    /** A form with nothing in it. */
    public static Fields empty() {
        return of(Map.of());
    }

    private static Map<String, List<String>> strings(Map<String, ?> values) {
        var result = new LinkedHashMap<String, List<String>>();
        values.forEach((name, value) -> {
            if (value instanceof Collection<?> many) {
                result.put(name, many.stream().map(Fields::string).toList());
            } else if (value != null) {
                result.put(name, List.of(string(value)));
            }
        });
        return result;
    }

    private static String string(Object value) {
        return switch (value) {
            case LocalDate day -> Texts.date(day);
            case Enum<?> constant -> constant.name();
            case Boolean flag -> flag ? "true" : "";
            default -> value.toString();
        };
    }

    // --- what the page shows

    /** The words typed into the field, or nothing. */
    public String value(String name) {
        var all = values(name);
        return all.isEmpty() ? "" : all.getFirst();
    }

    /** All values of a field that may have several. */
    public List<String> values(String name) {
        return requireNonNullElse(typed.get(prefix + name), List.of());
    }

    /** Whether the value is among those chosen. */
    public boolean has(String name, String value) {
        return values(name).contains(value);
    }

    /** What is wrong with the field, or null. */
    public @Nullable String problem(String name) {
        return problems.stream()
                .filter(problem -> problem.field().equals(prefix + name))
                .map(Problem::text)
                .findFirst()
                .orElse(null);
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
        return new TreeSet<>(theirs).equals(new TreeSet<>(values(name)))
                        || (String.join("", theirs) + value(name)).isBlank()
                ? null
                : String.join(", ", theirs);
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
        var last = -1;
        var start = prefix + table + ".";
        for (var name : typed.keySet()) {
            var row = name.startsWith(start) ? ROW.matcher(name.substring(start.length())) : null;
            if (row != null && row.matches()) {
                last = Math.max(last, Integer.parseInt(row.group(1)));
            }
        }
        return Math.max(last + 1, typed.containsKey(start + "rows") ? 0 : state.maxRows);
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
        return typed.entrySet().stream()
                .anyMatch(field -> field.getKey().startsWith(prefix)
                        && field.getValue().stream().anyMatch(value -> !value.isBlank()));
    }

    // --- reading, with the problems noted

    /** A text that may be missing. */
    public Optional<String> text(String name, int longest) {
        var value = value(name).strip().replace("\r\n", "\n");
        if (value.length() > longest) {
            reject(name, "problem.too-long", longest, value.length());
            return Optional.empty();
        }
        if (CONTROL.matcher(value).find()) {
            reject(name, "problem.characters");
            return Optional.empty();
        }
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    /** A text that may be missing, of at most {@link #LONGEST} characters. */
    public Optional<String> text(String name) {
        return text(name, LONGEST);
    }

    /** A text that must be there; empty, with a problem noted, when it is not. */
    public String requiredText(String name, int longest) {
        var value = text(name, longest);
        if (value.isEmpty() && problem(name) == null) {
            reject(name, "problem.required");
        }
        return value.orElse("");
    }

    /** A date that may be missing: 23.11.2026 or 2026-11-23. */
    public Optional<LocalDate> date(String name) {
        var value = value(name).strip();
        if (value.isEmpty()) {
            return Optional.empty();
        }
        var day = LooseDate.parse(value);
        if (day.isEmpty()) {
            reject(name, "problem.date");
        }
        return day;
    }

    /** A date that must be there; {@link LocalDate#EPOCH}, with a problem noted, when it is not. */
    public LocalDate requiredDate(String name) {
        if (value(name).isBlank()) {
            reject(name, "problem.required-date");
        }
        return date(name).orElse(LocalDate.EPOCH);
    }

    /** A time of day that may be missing: 10.30, 10:30 or 9. */
    public Optional<LocalTime> time(String name) {
        var value = value(name).strip().replace('.', ':');
        if (value.isEmpty()) {
            return Optional.empty();
        }
        var parts =
                Pattern.compile("([01]?\\d|2[0-3])(?::([0-5]\\d)(?::\\d\\d)?)?").matcher(value);
        if (!parts.matches()) {
            reject(name, "problem.time");
            return Optional.empty();
        }
        return Optional.of(LocalTime.of(
                Integer.parseInt(parts.group(1)), parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2))));
    }

    /** A whole number that may be missing. */
    public Optional<Integer> integer(String name, int least, int most) {
        var value = value(name).strip();
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!value.matches("-?\\d{1,9}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            reject(name, "problem.integer", least, most);
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(value));
    }

    /** One of an enum's constants; anything else is refused. */
    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        var value = value(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        var found = constant(value, type);
        if (found.isEmpty()) {
            reject(name, "problem.choice");
        }
        return found;
    }

    /** One of an enum's constants that must be chosen; the first one, with a problem noted, when it is not. */
    public <E extends Enum<E>> E requiredChoice(String name, Class<E> type) {
        if (value(name).isEmpty()) {
            reject(name, "problem.choose");
        }
        return choice(name, type).orElse(type.getEnumConstants()[0]);
    }

    /** Any number of an enum's constants. */
    public <E extends Enum<E>> Set<E> choices(String name, Class<E> type) {
        var chosen = EnumSet.noneOf(type);
        for (var value : values(name)) {
            if (!value.isEmpty()) {
                constant(value, type).ifPresentOrElse(chosen::add, () -> reject(name, "problem.choice"));
            }
        }
        return chosen;
    }

    private static <E extends Enum<E>> Optional<E> constant(String value, Class<E> type) {
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    /** Whether a box is ticked. */
    public boolean flag(String name) {
        return has(name, "true") || has(name, "on");
    }

    /** An identifier chosen on the page. */
    public Optional<UUID> uuid(String name) {
        return oneUuid(name, value(name));
    }

    /** Identifiers chosen on the page. */
    public Set<UUID> uuids(String name) {
        var found = new LinkedHashSet<UUID>();
        values(name).forEach(value -> oneUuid(name, value).ifPresent(found::add));
        return found;
    }

    private Optional<UUID> oneUuid(String name, String value) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(value));
        } catch (IllegalArgumentException e) {
            reject(name, "problem.choice");
            return Optional.empty();
        }
    }

    /** The version of the record that the page showed; -1 for a new one. */
    public int versionNumber() {
        return state.version.matches("\\d{1,9}") ? Integer.parseInt(state.version) : -1;
    }

    // --- problems

    /** Notes what is wrong with a field. The first problem of a field is the one that is shown. */
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
        if (typed.remove("_recalc") != null) {
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
        removeRow(remove.substring(0, dot), Integer.parseInt(remove.substring(dot + 1)));
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

    private void removeRow(String table, int index) {
        var kept = new LinkedHashMap<String, List<String>>();
        typed.forEach((name, value) -> {
            var row = name.startsWith(table + ".") ? ROW.matcher(name.substring(table.length() + 1)) : null;
            if (row == null || !row.matches() || Integer.parseInt(row.group(1)) < index) {
                kept.put(name, value);
            } else if (Integer.parseInt(row.group(1)) > index) {
                var number = Integer.parseInt(row.group(1));
                kept.put(table + "." + (number - 1) + name.substring((table + "." + number).length()), value);
            }
        });
        typed.clear();
        typed.putAll(kept);
    }

    /** The same words laid beside what somebody saved meanwhile; saving once more then replaces that version knowingly. */
    public Fields against(Map<String, ?> saved, String savedBy) {
        state.saved = strings(saved);
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

    /** All values that are worth keeping in a draft: what was typed, without the page's own hidden fields. */
    Map<String, List<String>> forDraft() {
        var kept = new LinkedHashMap<>(typed);
        kept.keySet().removeIf(name -> name.startsWith("_"));
        return kept;
    }

    /** Tells these words, and the button that sent them, from any others. */
    byte[] fingerprint() {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            typed.forEach((name, given) -> {
                if (!name.equals("_csrf") && !name.equals("_path")) {
                    given.forEach(value -> hash.update((name.length() + ":" + name + value.length() + ":" + value)
                            .getBytes(StandardCharsets.UTF_8)));
                }
            });
            return hash.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Fields opened(UUID formId, String path) {
        state.formId = formId.toString();
        typed.put("_path", List.of(path));
        return this;
    }

    static Fields restored(Map<String, List<String>> draft, UUID formId, String path, String at) {
        var fields = new Fields(new LinkedHashMap<>(draft), "", new ArrayList<>(), new FormState());
        fields.typed.put("_path", List.of(path));
        fields.state.formId = formId.toString();
        fields.state.version = fields.value("version");
        fields.state.restoredAt = at;
        return fields;
    }
}
