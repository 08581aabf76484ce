package pl.oparcie.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pl.oparcie.interview.InterviewId;
import pl.oparcie.interview.Interviewing;

/** Interviews of every kind, in every state; each step is the one of the pages. */
@Component
@Order(10)
class InterviewChapter implements Chapter {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.MM.yyyy");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM.yyyy");
    private static final int FIRST_HOUR = 17;
    private static final int CARD_YEARS = 3;

    private final Interviewing interviews;
    private final List<InterviewStory> stories = new Stories().interviews();

    InterviewChapter(Interviewing interviews) {
        this.interviews = interviews;
    }

    @Override
    public void write(FamilyStory story, Known known, Script script) {
        stories.stream().filter(told -> told.family().equals(story.name())).forEach(told -> new Course(told, known)
                .write(script));
    }

    /** One interview. */
    private final class Course {

        private final InterviewStory told;
        private final Known known;
        private @Nullable InterviewId id;

        Course(InterviewStory told, Known known) {
            this.told = told;
            this.known = known;
        }

        void write(Script script) {
            var minute = 0;
            var ordered = (Integer) ordered("on");
            script.add(ordered, at(minute++), told.worker(), "identity card", this::card);
            if (known.benefitsWorker(told.worker())) {
                script.add(
                        ordered,
                        at(minute++),
                        known.director(),
                        "identity card confirmed",
                        () -> interviews.confirmCard(known.user(told.worker())));
            }
            script.add(ordered, at(minute++), (String) ordered("by"), "interview ordered", this::order);
            for (var deed : told.steps()) {
                script.add(
                        deed.on(),
                        at(minute++),
                        deed.by() == null ? told.worker() : deed.by(),
                        "interview: " + deed.does(),
                        () -> happen(deed));
            }
        }

        private Object ordered(String name) {
            return Objects.requireNonNull(told.order().get(name), name);
        }

        private static LocalTime at(int minute) {
            return LocalTime.of(FIRST_HOUR, 0).plusMinutes(minute);
        }

        private void order() {
            var fields = dated(told.order());
            fields.remove("by");
            fields.remove("on");
            fields.put("worker", known.user(told.worker()));
            id = interviews.order(known.person(told.person()), fields);
        }

        private Map<String, Object> dated(Map<String, Object> given) {
            var fields = new LinkedHashMap<String, Object>();
            given.forEach((name, value) ->
                    fields.put(name, value instanceof String text && text.startsWith("@") ? day(text) : value));
            return fields;
        }

        /** The month before the one in which it was held stands as {@code @month}. */
        private String day(String text) {
            if (text.equals("@month")) {
                return MONTH.format(
                        known.on(Objects.requireNonNull(told.heldOn())).minusMonths(1));
            }
            return DAY.format(known.on(Integer.parseInt(text.substring(1))));
        }

        private InterviewId id() {
            return Objects.requireNonNull(id, "interview");
        }

        private void happen(InterviewStory.Deed deed) {
            switch (deed.does()) {
                case "plan" -> interviews.plan(id(), on(deed), time(deed), "", Boolean.TRUE.equals(deed.police()));
                case "consent" -> interviews.consent(id());
                case "attempt" ->
                    interviews.attempt(
                            id(),
                            known.on(deed.on()),
                            time(deed),
                            code(deed),
                            Objects.requireNonNull(deed.result()),
                            deed.text());
                case "refuse" ->
                    interviews.refuse(
                            id(),
                            code(deed),
                            known.on(deed.on()),
                            Objects.requireNonNull(deed.who()),
                            deed.text(),
                            Boolean.TRUE.equals(deed.instructed()),
                            deed.witness() == null ? "" : deed.witness());
                case "decide" -> interviews.decide(id(), code(deed), deed.text());
                case "end" -> interviews.end(id(), code(deed), deed.text());
                case "answer" -> interviews.answer(id(), deed.text(), code(deed));
                case "hand-over" ->
                    interviews.handOver(
                            id(), known.user(Objects.requireNonNull(deed.who())).value(), deed.text());
                case "fill" -> fill();
                case "submit" -> interviews.submit(id());
                case "return" -> interviews.sendBack(id(), deed.text());
                case "approve" -> interviews.approve(id());
                case "sign" -> interviews.sign(id(), deed.words() == null ? known.on(deed.on()) : null, deed.text());
                case "accept" -> interviews.accept(id(), deed.text());
                case "file" -> interviews.file(id(), deed.grounds() == null ? Set.of() : Set.copyOf(deed.grounds()));
                default -> throw new IllegalArgumentException(deed.does());
            }
        }

        private void fill() {
            var fields = dated(told.answers());
            if (told.heldOn() != null) {
                fields.put("heldAt.date", DAY.format(known.on(told.heldOn())));
                fields.put("heldAt.time", "10.30");
            }
            interviews.fill(id(), fields);
        }

        /** Without a social worker's card nobody holds an interview. */
        private void card() {
            var number = "%d/2024".formatted(10 + Math.floorMod(told.worker().hashCode(), 80));
            interviews.card(number, known.on(0).plusYears(CARD_YEARS));
        }

        private LocalDate on(InterviewStory.Deed deed) {
            return known.on(Objects.requireNonNull(deed.day()));
        }

        private static @Nullable LocalTime time(InterviewStory.Deed deed) {
            return deed.at() == null ? null : LocalTime.parse(deed.at());
        }

        private static String code(InterviewStory.Deed deed) {
            return Objects.requireNonNull(deed.code(), "code");
        }
    }
}
