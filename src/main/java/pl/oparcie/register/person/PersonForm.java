package pl.oparcie.register.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.register.AddressForm;
import pl.oparcie.register.NewPerson.Identity;
import pl.oparcie.register.NewPerson.Speech;
import pl.oparcie.register.NoPesel;
import pl.oparcie.register.PersonChecks;
import pl.oparcie.register.RecordedSex;
import pl.oparcie.register.person.PersonData.Contact;
import pl.oparcie.register.person.PersonData.Former;

/** The form of a person: reads what was typed, and lays a record out for editing. */
final class PersonForm {

    private static final int NAME = 100;
    private static final int SURNAME = 150;

    private PersonForm() {}

    static PersonData read(Fields in, LocalDate today) {
        var identity = identity(in);
        var data = new PersonData(
                name(in, "firstName", NAME),
                in.text("secondName", NAME).orElse(null),
                name(in, "lastName", SURNAME),
                in.requiredChoice("sex", RecordedSex.class),
                in.requiredChoice("form", AddressForm.class),
                in.date("birthDate").orElseGet(() -> birthDate(identity)),
                identity,
                new Speech(
                        code(in, "citizenship", "PL", "[A-Z]{2}"),
                        code(in, "language", "pl", "[a-z]{2,3}"),
                        in.flag("interpreter")),
                in.date("diedOn").orElse(null),
                in.choice("runsAlone", YesNo.class).orElse(YesNo.UNKNOWN),
                in.choice("alone", YesNo.class).orElse(YesNo.UNKNOWN),
                in.text("note", 2000).orElse(null),
                former(in),
                contacts(in));
        dates(in, data, today);
        return data;
    }

    private static String name(Fields in, String field, int longest) {
        var name = in.requiredText(field, longest);
        if (!name.isEmpty() && name.chars().noneMatch(Character::isLetter)) {
            in.reject(field, "register.person.name-letters");
        }
        return name;
    }

    private static String code(Fields in, String field, String usual, String pattern) {
        var code = in.text(field, 5).orElse(usual);
        if (!code.matches(pattern)) {
            in.reject(field, "problem.choice");
        }
        return code;
    }

    private static Identity identity(Fields in) {
        var pesel =
                in.text("pesel", 40).map(typed -> typed.replaceAll("\\s", "")).orElse(null);
        var missing = in.choice("noPesel", NoPesel.class);
        if (pesel == null && missing.isEmpty()) {
            in.reject("pesel", "register.person.no-pesel-reason");
        }
        if (pesel != null) {
            PersonChecks.peselProblem(pesel).ifPresent(key -> in.reject("pesel", key));
        }
        return new Identity(
                pesel,
                pesel == null ? missing.orElse(null) : null,
                in.text("documentKind", 60).orElse(null),
                in.text("documentNo", 60).orElse(null),
                in.text("peselShared", 1000).orElse(null));
    }

    /** The number holds the date of birth, so nobody has to type it a second time. */
    private static @Nullable LocalDate birthDate(Identity identity) {
        return Optional.ofNullable(identity.pesel())
                .flatMap(Pesel::parse)
                .map(Pesel::birthDate)
                .orElse(null);
    }

    private static void dates(Fields in, PersonData data, LocalDate today) {
        check(in, () -> PersonChecks.birth(data.birthDate(), today));
        var died = data.diedOn();
        if (died != null && died.isAfter(today)) {
            in.reject("diedOn", "problem.date-future");
        }
        if (died != null && data.birthDate() != null && died.isBefore(data.birthDate())) {
            in.reject("diedOn", "register.person.died-before-birth");
        }
    }

    private static void check(Fields in, Runnable rule) {
        try {
            rule.run();
        } catch (RuleViolation violation) {
            in.reject(violation);
        }
    }

    private static List<Former> former(Fields in) {
        var names = new ArrayList<Former>();
        for (var row : in.rows("former")) {
            if (row.value("lastName").isBlank()
                    && row.value("firstName").isBlank()
                    && row.value("until").isBlank()) {
                continue;
            }
            names.add(new Former(
                    row.text("firstName", NAME).orElse(null),
                    row.requiredText("lastName", SURNAME),
                    row.choice("kind", FormerKind.class).orElse(FormerKind.CHANGE),
                    row.date("until").orElse(null)));
        }
        return names;
    }

    private static List<Contact> contacts(Fields in) {
        var contacts = new ArrayList<Contact>();
        for (var row : in.rows("contacts")) {
            if (row.value("value").isBlank() && row.value("note").isBlank()) {
                continue;
            }
            var typed = row.requiredText("value", 200);
            var kind = typed.contains("@") ? ContactKind.EMAIL : ContactKind.PHONE;
            if (!typed.isEmpty()) {
                value(row, kind, typed)
                        .ifPresent(value -> contacts.add(
                                new Contact(kind, value, row.text("note", 200).orElse(null))));
            }
        }
        return contacts;
    }

    private static Optional<String> value(Fields row, ContactKind kind, String typed) {
        try {
            return Optional.of(
                    kind == ContactKind.EMAIL
                            ? PersonChecks.email(typed, "value")
                            : PersonChecks.phone(typed, "value"));
        } catch (RuleViolation violation) {
            row.reject("value", violation.key());
            return Optional.empty();
        }
    }

    /** The record as the values of its form. */
    static Map<String, Object> values(PersonData data, int version) {
        var values = new LinkedHashMap<String, Object>();
        values.put("version", version);
        values.put("firstName", data.firstName());
        put(values, "secondName", data.secondName());
        values.put("lastName", data.lastName());
        values.put("sex", data.sex());
        values.put("form", data.form());
        put(values, "birthDate", data.birthDate());
        put(values, "pesel", data.identity().pesel());
        put(values, "noPesel", data.identity().missing());
        put(values, "documentKind", data.identity().documentKind());
        put(values, "documentNo", data.identity().documentNo());
        put(values, "peselShared", data.identity().shared());
        values.put("citizenship", data.speech().citizenship());
        values.put("language", data.speech().language());
        values.put("interpreter", data.speech().interpreter());
        put(values, "diedOn", data.diedOn());
        values.put("runsAlone", data.runsAlone());
        values.put("alone", data.alone());
        put(values, "note", data.note());
        for (var i = 0; i < data.former().size(); i++) {
            var former = data.former().get(i);
            put(values, "former." + i + ".firstName", former.firstName());
            values.put("former." + i + ".lastName", former.lastName());
            values.put("former." + i + ".kind", former.kind());
            put(values, "former." + i + ".until", former.until());
        }
        for (var i = 0; i < data.contacts().size(); i++) {
            var contact = data.contacts().get(i);
            values.put(
                    "contacts." + i + ".value",
                    contact.kind() == ContactKind.PHONE ? PersonChecks.spaced(contact.value()) : contact.value());
            put(values, "contacts." + i + ".note", contact.note());
        }
        return values;
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    /** A new form with what was typed into the search box set where it belongs. */
    static Map<String, Object> started(String typed) {
        var values = new LinkedHashMap<String, Object>();
        values.put("citizenship", "PL");
        values.put("language", "pl");
        var digits = typed.replaceAll("\\s", "");
        if (digits.matches("\\d{11}")) {
            values.put("pesel", digits);
            Pesel.parse(digits).ifPresent(pesel -> {
                values.put("birthDate", Texts.date(pesel.birthDate()));
                values.put("sex", pesel.sex() == Sex.FEMALE ? RecordedSex.F : RecordedSex.M);
            });
        } else if (typed.length() <= SURNAME
                && !typed.isBlank()
                && typed.chars().noneMatch(Character::isDigit)) {
            var words = typed.strip().split("\\s+");
            values.put("lastName", words[words.length - 1]);
            if (words.length > 1) {
                values.put("firstName", words[0]);
            }
        }
        return values;
    }
}
