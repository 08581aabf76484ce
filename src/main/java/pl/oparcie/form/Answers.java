package pl.oparcie.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import pl.oparcie.form.definition.Definition;

/**
 * The answers of one filling. Kinds of values: text, long, yesNo ({@code YES}, {@code NO}, {@code NOT_ASKED}), one: String; integer,
 * scale: Integer; number, money: BigDecimal; date: LocalDate; month: YearMonth; datetime: LocalDateTime; time: LocalTime; period: Map of
 * from and to; address: Map of parts; person: {@link Who}; many: List of codes; table: List of rows (Map); computed: its result.
 */
public final class Answers {

    private final Definition form;
    private final Map<String, Object> values;
    private final Map<String, SectionState> sections;
    private final Set<String> refused;
    private final Set<String> seen;

    Answers(
            Definition form,
            Map<String, Object> values,
            Map<String, SectionState> sections,
            Collection<String> refused) {
        this(form, values, sections, refused, Set.of());
    }

    Answers(
            Definition form,
            Map<String, Object> values,
            Map<String, SectionState> sections,
            Collection<String> refused,
            Collection<String> seen) {
        this.form = form;
        this.values = values;
        this.sections = sections;
        this.refused = new TreeSet<>(refused);
        this.seen = new TreeSet<>(seen);
    }

    /** What the filler said of an optional section. */
    public record SectionState(boolean needed, String reason) {}

    /** No answer yet. */
    public static Answers none(Definition form) {
        return new Answers(form, Map.of(), Map.of(), Set.of());
    }

    /** The answers out of what {@link #json} made. */
    public static Answers parse(Definition form, String json) {
        return AnswersJson.parse(form, json);
    }

    /** The same with one answer more: for other modules' tests and demo data. */
    public Answers with(String key, Object value) {
        var more = new LinkedHashMap<>(values);
        more.put(form.question(key).key(), value);
        return new Answers(form, more, sections, refused, seen);
    }

    /** The same with an optional section completed or not needed. */
    public Answers withSection(String key, boolean needed, String reason) {
        var more = new LinkedHashMap<>(sections);
        more.put(key, new SectionState(needed, reason));
        return new Answers(form, values, more, refused, seen);
    }

    /** The answers as JSON, always in the order of the form, so that the same answers are the same text. */
    public String json() {
        return AnswersJson.write(this);
    }

    public Definition form() {
        return form;
    }

    public Map<String, Object> values() {
        return values;
    }

    public Map<String, SectionState> sections() {
        return sections;
    }

    public Set<String> refused() {
        return refused;
    }

    /** Parts in which the filler looked at what the file knew, and agreed. */
    public Set<String> seen() {
        return seen;
    }

    /** The answer, or null. */
    public @Nullable Object value(String key) {
        return values.get(key);
    }

    public Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key)).map(Objects::toString);
    }

    public Optional<BigDecimal> number(String key) {
        return Optional.ofNullable(values.get(key)).map(value -> new BigDecimal(value.toString()));
    }

    public Optional<LocalDate> date(String key) {
        return switch (values.get(key)) {
            case LocalDate day -> Optional.of(day);
            case java.time.LocalDateTime moment -> Optional.of(moment.toLocalDate());
            case null, default -> Optional.empty();
        };
    }

    /** Codes chosen in a question of one or many. */
    public List<String> codes(String key) {
        return switch (values.get(key)) {
            case List<?> many -> many.stream().map(Objects::toString).toList();
            case String one -> List.of(one);
            case null, default -> List.of();
        };
    }

    /** Whether the answer is yes. */
    public boolean yes(String key) {
        return "YES".equals(values.get(key));
    }

    /** Rows of a table. */
    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> rows(String key) {
        return values.get(key) instanceof List<?> rows ? (List<Map<String, Object>>) rows : List.of();
    }

    /** Whether the filler said that the section is not needed. */
    public boolean skipped(String section) {
        return sections.containsKey(section)
                && !Objects.requireNonNull(sections.get(section)).needed();
    }

    public boolean isEmpty() {
        return values.isEmpty() && sections.isEmpty() && refused.isEmpty();
    }
}
