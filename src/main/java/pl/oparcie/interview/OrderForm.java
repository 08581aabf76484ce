package pl.oparcie.interview;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Fields;

/** Reads the form of an order. */
final class OrderForm {

    private static final int WORDS = 300;

    private OrderForm() {}

    static NewInterview read(Fields in, LocalDate today) {
        var kind = in.requiredChoice("kind", Kind.class);
        var reason = in.choice("updateReason", Answered.UpdateReason.class).orElse(null);
        if (kind == Kind.RWS_IV && reason == null) {
            in.reject("updateReason", "problem.choose");
        }
        var relative = relative(in, kind);
        var purpose = kind == Kind.RWS_II
                ? in.choice("purpose", Answered.Purpose.class).orElse(Answered.Purpose.CASH)
                : in.requiredChoice("purpose", Answered.Purpose.class);
        var application = application(in, kind, reason, today);
        var learned = in.requiredDate("learnedOn");
        if (learned.isAfter(today)) {
            in.reject("learnedOn", "problem.date-future");
        }
        var mode = kind.hasTerm() ? in.requiredChoice("mode", Answered.Mode.class) : Answered.Mode.NORMAL;
        var source = in.requiredChoice("source", Answered.Source.class);
        var request = source == Answered.Source.OTHER_BODY
                ? request(in, kind, learned, today)
                : new NewInterview.Request("", "", null, null, null);
        var due = in.date("dueOn").orElse(null);
        if (due != null && due.isBefore(learned)) {
            in.reject("dueOn", "interview.rule.due-before");
        }
        return new NewInterview(
                kind,
                learned,
                source,
                mode,
                purpose,
                application,
                due,
                kind == Kind.RWS_IV ? reason : null,
                request,
                relative,
                in.text("note", 2000).orElse(""),
                worker(in, kind));
    }

    private static NewInterview.Relative relative(Fields in, Kind kind) {
        if (kind != Kind.RWS_II) {
            return new NewInterview.Relative("", null);
        }
        var helped = in.requiredText("helpedPerson", WORDS);
        var purpose =
                in.choice("relativePurpose", Answered.RelativePurpose.class).orElse(null);
        if (purpose == null) {
            in.reject("relativePurpose", "problem.choose");
        }
        return new NewInterview.Relative(helped, purpose);
    }

    private static @Nullable LocalDate application(
            Fields in, Kind kind, Answered.@Nullable UpdateReason reason, LocalDate today) {
        var onApplication = in.value("source").equals(Answered.Source.APPLICATION.name());
        if (in.value("applicationOn").isBlank()
                && (onApplication ? kind.onApplication() : reason == Answered.UpdateReason.APPLICATION)) {
            in.reject("applicationOn", "interview.rule.application-day");
        }
        return past(in, "applicationOn", today);
    }

    private static @Nullable LocalDate past(Fields in, String name, LocalDate today) {
        var day = in.date(name).orElse(null);
        if (day != null && day.isAfter(today)) {
            in.reject(name, "problem.date-future");
        }
        return day;
    }

    private static NewInterview.Request request(Fields in, Kind kind, LocalDate learned, LocalDate today) {
        var requester = in.requiredText("requester", WORDS);
        var mark = in.text("requestMark", 100).orElse("");
        var received = past(in, "requestOn", today);
        if (received != null && received.isBefore(learned)) {
            in.reject("learnedOn", "interview.rule.known-by-request", Texts.date(received));
        }
        var answer = answerOn(in, learned);
        var ground = in.choice("ground", Answered.Ground.class).orElse(null);
        if (ground == null) {
            in.reject("ground", "problem.choose");
        } else if (!ground.of(kind)) {
            in.reject("ground", "interview.rule.ground-of-kind");
        }
        return new NewInterview.Request(requester, mark, received, ground, answer);
    }

    private static @Nullable LocalDate answerOn(Fields in, LocalDate learned) {
        var day = in.date("answerOn").orElse(null);
        if (day != null && day.isBefore(learned)) {
            in.reject("answerOn", "interview.rule.due-before");
        }
        return day;
    }

    /** A social worker, or for the kinds that any authorised employee may hold whoever was chosen for those. */
    private static UUID worker(Fields in, Kind kind) {
        var social = in.uuid("worker");
        return (kind.needsSocialWorker() ? social : in.uuid("clerk").or(() -> social))
                .orElseGet(() -> CurrentUser.me().value());
    }
}
