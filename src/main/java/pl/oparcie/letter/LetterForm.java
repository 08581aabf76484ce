package pl.oparcie.letter;

import static pl.oparcie.platform.text.Texts.in;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.oparcie.institution.InstitutionId;
import pl.oparcie.institution.InstitutionKind;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.register.AddressForm;
import pl.oparcie.register.PersonId;

/** The form of a letter: what it begins with, and how it is read. */
final class LetterForm {

    private static final int TITLE = 200;
    private static final int NAME = 300;
    private static final int CONTACT = 200;
    private static final int SHORT = 500;
    private static final int LONG = 8000;
    private static final String PL = "pl";

    private LetterForm() {}

    /** How the letter addresses whom it is about. */
    enum Form {
        /** As the register says. */
        REGISTER,
        PANI,
        PAN,
        NONE
    }

    static Map<String, Object> begin(Letters.Begun begun, LocalDate today) {
        var values = new HashMap<String, @Nullable Object>();
        var former = begun.former();
        values.put("title", title(begun));
        values.put("person", begun.known().person());
        values.put("form", Form.REGISTER);
        values.put("to", begun.spec().to().getFirst());
        values.put("recipient", begun.known().person());
        values.put("signs", begun.spec().signs());
        for (var field : begun.fields()) {
            values.put(field.name(), prefilled(field, begun.values()));
        }
        if (former != null) {
            recall(values, begun, former);
        }
        values.put("keepKind", begun.spec().institutions().stream().findFirst().orElse(InstitutionKind.OTHER));
        values.put("dated", today);
        values.put(
                "awaits",
                former != null
                        || (begun.answerBy() != null && begun.template().kind().awaitsAnswer()));
        values.put("answerOn", begun.answerBy());
        return clean(values);
    }

    /** In Polish, as the letter is, whatever the language of the page. */
    private static String title(Letters.Begun begun) {
        var template = begun.template();
        return template.supplied() ? in(PL, template.kind().messageKey()) : template.name();
    }

    /** A reminder says again what the former letter said, after a line that names it. */
    private static void recall(Map<String, @Nullable Object> values, Letters.Begun begun, Letter former) {
        values.putAll(fill(former));
        values.remove("version");
        var title = in(PL, "letter.reminder-title", former.title());
        values.put("title", title.length() > TITLE ? former.title() : title);
        if (begun.saysReminder()) {
            return; // the head of the letter tells of it
        }
        var line = reminder(former);
        begun.fields().stream()
                .filter(field -> field.type() == LetterField.Type.LONG && field.required())
                .findFirst()
                .ifPresent(field -> values.put(
                        field.name(), line + "\n\n" + Objects.requireNonNullElse(values.get(field.name()), "")));
    }

    /** The sentence that names the letter recalled, in Polish as letters are. */
    static String reminder(Letter former) {
        var on = Texts.date(former.sentOn());
        return former.mark() == null || former.number() == null
                ? in(PL, "letter.reminder-line-bare", on)
                : in(PL, "letter.reminder-line", on, former.mark(), former.number());
    }

    private static @Nullable Object prefilled(LetterField field, Map<String, Object> known) {
        var from = field.from();
        if (from == null) {
            return null;
        }
        var value = known.get(from);
        if (value instanceof List<?>) {
            value = known.get(from + "_slowa");
        }
        return value instanceof LocalTime time ? Texts.time(time) : value;
    }

    /** The fields of a draft. */
    static Map<String, Object> fill(Letter letter) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("version", letter.version());
        values.put("title", letter.title());
        values.put("person", letter.person());
        values.put("form", letter.form());
        values.put("to", letter.toKind());
        values.put("institution", letter.institution());
        values.put("recipient", letter.recipient());
        if (letter.toKind() == NewLetter.To.Kind.FREE) {
            values.put("addressee", letter.addressee());
            values.put("address", letter.address());
        }
        values.put("contact", letter.contact());
        values.put("dated", letter.dated());
        values.put("signs", letter.signs());
        values.put("awaits", letter.answer() != Letter.Answer.NONE);
        values.put("answerOn", letter.answerOn());
        letter.fields().forEach((key, typed) -> values.put("pole." + key, shown(typed)));
        return clean(values);
    }

    private static Object shown(List<String> typed) {
        if (typed.size() != 1) {
            return typed;
        }
        var value = typed.getFirst();
        return value.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(value) : value;
    }

    private static Map<String, Object> clean(Map<String, @Nullable Object> values) {
        var clean = new HashMap<String, Object>();
        values.forEach((key, value) -> {
            if (value != null) {
                clean.put(key, value);
            }
        });
        return clean;
    }

    /** What was typed, with its problems noted in the fields. */
    static NewLetter read(Fields in, Letters.Begun begun) {
        var spec = begun.spec();
        var fields = new LinkedHashMap<String, List<String>>();
        for (var field : begun.fields()) {
            var typed = typed(in, field, begun);
            if (!LetterMaker.blank(typed)) {
                fields.put(field.key(), typed);
            } else if (field.required() && in.problem(field.name()) == null) {
                in.reject(field.name(), "problem.required");
            }
        }
        sought(in);
        var person = in.uuid("person").orElse(begun.known().person());
        var form = in.requiredChoice("form", Form.class);
        return new NewLetter(
                begun.template().id(),
                in.requiredText("title", TITLE),
                new PersonId(person),
                form == Form.REGISTER ? null : AddressForm.valueOf(form.name()),
                to(in, spec),
                in.requiredDate("dated"),
                in.requiredChoice("signs", NewLetter.Signs.class),
                fields,
                in.flag("awaits"),
                answerOn(in, spec, fields),
                begun.former() == null ? null : begun.former().id());
    }

    /** Who typed words to find an institution and saved means one of those found, not the one that was chosen before. */
    private static void sought(Fields in) {
        var words = in.value("q").strip();
        if (in.value("to").equals(NewLetter.To.Kind.INSTITUTION.name())
                && !words.isEmpty()
                && !words.equals(in.value("found").strip())) {
            in.reject("institution", "letter.rule.found", words);
        }
    }

    private static NewLetter.To to(Fields in, LetterSpec spec) {
        var kind = spec.to().size() == 1 ? spec.to().getFirst() : in.requiredChoice("to", NewLetter.To.Kind.class);
        var contact = in.text("contact", CONTACT).orElse("");
        return switch (kind) {
            case INSTITUTION ->
                new NewLetter.To(
                        kind, in.uuid("institution").map(InstitutionId::new).orElse(null), null, "", "", contact, null);
            case PERSON ->
                new NewLetter.To(
                        kind, null, in.uuid("recipient").map(PersonId::new).orElse(null), "", "", "", null);
            case FREE ->
                new NewLetter.To(
                        kind,
                        null,
                        null,
                        in.requiredText("addressee", NAME),
                        in.text("address", NAME).orElse(""),
                        contact,
                        in.flag("keep")
                                ? in.choice("keepKind", InstitutionKind.class)
                                        .orElseGet(() -> spec.institutions().stream()
                                                .findFirst()
                                                .orElse(InstitutionKind.OTHER))
                                : null);
            case HEAD, FILE -> new NewLetter.To(kind, null, null, "", "", "", null);
        };
    }

    private static @Nullable LocalDate answerOn(Fields in, LetterSpec spec, Map<String, List<String>> fields) {
        if (spec.answerDay() != null) {
            var day = fields.get(spec.answerDay());
            return day == null || LetterMaker.blank(day) ? null : LocalDate.parse(day.getFirst());
        }
        return in.date("answerOn").orElse(null);
    }

    private static List<String> typed(Fields in, LetterField field, Letters.Begun begun) {
        var name = field.name();
        return switch (field.type()) {
            case TEXT -> in.text(name, SHORT).map(List::of).orElse(List.of());
            case LONG -> in.text(name, LONG).map(List::of).orElse(List.of());
            case DATE -> in.date(name).map(day -> List.of(day.toString())).orElse(List.of());
            case TIME -> in.time(name).map(time -> List.of(Texts.time(time))).orElse(List.of());
            case MONEY -> money(in, name, true);
            case NUMBER -> money(in, name, false);
            case ONE, MANY -> chosen(in, field);
            case CHILD ->
                in.uuid(name)
                        .filter(id -> child(in, name, id, begun))
                        .map(id -> List.of(id.toString()))
                        .orElse(List.of());
        };
    }

    private static boolean child(Fields in, String name, UUID id, Letters.Begun begun) {
        var known = begun.children().stream().anyMatch(member -> member.id().equals(id));
        if (!known) {
            in.reject(name, "problem.choice");
        }
        return known;
    }

    private static List<String> chosen(Fields in, LetterField field) {
        var given = in.values(field.name()).stream()
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
        if (!field.options().containsAll(given) || (field.type() == LetterField.Type.ONE && given.size() > 1)) {
            in.reject(field.name(), "problem.choice");
            return List.of();
        }
        return field.options().stream().filter(given::contains).toList();
    }

    private static List<String> money(Fields in, String name, boolean money) {
        var typed =
                in.text(name, CONTACT).orElse("").replaceAll("[\\s\\u00a0]", "").replace(',', '.');
        if (typed.isEmpty()) {
            return List.of();
        }
        if (!typed.matches("\\d{1,9}(\\.\\d{1,2})?")) {
            in.reject(name, money ? "letter.rule.money" : "letter.rule.number");
            return List.of();
        }
        if (!money) {
            return List.of(typed.replace('.', ','));
        }
        return List.of(
                new BigDecimal(typed).setScale(2, RoundingMode.UNNECESSARY).toPlainString());
    }
}
