package pl.oparcie.interview;

import java.time.LocalDate;
import java.util.List;
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
        var learned = in.requiredDate("learnedOn");
        if (learned.isAfter(today)) {
            in.reject("learnedOn", "problem.date-future");
        }
        for (var happened : List.of("applicationOn", "requestOn")) {
            in.date(happened)
                    .filter(day -> day.isAfter(today))
                    .ifPresent(day -> in.reject(happened, "problem.date-future"));
        }
        var source = in.requiredChoice("source", Answered.Source.class);
        var other = source == Answered.Source.OTHER_BODY;
        var received = other ? in.date("requestOn").orElse(null) : null;
        if (received != null && received.isBefore(learned)) {
            in.reject("learnedOn", "interview.rule.known-by-request", Texts.date(received));
        }
        var due = in.date("dueOn").orElse(null);
        if (due != null && due.isBefore(learned)) {
            in.reject("dueOn", "interview.rule.due-before");
        }
        var reason = in.choice("updateReason", Answered.UpdateReason.class).orElse(null);
        if (kind == Kind.RWS_IV && reason == null) {
            in.reject("updateReason", "problem.choose");
        }
        if (kind.onApplication()
                && source == Answered.Source.APPLICATION
                && in.value("applicationOn").isBlank()) {
            in.reject("applicationOn", "interview.rule.application-day");
        }
        if (reason == Answered.UpdateReason.APPLICATION
                && source != Answered.Source.APPLICATION
                && in.value("applicationOn").isBlank()) {
            in.reject("applicationOn", "interview.rule.application-day");
        }
        var ground = in.choice("ground", Answered.Ground.class).orElse(null);
        if (other && ground == null) {
            in.reject("ground", "problem.choose");
        }
        var relative =
                in.choice("relativePurpose", Answered.RelativePurpose.class).orElse(null);
        if (kind == Kind.RWS_II && relative == null) {
            in.reject("relativePurpose", "problem.choose");
        }
        return new NewInterview(
                kind,
                learned,
                source,
                kind.hasTerm() ? in.requiredChoice("mode", Answered.Mode.class) : Answered.Mode.NORMAL,
                kind == Kind.RWS_II
                        ? in.choice("purpose", Answered.Purpose.class).orElse(Answered.Purpose.CASH)
                        : in.requiredChoice("purpose", Answered.Purpose.class),
                in.date("applicationOn").orElse(null),
                due,
                kind == Kind.RWS_IV ? reason : null,
                new NewInterview.Request(
                        other ? in.requiredText("requester", WORDS) : "",
                        other ? in.text("requestMark", 100).orElse("") : "",
                        other ? in.date("requestOn").orElse(null) : null,
                        other ? ground : null,
                        other ? answerOn(in, learned) : null),
                new NewInterview.Relative(
                        kind == Kind.RWS_II ? in.requiredText("helpedPerson", WORDS) : "",
                        kind == Kind.RWS_II ? relative : null),
                in.text("note", 2000).orElse(""),
                worker(in, kind));
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
