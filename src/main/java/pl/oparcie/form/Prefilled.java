package pl.oparcie.form;

import static pl.oparcie.platform.text.Texts.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pl.oparcie.form.definition.Question;
import pl.oparcie.form.definition.Type;
import pl.oparcie.platform.web.Fields;

/** What the file knows, as it stands in the fields. */
final class Prefilled {

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

    Optional<Known> of(Question question) {
        return known(paths(question));
    }

    /** What the register says, where the form starts from a former one. */
    Optional<Known> register(Question question) {
        return filling.form().head().prefillFormer()
                        && question.prefill().stream().allMatch(Prefilled::ofRegister)
                ? known(question.prefill())
                : Optional.empty();
    }

    /** The rows that the register has, where the form starts from a former one. */
    List<Map<String, Known>> registerRows(Question table) {
        return filling.form().head().prefillFormer() && table.prefill().stream().allMatch(Prefilled::ofRegister)
                ? rows(table.prefill())
                : List.of();
    }

    private Optional<Known> known(List<String> paths) {
        return paths.stream()
                .map(path -> path.equals("today")
                        ? Optional.of(new Known(filling.begun(), text("form.source.today")))
                        : filling.prefill().value(path))
                .flatMap(Optional::stream)
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
        return expected.keySet().stream().allMatch(field -> Fields.same(same.values(field), fields.values(field)));
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
        return expected.keySet().stream().allMatch(field -> Fields.same(same.values(field), fields.values(field)))
                ? text("form.source.is", found.source())
                : text("form.source.other", found.source(), written.words(question, found.value()));
    }
}
