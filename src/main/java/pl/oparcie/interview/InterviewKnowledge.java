package pl.oparcie.interview;

import static pl.oparcie.interview.RegisterKnowledge.put;
import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.text;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import pl.oparcie.centre.Centre;
import pl.oparcie.form.Answers;
import pl.oparcie.form.Known;
import pl.oparcie.form.Prefill;
import pl.oparcie.form.Who;
import pl.oparcie.platform.web.Option;
import pl.oparcie.platform.web.Question;
import pl.oparcie.platform.web.Questions;

/** What the file knows already, for the form of an interview: only what the current user may see. */
@Repository
class InterviewKnowledge {

    private static final int NAMES = 200;

    private final Questions questions;
    private final RegisterKnowledge register;
    private final CaseKnowledge file;
    private final Centre centre;

    InterviewKnowledge(Questions questions, RegisterKnowledge register, CaseKnowledge file, Centre centre) {
        this.questions = questions;
        this.register = register;
        this.file = file;
        this.centre = centre;
    }

    private record Worker(
            String name,
            @Nullable String title,
            @Nullable String cardNo,
            @Nullable LocalDate cardUntil) {}

    /** An earlier interview with its answers. */
    record Former(
            String number,
            String kind,
            LocalDate heldOn,
            @Nullable Answers answers) {}

    Prefill of(Interview interview, @Nullable Former former) {
        var values = new HashMap<String, Known>();
        var members = register.of(interview, values);
        var steps = file.of(interview, values);
        worker(interview, values);
        order(interview, values);
        var identity = centre.identity();
        var known = text("interview.known.centre");
        put(values, "centre.name", identity.name(), known);
        put(
                values,
                "centre.nameAndAddress",
                (identity.name() + ", " + identity.address()).replaceAll(", $", ""),
                known);
        put(values, "centre.directorTitle", identity.directorTitle(), known);
        if (former != null) {
            var source = text("interview.known.former", former.number(), date(former.heldOn()));
            put(values, "former.number", former.number(), source);
            put(values, "former.heldOn", former.heldOn(), source);
            var updates = former.answers() == null
                    ? 0
                    : former.answers()
                            .number("updateNo")
                            .map(number -> number.intValue())
                            .orElse(0);
            put(values, "interview.updateNo", updates + 1, source);
            put(values, "former.formTitle", text("interview.kind." + former.kind()), source);
        }
        return new Found(values, members, steps, former, interview.kind() == Kind.RWS_IV);
    }

    private void worker(Interview interview, Map<String, Known> values) {
        var worker = questions.first(worker(interview)).orElseThrow();
        var source = text("interview.known.worker");
        put(values, "worker.name", worker.name(), source);
        put(values, "worker.cardNo", worker.cardNo(), source);
        put(values, "worker.cardUntil", worker.cardUntil(), source);
    }

    private static Question<Worker> worker(Interview interview) {
        return Question.of("""
                        select a.first_name || ' ' || a.last_name as name, c.number as card_no, c.valid_until as card_until, null as title
                          from access.account a left join interview.card c on c.account_id = a.id where a.id = :id
                        """, Worker.class).with("id", interview.workerId());
    }

    /** What it asks, for a page that asks it together with its other questions. */
    List<Question<?>> questions(Interview interview) {
        var all = new ArrayList<Question<?>>(register.questions(interview));
        all.addAll(file.questions(interview));
        all.add(worker(interview));
        return all;
    }

    private static void order(Interview interview, Map<String, Known> values) {
        var source = text("interview.known.order");
        put(values, "interview.number", interview.number(), source);
        put(
                values,
                "interview.part",
                interview.kind().part().isEmpty() ? null : interview.kind().part(),
                source);
        put(values, "interview.learnedOn", interview.learnedOn(), source);
        put(values, "interview.mode", interview.mode().name(), source);
        put(values, "interview.source", interview.source().name(), source);
        put(values, "interview.purpose", interview.purpose().name(), source);
        put(values, "interview.applicationOn", interview.applicationOn(), source);
        // art. 8 ust. 3: the month before the application (R28)
        put(
                values,
                "interview.incomeMonth",
                YearMonth.from(Objects.requireNonNullElse(interview.applicationOn(), interview.learnedOn()))
                        .minusMonths(1),
                source);
        if (interview.plannedOn() != null) {
            var at = interview.plannedAt() == null ? LocalTime.of(10, 0) : interview.plannedAt();
            put(values, "interview.heldAt", interview.plannedOn().atTime(at), source);
        }
        put(values, "interview.place", InterviewStore.name(interview.place()), source);
        put(values, "interview.headConsent", interview.consentOn() == null ? null : "YES", source);
        put(values, "interview.headConsentBy", interview.consentOn() == null ? null : interview.consentGiver(), source);
        put(values, "interview.headConsentOn", interview.consentOn(), source);
        put(values, "interview.secondWorker", interview.secondWorker().isEmpty() ? "NO" : "YES", source);
        put(values, "interview.police", interview.police() ? "YES" : "NO", source);
        put(values, "interview.requester", interview.requester(), source);
        put(values, "interview.requestMark", interview.requestMark(), source);
        put(values, "interview.requestOn", interview.requestOn(), source);
        put(values, "interview.ground", InterviewStore.name(interview.ground()), source);
        put(values, "interview.helpedPerson", interview.helpedPerson(), source);
        put(values, "interview.relativePurpose", InterviewStore.name(interview.relativePurpose()), source);
        put(values, "interview.updateReason", InterviewStore.name(interview.updateReason()), source);
        put(values, "interview.signature", interview.signature(), source);
        put(values, "interview.heldOn", interview.heldOn(), source);
    }

    /** What is written on the interview after its approval: the head's opinion, with who and when. */
    static Prefill afterwards(Interview interview) {
        if (interview.acceptedOn() == null) {
            return Prefill.NONE;
        }
        var words = (interview.headOpinion()
                        + "\n"
                        + text("interview.accepted", date(interview.acceptedOn()), interview.acceptedName()))
                .strip();
        return path -> path.equals("interview.headOpinion")
                ? Optional.of(new Known(words, text("interview.known.head")))
                : Optional.empty();
    }

    /** Found once for a page. */
    private record Found(
            Map<String, Known> values,
            List<Map<String, Known>> members,
            List<Map<String, Known>> steps,
            @Nullable Former former,
            boolean update)
            implements Prefill {

        /** Whether an answer of the interview before may stand in this one. */
        private boolean carries(String key) {
            return !update || !anew().asks(key);
        }

        private AskedAnew anew() {
            var month = values.get("interview." + AskedAnew.MONTH);
            return new AskedAnew(
                    java.util.Objects.requireNonNull(
                            java.util.Objects.requireNonNull(former).answers()),
                    month == null ? null : month.value());
        }

        @Override
        public Optional<Known> beside(String key) {
            if (!update || former == null || former.answers() == null || carries(key) || key.equals("incomeLost")) {
                return Optional.empty();
            }
            var own = former.answers().form().sectionOf(key).key();
            if (own.equals("header") || own.equals("signatures") || own.equals("changes")) {
                return Optional.empty();
            }
            return Optional.ofNullable(former.answers().value(key)).map(value -> new Known(value, beside()));
        }

        private String beside() {
            var month = java.util.Objects.requireNonNull(
                            java.util.Objects.requireNonNull(former).answers())
                    .value(AskedAnew.MONTH);
            return month instanceof YearMonth of
                    ? text(
                            "interview.known.former-month",
                            source(),
                            "%02d.%d".formatted(of.getMonthValue(), of.getYear()))
                    : source();
        }

        @Override
        public Optional<Known> value(String path) {
            var known = Optional.ofNullable(values.get(path));
            if (known.isPresent() || former == null || former.answers() == null || !path.startsWith("former.")) {
                return known;
            }
            var answers = former.answers();
            var key = path.substring("former.".length());
            if (!carries(key)) {
                return Optional.empty();
            }
            return Optional.ofNullable(answers.value(key))
                    .filter(value ->
                            !(value instanceof List<?> list && !list.isEmpty() && list.getFirst() instanceof Map))
                    .map(value -> new Known(value, source()));
        }

        private String source() {
            var before = java.util.Objects.requireNonNull(former);
            return text("interview.known.former", before.number(), date(before.heldOn()));
        }

        @Override
        public List<Map<String, Known>> rows(String path) {
            if (path.equals("household.members")) {
                return members;
            }
            if (path.equals("plan.goals")) {
                return steps;
            }
            if (former == null || former.answers() == null || !path.startsWith("former.")) {
                return List.of();
            }
            var table = path.substring("former.".length());
            if (!carries(table)) {
                return List.of();
            }
            var rows = new ArrayList<Map<String, Known>>();
            for (var row : former.answers().rows(table)) {
                var cells = new HashMap<String, Known>();
                row.forEach((key, value) -> {
                    if (!update || !anew().asksCell(key)) {
                        put(cells, key, value, source());
                    }
                });
                rows.add(cells);
            }
            return List.copyOf(rows);
        }

        @Override
        public List<Option> people() {
            return members.stream()
                    .map(row -> (Who)
                            java.util.Objects.requireNonNull(row.get("person")).value())
                    .map(who -> new Option(who.id() == null ? "" : who.id(), who.name()))
                    .limit(NAMES)
                    .toList();
        }
    }
}
