package pl.oparcie.casework.activity;

import pl.oparcie.platform.UserId;
import pl.oparcie.platform.web.Fields;

/** The fields of the form of a planned visit. */
final class VisitForm {

    private static final int SHORT = 200;
    private static final int MIDDLE = 2_000;

    private VisitForm() {}

    static Visit.Plan plan(Fields in) {
        return new Visit.Plan(
                in.requiredChoice("kind", VisitKind.class),
                in.requiredDate("onDate"),
                in.time("atTime").orElse(null),
                in.text("place", SHORT).orElse(""),
                in.text("aim", MIDDLE).orElse(""),
                in.uuid("secondWorker").map(UserId::new).orElse(null),
                in.choice("police", Police.class).orElse(Police.NO));
    }

    /** The same visit on another day. */
    static Visit.Plan moved(Fields in, Visit.Plan from) {
        return new Visit.Plan(
                from.kind(),
                in.requiredDate("onDate"),
                in.time("atTime").orElse(null),
                from.place(),
                from.aim(),
                from.secondWorker(),
                from.police());
    }

    /** Why not; the words are needed when no ready answer fits. */
    static WhyNot why(Fields in, String choice, String words) {
        var why = in.requiredChoice(choice, WhyNot.class);
        if (why == WhyNot.OTHER
                && in.value(words).isBlank()
                && !in.value(choice).isEmpty()) {
            in.reject(words, "visit.problem.why");
        }
        return why;
    }
}
