package pl.oparcie.interview;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pl.oparcie.access.CaseId;
import pl.oparcie.audit.Audit;
import pl.oparcie.code.CodeBook;
import pl.oparcie.code.Codes;
import pl.oparcie.diagnosis.DiagnosisOffers;
import pl.oparcie.diagnosis.LifeArea;
import pl.oparcie.form.Answers;
import pl.oparcie.plan.PlanOffers;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Offer;

/** What the newest approved interview offers for the diagnosis and the plan of its case; health and family only to those who read them. */
@Component
class InterviewOffers implements DiagnosisOffers, PlanOffers {

    private static final Map<String, LifeArea> AREAS = Map.of(
            "familyDescription", LifeArea.FAMILY,
            "livingDescription", LifeArea.HOUSING,
            "healthDescription", LifeArea.HEALTH,
            "materialDescription", LifeArea.FINANCE,
            "workDescription", LifeArea.WORK,
            "contacts", LifeArea.SOCIAL);

    private final InterviewStore store;
    private final Fillings fillings;
    private final Codes codes;
    private final Audit audit;

    InterviewOffers(InterviewStore store, Fillings fillings, Codes codes, Audit audit) {
        this.store = store;
        this.fillings = fillings;
        this.codes = codes;
        this.audit = audit;
    }

    @Override
    public List<Offer> forDiagnosis(CaseId id) {
        return read(id).map(InterviewOffers::diagnosis).orElse(List.of());
    }

    @Override
    public List<Offer> forPlan(CaseId id) {
        return read(id).map(InterviewOffers::plan).orElse(List.of());
    }

    private Optional<Offering> read(CaseId id) {
        var newest = store.newestOf(id);
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        var interview = newest.get();
        var given = fillings.toRead(interview).answers();
        if (given == null) {
            return Optional.empty();
        }
        audit.record("interview.read", interview.subject());
        var held = Objects.requireNonNull(interview.heldOn());
        return Optional.of(new Offering(
                interview.id().toString(),
                text("interview.offer.source", date(held), interview.number()),
                held,
                codes.book(),
                given,
                new ArrayList<>()));
    }

    private static List<Offer> diagnosis(Offering from) {
        from.words("needs", text("diagnosis.reported"), "reported");
        var asked = Stream.concat(
                        from.given().codes("requestedHelp").stream().map(code -> label("benefit", code, from)),
                        from.given().text("readinessDescription").stream())
                .collect(Collectors.joining("; "));
        from.put("requestedHelp", text("diagnosis.expectation"), asked, "", Map.of("expectation", asked));
        lines(from, "strengths", text("diagnosis.part.STRENGTHS"), "strengths");
        for (var code : from.given().codes("confirmedReasons")) {
            var values = new LinkedHashMap<String, String>();
            values.put("code", code);
            if (from.given().text("dominantReason").filter(code::equals).isPresent()) {
                values.put("dominant", "true");
            }
            var words = Texts.text("diagnosis.reason." + code)
                    + (values.size() > 1 ? ", " + text("interview.offer.dominant") : "");
            from.put("confirmedReasons:" + code, text("diagnosis.part.PROBLEMS"), words, "problems", values);
        }
        AREAS.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(area -> from.words(
                        area.getKey(),
                        Texts.name("diagnosis.area", area.getValue()),
                        "area." + area.getValue() + ".description"));
        lines(from, "limitations", text("diagnosis.part.BARRIERS"), "barriers");
        from.given()
                .text("earlierHelp")
                .ifPresent(words -> from.put(
                        "earlierHelp", text("diagnosis.part.EARLIER"), words, "earlier", Map.of("what", words)));
        from.words("diagnosis", text("diagnosis.conclusion"), "conclusion");
        from.words("conclusions", text("diagnosis.conclusion"), "conclusion");
        return List.copyOf(from.offers());
    }

    /** A line of a text each: one strength, one barrier. */
    private static void lines(Offering from, String question, String label, String rows) {
        var lines = from.given()
                .text(question)
                .map(words -> words.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList())
                .orElse(List.of());
        for (var i = 0; i < lines.size(); i++) {
            from.put(question + ":" + i, label, lines.get(i), rows, Map.of("words", lines.get(i)));
        }
    }

    private static List<Offer> plan(Offering from) {
        for (var row : from.given().rows("socialWork")) {
            var goal = words(row.get("goal"));
            from.goal("socialWork", goal, goal, words(row.get("action")), words(row.get("who")), "", row.get("due"));
        }
        for (var row : from.given().rows("cashHelp")) {
            var benefit = label("benefit", words(row.get("benefit")), from);
            var what = Stream.of(benefit, sum(row.get("sum")), period(row.get("period")))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(", "));
            var aim = words(row.get("aim"));
            from.goal("cashHelp", aim.isEmpty() ? benefit : aim, what, what, "", "WORKER", null);
        }
        for (var row : from.given().rows("kindHelp")) {
            var benefit = label("benefit", words(row.get("benefit")), from);
            var scope = words(row.get("scope"));
            var what = Stream.of(benefit, scope, period(row.get("period")))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(", "));
            var provider = words(row.get("provider"));
            from.goal("kindHelp", benefit, what, what, provider, provider.isEmpty() ? "WORKER" : "INSTITUTION", null);
        }
        for (var row : from.given().rows("otherHelp")) {
            var what = words(row.get("what"));
            var institution = words(row.get("institution"));
            from.goal(
                    "otherHelp",
                    what,
                    what,
                    what,
                    institution,
                    institution.isEmpty() ? "WORKER" : "INSTITUTION",
                    row.get("due"));
        }
        return List.copyOf(from.offers());
    }

    private static String label(String list, String code, Offering from) {
        return code.isEmpty() ? "" : from.book().label(list, code, from.held());
    }

    private static String words(@Nullable Object value) {
        return Objects.toString(value, "").strip();
    }

    private static String sum(@Nullable Object value) {
        return value instanceof BigDecimal sum
                ? text("interview.offer.sum", sum.toPlainString().replace('.', ','))
                : "";
    }

    private static String period(@Nullable Object value) {
        return value instanceof Map<?, ?> period
                ? Stream.of(
                                day("interview.offer.from", period.get("from")),
                                day("interview.offer.to", period.get("to")))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "))
                : "";
    }

    private static String day(String key, @Nullable Object value) {
        return value instanceof LocalDate day ? text(key, date(day)) : "";
    }

    /** One interview, and what it offers. */
    private record Offering(
            String id, String source, LocalDate held, CodeBook book, Answers given, List<Offer> offers) {

        /** A text as it stands, for a field. */
        void words(String question, String label, String field) {
            given.text(question).ifPresent(words -> put(question, label, words, "", Map.of(field, words)));
        }

        void put(String key, String label, String words, String rows, Map<String, String> values) {
            if (!words.isBlank()) {
                offers.add(new Offer(id + ":" + key, source, label, words, rows, values));
            }
        }

        /** A goal with one action. */
        void goal(
                String question,
                String goal,
                String shown,
                String action,
                String name,
                String who,
                @Nullable Object due) {
            var values = new LinkedHashMap<String, String>();
            values.put("title", goal);
            var step = new LinkedHashMap<String, String>();
            step.put("title", action);
            step.put("whoName", name);
            step.put("who", who);
            if (due instanceof LocalDate day) {
                values.put("dueOn", date(day));
                step.put("dueOn", date(day));
            }
            step.forEach((field, words) -> {
                if (!words.isEmpty()) {
                    values.put("actions.0." + field, words);
                }
            });
            var words = action.isEmpty() || action.equals(shown) ? shown : shown + ": " + action;
            put(question + ":" + offers.size(), text("interview.offer." + question), words, "goals", values);
        }
    }
}
