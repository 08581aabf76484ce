package pl.oparcie.casework.activity;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.UserId;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Fields;

/** The fields of the form of an activity, and what they mean. */
final class ActivityForm {

    private static final int SHORT = 200;
    private static final int MIDDLE = 2_000;
    private static final int DAY = 1_440;

    private ActivityForm() {}

    /** What was typed; problems are noted in the fields. */
    static Content parse(Fields in, boolean crisis) {
        var kind = crisis ? ActivityKind.INTERVENTION : in.requiredChoice("kind", ActivityKind.class);
        if (!crisis && kind == ActivityKind.INTERVENTION) {
            in.reject("kind", "problem.choice");
        }
        var on = in.requiredDate("onDate");
        if (in.value("minutes").isBlank()) {
            in.reject("minutes", "activity.problem.minutes");
        }
        return new Content(
                kind,
                in.choice("task", TaskKind.class).orElse(kind.usualTask()),
                in.choice("medium", Medium.class).orElse(kind.usualMedium()),
                in.choice("place", Place.class).orElse(kind.usualPlace()),
                in.choice("outcome", Outcome.class).orElse(Outcome.HELD),
                on,
                in.time("atTime").orElse(null),
                in.integer("minutes", 0, DAY).orElse(0),
                in.text("title", SHORT).orElse(""),
                crisis
                        ? in.requiredText("facts", Fields.LONGEST)
                        : in.text("facts").orElse(""),
                in.text("interpretation").orElse(""),
                in.uuids("people"),
                in.text("others", MIDDLE).orElse(""),
                in.uuid("secondWorker").map(UserId::new).orElse(null),
                in.choice("police", Police.class).orElse(Police.NO),
                next(in, crisis ? on : null),
                crisis ? crisis(in) : null);
    }

    /** After a crisis the next step is for the same day, unless another one is named. */
    private static Content.@Nullable Next next(Fields in, @Nullable LocalDate usual) {
        var step = in.text("nextStep", MIDDLE);
        var on = in.date("nextOn").or(() -> step.isPresent() ? Optional.ofNullable(usual) : Optional.empty());
        if (step.isPresent() && on.isEmpty()) {
            in.reject("nextOn", "activity.problem.next-date");
        }
        if (on.isPresent() && step.isEmpty()) {
            in.reject("nextStep", "activity.problem.next-step");
        }
        return step.isPresent() && on.isPresent() ? new Content.Next(step.get(), on.get()) : null;
    }

    private static Content.Crisis crisis(Fields in) {
        var notified = in.choices("notified", Notified.class);
        if (notified.isEmpty()) {
            in.reject("notified", "activity.problem.notified");
        }
        return new Content.Crisis(
                in.requiredText("danger", MIDDLE),
                in.requiredText("atOnce", Fields.LONGEST),
                notified,
                in.text("notifiedNote", MIDDLE).orElse(""));
    }

    /** What was answered about the first contact. */
    static Start start(Fields in, LocalDate on) {
        var contact = in.requiredChoice("firstContact", FirstContact.class);
        if (contact != FirstContact.HELD) {
            return new Start(contact, null, null, "");
        }
        var informed = in.choice("informed", Informed.class).orElse(null);
        var day = in.date("informedOn");
        return new Start(
                contact,
                informed,
                informed == Informed.TOLD ? day.orElse(on) : null,
                in.text("informedNote", MIDDLE).orElse(""));
    }

    /** The steps ticked as done. */
    static Set<UUID> finished(Fields in) {
        return in.uuids("finished");
    }

    /** An entry as fields, for its correction. */
    static Map<String, Object> fields(Activity activity) {
        var content = activity.content();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("version", activity.version());
        fields.put("kind", content.kind());
        fields.put("onDate", content.on());
        fields.put("atTime", content.at() == null ? "" : Texts.time(content.at()));
        fields.put("minutes", content.minutes());
        fields.put("title", content.title());
        fields.put("facts", content.facts());
        fields.put("interpretation", content.interpretation());
        fields.put("task", content.task());
        fields.put("medium", content.medium());
        fields.put("place", content.place());
        fields.put("outcome", content.outcome());
        fields.put("people", new LinkedHashSet<>(content.people()));
        fields.put("others", content.others());
        fields.put(
                "secondWorker",
                content.secondWorker() == null ? "" : content.secondWorker().value());
        fields.put("police", content.police());
        if (content.next() != null) {
            fields.put("nextStep", content.next().step());
            fields.put("nextOn", content.next().on());
        }
        if (content.crisis() != null) {
            fields.put("danger", content.crisis().danger());
            fields.put("atOnce", content.crisis().atOnce());
            fields.put("notified", content.crisis().notified());
            fields.put("notifiedNote", content.crisis().note());
        }
        return fields;
    }

    /** What a new entry begins with. */
    static Map<String, Object> initial(ActivityKind kind, boolean chosen, LocalDate today) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("kind", kind);
        fields.put("onDate", today);
        if (chosen) {
            fields.put("minutes", kind.usualMinutes());
        }
        fields.put("outcome", Outcome.HELD);
        fields.put("police", Police.NO);
        return fields;
    }
}
