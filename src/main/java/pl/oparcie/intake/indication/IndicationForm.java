package pl.oparcie.intake.indication;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pl.oparcie.casework.CaseSource;
import pl.oparcie.casework.ReasonCode;
import pl.oparcie.intake.Answer;
import pl.oparcie.intake.Area;
import pl.oparcie.intake.Subjects;
import pl.oparcie.intake.Urgency;
import pl.oparcie.platform.web.Fields;

/** Between the words of the form and the content of an indication. */
final class IndicationForm {

    /** The fields beside which the director may write a remark, in the order of the page. */
    static final List<String> FIELDS = List.of(
            "reasons",
            "areas",
            "problem",
            "expectation",
            "source",
            "persons",
            "tried",
            "interviewOn",
            "benefits",
            "resources",
            "motivation",
            "actions",
            "contract",
            "urgency",
            "hazards",
            "interested");

    private IndicationForm() {}

    /** Reads the form; when it is to be sent, the four required things are asked for. */
    static Content parse(Fields in, boolean send, LocalDate today) {
        var need = new Content.Need(
                in.choices("reasons", ReasonCode.class),
                in.text("otherReason", 300).orElse(""),
                in.choices("areas", Area.class),
                in.text("problem").orElse(""),
                in.text("expectation").orElse(""));
        if (send) {
            requireNeed(in, need);
        }
        var origin = new Content.Origin(
                in.requiredChoice("source", CaseSource.class),
                past(in, "consentOn", today),
                past(in, "noticeOn", today));
        if (send
                && origin.source() == CaseSource.OTHER_PERSON
                && origin.consentOn().isEmpty()) {
            in.reject("consentOn", "intake.need.consent");
        }
        var family = new Content.Family(
                in.text("address", 300).orElse(""),
                in.text("phone", 60).orElse(""),
                in.integer("persons", 1, 40),
                in.choice("minors", Minors.class).orElse(Minors.UNKNOWN),
                in.choices("situations", Situation.class));
        return new Content(origin, family, need, details(in, today));
    }

    private static void requireNeed(Fields in, Content.Need need) {
        if (need.reasons().isEmpty()) {
            in.reject("reasons", "intake.need.reasons");
        }
        if (need.reasons().contains(ReasonCode.OTHER) && need.otherReason().isEmpty()) {
            in.reject("otherReason", "intake.need.other-reason");
        }
        if (need.areas().isEmpty()) {
            in.reject("areas", "intake.need.areas");
        }
        if (need.problem().isEmpty()) {
            in.reject("problem", "intake.need.problem");
        }
        if (need.expectation().isEmpty()) {
            in.reject("expectation", "intake.need.expectation");
        }
    }

    private static Content.Details details(Fields in, LocalDate today) {
        return new Content.Details(
                in.text("tried").orElse(""),
                past(in, "interviewOn", today),
                in.text("benefits", 2000).orElse(""),
                in.text("resources").orElse(""),
                in.integer("motivation", 0, 10),
                in.text("actions").orElse(""),
                in.choice("contract", Answer.class),
                in.choice("urgency", Urgency.class).orElse(Urgency.ORDINARY),
                in.text("hazards", 2000).orElse(""),
                in.choice("interested", Answer.class),
                past(in, "interestedOn", today));
    }

    static Optional<LocalDate> past(Fields in, String name, LocalDate today) {
        var day = in.date(name);
        if (day.isPresent() && day.get().isAfter(today)) {
            in.reject(name, "problem.date-future");
        }
        return day;
    }

    /** The form of a new indication, filled in with what the register knows. */
    static Map<String, @Nullable Object> initial(Subjects.Known known, CaseSource source) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("person", known.person());
        values.put("address", known.address());
        known.persons().ifPresent(count -> values.put("persons", count));
        values.put(
                "minors",
                known.minors().map(there -> there ? Minors.YES : Minors.NO).orElse(Minors.UNKNOWN));
        values.put("source", source);
        values.put("urgency", Urgency.ORDINARY);
        return values;
    }

    /** What is saved, as the form shows it. */
    static Map<String, @Nullable Object> saved(Indication indication) {
        var content = indication.content();
        var values = new HashMap<String, @Nullable Object>();
        values.put("person", indication.head().person());
        values.put("version", indication.head().version());
        values.put("source", content.origin().source());
        values.put("consentOn", content.origin().consentOn().orElse(null));
        values.put("noticeOn", content.origin().noticeOn().orElse(null));
        values.put("address", content.family().address());
        values.put("phone", content.family().phone());
        values.put("persons", content.family().persons().orElse(null));
        values.put("minors", content.family().minors());
        values.put("situations", content.family().situations());
        values.put("reasons", content.need().reasons());
        values.put("otherReason", content.need().otherReason());
        values.put("areas", content.need().areas());
        values.put("problem", content.need().problem());
        values.put("expectation", content.need().expectation());
        details(content.details(), values);
        return values;
    }

    private static void details(Content.Details details, Map<String, @Nullable Object> values) {
        values.put("tried", details.tried());
        values.put("interviewOn", details.interviewOn().orElse(null));
        values.put("benefits", details.benefits());
        values.put("resources", details.resources());
        values.put("motivation", details.motivation().orElse(null));
        values.put("actions", details.actions());
        values.put("contract", details.contract().orElse(null));
        values.put("urgency", details.urgency());
        values.put("hazards", details.hazards());
        values.put("interested", details.interested().orElse(null));
        values.put("interestedOn", details.interestedOn().orElse(null));
    }
}
