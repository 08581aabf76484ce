package pl.oparcie.form;

import static java.util.Objects.requireNonNull;
import static pl.oparcie.platform.text.Texts.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import pl.oparcie.code.CodeBook;
import pl.oparcie.form.definition.Question;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/** What may be chosen as the answer to a question; each list is read once. */
final class FormOptions {

    private final Filling filling;
    private final CodeBook codes;
    /** Dictionaries whose words stand twice, for a man and for a woman. */
    private static final Set<String> GENDERED = Set.of("marital-status");

    private static final String SEX = "sex";

    private final Fields fields;
    private final Reading reading;
    private final Map<String, List<Option>> options = new HashMap<>();

    FormOptions(Filling filling, CodeBook codes, Fields fields, Reading reading) {
        this.filling = filling;
        this.codes = codes;
        this.fields = fields;
        this.reading = reading;
    }

    /** What may be answered; {@code name}: of the field whose former choice is kept. */
    List<Option> of(Question question, String name) {
        return switch (question.type()) {
            case YES_NO ->
                List.of(
                        new Option("YES", text("form.yes-no.YES")),
                        new Option("NO", text("form.yes-no.NO")),
                        new Option("NOT_ASKED", text("form.yes-no.NOT_ASKED")));
            case ONE, MANY ->
                withChosen(
                        question,
                        bySex(question, name, options.computeIfAbsent(requireNonNull(question.list()), this::offered)),
                        name);
            case PERSON ->
                Stream.concat(
                                filling.prefill().people().stream(),
                                Stream.of(new Option("OTHER", text("form.person.other"))))
                        .toList();
            default -> List.of();
        };
    }

    /** "kawaler / panna" is one of them where the answer beside it, in the same row or in the form, tells the sex. */
    private List<Option> bySex(Question question, String name, List<Option> offered) {
        if (!GENDERED.contains(requireNonNull(question.list())) || !name.endsWith(question.key())) {
            return offered;
        }
        var which = List.of("M", "F")
                .indexOf(Objects.toString(
                        reading.value(
                                name.substring(0, name.length() - question.key().length()) + SEX),
                        ""));
        return which < 0
                ? offered
                : offered.stream()
                        .map(option -> {
                            var both = option.label().split(" / ");
                            return both.length == 2 ? new Option(option.value(), both[which], option.hint()) : option;
                        })
                        .toList();
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
}
