package pl.oparcie.intake.contact;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pl.oparcie.intake.Urgency;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.register.PersonId;

/** Between the words of the form and a contact. */
final class ContactForm {

    private ContactForm() {}

    static Contact.What parse(Fields in, LocalDate today) {
        var on = in.requiredDate("on");
        if (on.isAfter(today)) {
            in.reject("on", "problem.date-future");
        }
        var who = new Contact.Who(
                on,
                in.requiredChoice("channel", Channel.class),
                in.requiredChoice("reporter", Reporter.class),
                in.text("reporterName", 200).orElse(""),
                in.uuid("person").map(PersonId::new),
                in.requiredText("name", 200));
        var words = new Contact.Words(
                in.requiredText("problem", Fields.LONGEST),
                in.text("expectation").orElse(""),
                in.text("tried").orElse(""));
        return new Contact.What(
                who,
                words,
                in.requiredChoice("urgency", Urgency.class),
                in.requiredChoice("outcome", Outcome.class),
                in.text("answer").orElse(""),
                new Contact.Legal(past(in, "consentOn", today), past(in, "noticeOn", today)));
    }

    private static Optional<LocalDate> past(Fields in, String name, LocalDate today) {
        var day = in.date(name);
        if (day.isPresent() && day.get().isAfter(today)) {
            in.reject(name, "problem.date-future");
        }
        return day;
    }

    static Map<String, @Nullable Object> initial(LocalDate today, @Nullable PersonId person, String name) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("on", today);
        values.put("noticeOn", today);
        values.put("reporter", Reporter.PERSON);
        values.put("channel", Channel.OFFICE);
        values.put("urgency", Urgency.ORDINARY);
        values.put("person", person);
        values.put("name", name);
        return values;
    }

    static Map<String, @Nullable Object> saved(Contact contact) {
        var what = contact.what();
        var values = new HashMap<String, @Nullable Object>();
        values.put("version", contact.version());
        values.put("on", what.who().on());
        values.put("channel", what.who().channel());
        values.put("reporter", what.who().reporter());
        values.put("reporterName", what.who().reporterName());
        values.put("person", what.who().person().orElse(null));
        values.put("name", what.who().name());
        values.put("problem", what.words().problem());
        values.put("expectation", what.words().expectation());
        values.put("tried", what.words().tried());
        values.put("urgency", what.urgency());
        values.put("outcome", what.outcome());
        values.put("answer", what.answer());
        values.put("consentOn", what.legal().consentOn().orElse(null));
        values.put("noticeOn", what.legal().noticeOn().orElse(null));
        return values;
    }
}
