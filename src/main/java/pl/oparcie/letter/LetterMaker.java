package pl.oparcie.letter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.centre.Centre;
import pl.oparcie.institution.Institutions;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.register.AddressForm;
import pl.oparcie.register.People;
import pl.oparcie.register.PersonId;
import pl.oparcie.template.Filled;
import pl.oparcie.template.Format;
import pl.oparcie.template.LetterKind;
import pl.oparcie.template.TemplateId;
import pl.oparcie.template.Templates;
import pl.oparcie.template.Values;

/** Puts a letter together: its addressee, its values, the documents. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class LetterMaker {

    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMMM yyyy 'r.'", Texts.POLISH);
    private static final int DAYS_OF_ART_105 = 7;

    private final LetterStore store;
    private final LetterKnowledge knowledge;
    private final LetterSpecs specs;
    private final Templates templates;
    private final Institutions institutions;
    private final People people;
    private final Centre centre;

    LetterMaker(
            LetterStore store,
            LetterKnowledge knowledge,
            LetterSpecs specs,
            Templates templates,
            Institutions institutions,
            People people,
            Centre centre) {
        this.store = store;
        this.knowledge = knowledge;
        this.specs = specs;
        this.templates = templates;
        this.institutions = institutions;
        this.people = people;
        this.centre = centre;
    }

    /** Finds out what the registers say of addressee and form of address, and refuses what cannot be sent so. */
    LetterStore.Resolved resolve(LetterKnowledge.Case known, LetterSpec spec, NewLetter given) {
        check(spec, given);
        var members = knowledge.members(known.household(), known.person());
        if (members.stream()
                        .noneMatch(member -> member.id().equals(given.person().value()))
                && !given.person().value().equals(known.person())) {
            throw new RuleViolation("letter.rule.not-of-household").at("person");
        }
        var form =
                given.form() != null ? given.form() : people.get(given.person()).form();
        var answer = answer(spec, given);
        var to = given.to();
        return switch (to.kind()) {
            case INSTITUTION -> {
                if (to.institution() == null) {
                    throw new RuleViolation("letter.rule.institution").at("institution");
                }
                var found = institutions
                        .find(to.institution())
                        .orElseThrow(() -> new RuleViolation("letter.rule.institution").at("institution"));
                yield new LetterStore.Resolved(
                        form,
                        found.name(),
                        found.address(),
                        to.contact().isBlank() ? found.contactPerson() : to.contact(),
                        answer);
            }
            case PERSON ->
                new LetterStore.Resolved(form, recipient(known, members, given, form), known.address(), "", answer);
            case FREE -> {
                if (to.name().isBlank()) {
                    throw new RuleViolation("problem.required").at("addressee");
                }
                yield new LetterStore.Resolved(form, to.name(), to.address(), to.contact(), answer);
            }
            case HEAD -> new LetterStore.Resolved(form, centre.directorTitle(), centre.name(), "", answer);
            case FILE -> new LetterStore.Resolved(form, "", "", "", answer);
        };
    }

    /** A letter that speaks to its reader is about the reader, whomever the form named. */
    static NewLetter meant(LetterSpec spec, NewLetter given) {
        var to = given.to().person();
        return spec.speaks() && to != null && !to.equals(given.person()) ? given.about(to) : given;
    }

    private String recipient(
            LetterKnowledge.Case known, List<LetterKnowledge.Member> members, NewLetter given, AddressForm form) {
        var to = given.to().person();
        var lives = to != null
                && (to.value().equals(known.person())
                        || members.stream().anyMatch(member -> member.id().equals(to.value())));
        if (to == null || !lives) {
            throw new RuleViolation("letter.rule.recipient").at("recipient");
        }
        var person = people.get(to);
        return (to.equals(given.person()) ? form : person.form()).before(person.name());
    }

    /** What a kind of letter must say. */
    private static void check(LetterSpec spec, NewLetter given) {
        if (!spec.to().contains(given.to().kind())) {
            throw new RuleViolation("letter.rule.to").at("to");
        }
        if (spec.signs() == NewLetter.Signs.HEAD && given.signs() == NewLetter.Signs.WORKER) {
            throw new RuleViolation("letter.rule.head-only").at("signs");
        }
        for (var field : spec.fields()) {
            if (field.required() && field.always() && blank(given.fields().get(field.key()))) {
                throw new RuleViolation("problem.required").at(field.name());
            }
        }
        spec.fields().stream()
                .filter(field -> field.type() == LetterField.Type.CHILD)
                .filter(field -> given.fields()
                        .getOrDefault(field.key(), List.of())
                        .contains(given.person().toString()))
                .findFirst()
                .ifPresent(field -> {
                    throw new RuleViolation("letter.rule.own-parent").at("person");
                });
        if (!spec.oneOf().isEmpty()
                && spec.oneOf().stream().allMatch(key -> blank(given.fields().get(key)))) {
            throw new RuleViolation(spec.kind() == LetterKind.SCHOOL ? "letter.rule.ground" : "letter.rule.one-of")
                    .at("pole." + spec.oneOf().getFirst());
        }
    }

    static boolean blank(@Nullable List<String> values) {
        return values == null || values.stream().allMatch(String::isBlank);
    }

    private static Letter.Answer answer(LetterSpec spec, NewLetter given) {
        if (spec.answer() == LetterSpec.Awaiting.LAW) {
            return Letter.Answer.LAW;
        }
        var awaits = spec.answer() == LetterSpec.Awaiting.REQUIRED
                || (spec.answer() == LetterSpec.Awaiting.OPTIONAL && given.awaits());
        if (!awaits || given.to().kind() == NewLetter.To.Kind.FILE) {
            return Letter.Answer.NONE;
        }
        var asked = spec.answerDay() == null ? "answerOn" : LetterSpec.FIELD + spec.answerDay();
        if (given.answerOn() == null) {
            throw new RuleViolation("letter.rule.answer-on").at(asked);
        }
        if (given.answerOn().isBefore(given.dated())) {
            throw new RuleViolation(spec.answerDay() == null ? "letter.rule.answer-before" : "letter.rule.day-before")
                    .at(asked);
        }
        return Letter.Answer.AGREED;
    }

    /** What the letter would leave to a pen. */
    List<String> open(Letter letter) {
        return templates.open(letter.template(), values(letter, letter.number(), letter.dated()));
    }

    /** The letter as documents. */
    Filled fill(Letter letter, Format wanted) {
        return fill(letter, letter.number(), letter.dated(), wanted);
    }

    Filled fill(Letter letter, @Nullable String number, LocalDate dated, Format wanted) {
        return templates.fill(letter.template(), values(letter, number, dated), wanted);
    }

    private Values values(Letter letter, @Nullable String number, LocalDate dated) {
        var asked = templates.placeholders(letter.template());
        var known = knowledge.of(letter.caseId());
        var values =
                knowledge.values(letter.caseId(), known, letter.person(), letter.form(), letter.author(), all(asked));
        LetterKnowledge.put(values, "pismo.znak", known.mark());
        LetterKnowledge.put(values, "pismo.numer", number);
        LetterKnowledge.put(values, "pismo.data", dated);
        LetterKnowledge.put(values, "pismo.data_slownie", inWords(dated));
        LetterKnowledge.put(values, "pismo.termin", letter.answerOn());
        LetterKnowledge.put(values, "pismo.termin_dni", days(letter, dated));
        if (letter.former() != null && asked.contains("pismo.ponowienie")) {
            LetterKnowledge.put(values, "pismo.ponowienie", LetterForm.reminder(store.get(letter.former())));
        }
        LetterKnowledge.put(
                values,
                "adresat.nazwa",
                letter.toKind() == NewLetter.To.Kind.FILE ? Texts.in("pl", "letter.to-file") : letter.addressee());
        LetterKnowledge.put(values, "adresat.adres", letter.address());
        LetterKnowledge.put(values, "adresat.osoba", letter.contact());
        var fields = specs.of(letter.kind()).fieldsFor(asked);
        for (var field : fields) {
            var typed = letter.fields().get(field.key());
            if (typed != null && !blank(typed)) {
                LetterKnowledge.put(values, field.name(), value(field, typed));
            }
        }
        return Values.of(values);
    }

    /** A template of which nothing is known yet may name anything. */
    private static Set<String> all(Set<String> asked) {
        return asked.isEmpty() ? Set.of("diagnoza.", "plan.") : asked;
    }

    private static String inWords(LocalDate day) {
        return WORDS.format(day);
    }

    private static String days(Letter letter, LocalDate dated) {
        var days = letter.answer() == Letter.Answer.LAW || letter.answerOn() == null
                ? DAYS_OF_ART_105
                : ChronoUnit.DAYS.between(dated, letter.answerOn());
        return letter.answer() == Letter.Answer.NONE ? "" : Long.toString(days);
    }

    private Object value(LetterField field, List<String> typed) {
        var first = typed.getFirst();
        return switch (field.type()) {
            case DATE -> LocalDate.parse(first);
            case MONEY -> new BigDecimal(first);
            case MANY -> String.join(", ", typed);
            case CHILD -> people.find(PersonId.of(first)).map(it -> it.name()).orElse("");
            case TEXT, LONG, TIME, ONE, NUMBER -> first;
        };
    }

    /** The words of the letter, for the chronology and its search. */
    String words(Letter letter) {
        return specs.of(letter.kind()).fieldsFor(templates.placeholders(letter.template())).stream()
                .filter(field -> field.type() == LetterField.Type.LONG
                        || field.type() == LetterField.Type.TEXT
                        || field.type() == LetterField.Type.ONE
                        || field.type() == LetterField.Type.MANY)
                .map(field -> String.join(", ", letter.fields().getOrDefault(field.key(), List.of())))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /** The fields of the letter's form. */
    List<LetterField> fields(LetterSpec spec, TemplateId template) {
        return spec.fieldsFor(templates.placeholders(template));
    }
}
