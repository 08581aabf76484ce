package pl.oparcie.interview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.audit.Audit;
import pl.oparcie.form.Answers;
import pl.oparcie.form.Filling;
import pl.oparcie.form.FormFiller;
import pl.oparcie.form.Stage;
import pl.oparcie.form.definition.Definition;
import pl.oparcie.form.definition.FormCatalogue;
import pl.oparcie.form.definition.Question.Signer;
import pl.oparcie.form.view.FormChanges;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Question;
import pl.oparcie.platform.web.Questions;

/** Writing an interview down. */
@Service
@Transactional
class Fillings {

    private final Interviews interviews;
    private final InterviewStore store;
    private final AnswerStore answers;
    private final InterviewKnowledge knowledge;
    private final FormCatalogue catalogue;
    private final FormFiller filler;
    private final Told told;
    private final Alarms raised;
    private final Questions questions;
    private final Audit audit;
    private final Today today;

    Fillings(
            Interviews interviews,
            InterviewStore store,
            AnswerStore answers,
            InterviewKnowledge knowledge,
            FormCatalogue catalogue,
            FormFiller filler,
            Told told,
            Alarms raised,
            Questions questions,
            Audit audit,
            Today today) {
        this.interviews = interviews;
        this.store = store;
        this.answers = answers;
        this.knowledge = knowledge;
        this.catalogue = catalogue;
        this.filler = filler;
        this.told = told;
        this.raised = raised;
        this.questions = questions;
        this.audit = audit;
        this.today = today;
    }

    /**
     * An interview with its form and what was answered so far.
     *
     * @param aside what was answered in parts that are not asked now; it comes back with them
     */
    record Open(
            Interview interview, Filling filling, @Nullable Answers answers, boolean whole, Answers aside) {}

    /** For writing: its worker only, until it is approved (R26). */
    Open toWrite(InterviewId id) {
        return toWrite(interviews.own(id));
    }

    Open toWrite(Interview interview) {
        Interviews.requireOpen(interview);
        audit.record("interview.read", interview.subject());
        return open(interview, true);
    }

    /** For reading: whoever may read its answers. */
    Open toRead(Interview interview) {
        return open(interview, false);
    }

    private Open open(Interview interview, boolean prefilled) {
        return prefilled
                ? questions.together(needed(interview), () -> opened(interview, true))
                : opened(interview, false);
    }

    private Open opened(Interview interview, boolean prefilled) {
        var form = form(interview);
        var begun = interview.begunOn() == null ? today.date() : interview.begunOn();
        var kept = answers.find(interview.id(), form);
        var filling = prefilled
                ? new Filling(form, begun, knowledge.of(interview, former(interview)))
                : new Filling(form, begun, InterviewKnowledge.afterwards(interview));
        return new Open(
                interview,
                filling,
                kept.map(found -> consented(interview, found.answers())).orElse(null),
                kept.map(AnswerStore.Kept::whole).orElse(true),
                kept.map(AnswerStore.Kept::aside).orElseGet(() -> Answers.none(form)));
    }

    /** The fields of the form: with what was answered in parts that are not asked now, so that it is there when they are. */
    Fields fields(Open open) {
        var further = new LinkedHashMap<String, Object>();
        if (open.answers() != null) {
            further.putAll(filler.values(open.filling(), open.aside()));
            further.keySet()
                    .removeAll(filler.values(open.filling(), open.answers()).keySet());
        }
        further.put("version", open.interview().version());
        return filler.open(open.interview().url() + "/fill", open.filling(), open.answers(), further);
    }

    /** What stands in the fields of parts that are not asked by the answers beside them. */
    Answers aside(Open open, Fields in) {
        return filler.unasked(open.filling(), in, open.answers() == null);
    }

    /** Those parts, in words. */
    static String parts(Answers aside) {
        return aside.form().sections().stream()
                .filter(section -> section.questions().stream()
                        .anyMatch(question -> aside.value(question.key()) != null
                                || aside.refused().contains(question.key())))
                .map(section -> section.id() + ". " + section.title().now())
                .collect(Collectors.joining("; "));
    }

    /** What help the answers are about, where the order says otherwise: then the order changes with them. */
    static Optional<Answered.Purpose> purpose(Interview interview, Answers given) {
        return given.form().find("purpose").isEmpty()
                ? Optional.empty()
                : given.text("purpose")
                        .map(Answered.Purpose::valueOf)
                        .filter(purpose -> purpose != interview.purpose());
    }

    /** With the head's consent to the day, as it was given: what the worker writes of it is no consent (R02). */
    private static Answers consented(Interview interview, Answers given) {
        var on = interview.consentOn();
        var applies = interview.consented()
                || given.date("heldAt")
                        .filter(day -> day.equals(interview.plannedOn()))
                        .isPresent();
        return on == null
                        || !applies
                        || !interview.outsideHours()
                        || !interview.state().open()
                        || given.form().find("headConsent").isEmpty()
                ? given
                : given.with("headConsent", "YES")
                        .with("headConsentBy", Objects.requireNonNull(interview.consentGiver()))
                        .with("headConsentOn", on);
    }

    /** What the form will need. */
    private List<Question<?>> needed(Interview interview) {
        var all = knowledge.questions(interview);
        all.add(Told.remarksOf(interview.id()));
        all.add(AnswerStore.question(interview.id()));
        if (interview.formerId() != null) {
            all.add(AnswerStore.beforeIt(interview.formerId()));
        }
        return all;
    }

    /** Whether its form has a place for the words of the head. */
    boolean asksHead(Interview interview) {
        return form(interview).questions().stream().anyMatch(question -> question.by() == Signer.HEAD);
    }

    /** The form as it was when the interview was begun (R27). */
    private Definition form(Interview interview) {
        return interview.formCode() == null || interview.formVersion() == null
                ? catalogue.current(interview.kind().form(), today.date())
                : catalogue.version(interview.formCode(), interview.formVersion());
    }

    /**
     * The interview before, with its answers where the user may read them. What it did not ask again, because nothing had changed, is as the
     * one before it said.
     */
    private InterviewKnowledge.@Nullable Former former(Interview interview) {
        if (interview.formerId() == null) {
            return null;
        }
        var before = answers.before(interview.formerId());
        if (before.isEmpty()) {
            return store.newest(interview.personId())
                    .map(former -> new InterviewKnowledge.Former(
                            former.number(), former.kind().name(), former.heldOn(), null))
                    .orElse(null);
        }
        var newest = before.getFirst();
        return new InterviewKnowledge.Former(
                newest.number(),
                newest.kind().name(),
                newest.heldOn(),
                newest.answers() == null ? null : together(form(interview), before));
    }

    private static Answers together(Definition form, List<AnswerStore.Before> before) {
        var together = before.getFirst().with(form);
        for (var earlier : before.subList(1, before.size())) {
            for (var answer : earlier.with(form).values().entrySet()) {
                if (together.value(answer.getKey()) == null) {
                    together = together.with(answer.getKey(), answer.getValue());
                }
            }
        }
        return together;
    }

    /**
     * Whether the form no longer asks the income of an application for cash benefits (R09). The help that was ordered can be chosen again
     * after a slip: the application never was for another.
     */
    boolean leavesIncomeOut(Interview interview, Answers given) {
        return AnsweredRefusals.leavesIncomeOut(interview, given)
                && given.text("purpose")
                        .filter(store.orderedFor(interview.id())::equals)
                        .isEmpty();
    }

    /** Keeps the answers as they are; the first time the interview is begun with the form of the day. */
    void save(InterviewId id, int version, Answers given) {
        save(id, version, given, toRead(interviews.own(id)).aside());
    }

    /**
     * The same, with what was answered in parts that are not asked now. What help it is about stands in the order as well, and changes there with the
     * answer; an application for cash benefits keeps its income (R09).
     */
    void save(InterviewId id, int version, Answers given, Answers aside) {
        var interview = interviews.own(id);
        Interviews.requireOpen(interview);
        if (leavesIncomeOut(interview, given)) {
            throw new RuleViolation("interview.rule.purpose", Texts.date(interview.applicationOn())).at("purpose");
        }
        interviews.requireCard(interview, given.date("heldAt").orElse(today.date()));
        if (interview.consented()
                && !visits(given).equals(visits(toRead(interview).answers()))) {
            throw new RuleViolation("interview.rule.consented").at("furtherVisits");
        }
        var begun = interview.begunOn() == null ? today.date() : interview.begunOn();
        var values = new HashMap<String, @Nullable Object>();
        values.put("code", given.form().code());
        values.put("form", given.form().version());
        values.put("begun", begun);
        values.put("purpose", purpose(interview, given).map(Enum::name).orElse(null));
        store.set(
                interview,
                version,
                "purpose = coalesce(:purpose, purpose), state = 'IN_PROGRESS', form_code = :code, form_version = :form, begun_on = :begun, submitted_on = null",
                values);
        answers.save(interview.id(), given, aside);
        raised.raise(interview, given);
        audit.record("interview.write", interview.subject());
        if (purpose(interview, given).isPresent()) {
            audit.record("interview.purpose", interview.subject());
        }
    }

    /** The days on which it was held. */
    private static List<Object> visits(@Nullable Answers given) {
        var visits = new ArrayList<Object>();
        if (given != null) {
            visits.add(given.text("heldAt"));
            given.rows("furtherVisits")
                    .forEach(visit -> visits.add(java.util.Arrays.asList(visit.get("visitOn"), visit.get("visitAt"))));
        }
        return visits;
    }

    /** What is missing before it can be approved, in words, by field. */
    Map<String, String> missing(Open open) {
        if (open.answers() == null) {
            return Map.of();
        }
        var missing = new LinkedHashMap<>(filler.missing(open.filling(), open.answers()));
        var unsaid = unsaid(open, open.answers());
        if (!unsaid.isEmpty()) {
            missing.put("confirmedUnchanged", UpdateParts.words(unsaid));
        }
        return missing;
    }

    /** The parts taken over from the interview before of which the update says neither that they changed nor that they did not (R39). */
    List<String> unsaid(Open open, Answers given) {
        return open.interview().kind() == Kind.RWS_IV
                ? UpdateParts.unsaid(open.filling().form(), given, former(open.interview()))
                : List.of();
    }

    /** The parts confirmed as unchanged in which something is answered otherwise than before. */
    List<String> contradicted(Open open) {
        var given = open.answers();
        var changes =
                given == null || open.interview().kind() != Kind.RWS_IV ? Optional.<FormChanges>empty() : changes(open);
        return changes.map(found -> UpdateParts.contradicted(
                        open.filling().form(),
                        Objects.requireNonNull(given),
                        Objects.requireNonNull(
                                Objects.requireNonNull(former(open.interview())).answers()),
                        found))
                .orElse(List.of());
    }

    /** Hands the draft to the head for a look; approval needs none. */
    void submit(InterviewId id, int version) {
        var interview = begun(id);
        interviews.requireCard(interview, today.date());
        store.set(interview, version, "submitted_on = :on", Map.of("on", today.date()));
        told.settleRemarks(interview);
        audit.record("interview.submit", interview.subject());
    }

    /** The interview while it is written. */
    Interview begun(InterviewId id) {
        var interview = interviews.own(id);
        if (interview.state() != State.IN_PROGRESS) {
            throw new RuleViolation("interview.rule.not-begun");
        }
        return interview;
    }

    /** The form with what the file knows, for filling in with a pen. */
    Open onPaper(InterviewId id) {
        var open = toWrite(id);
        if (open.answers() != null) {
            return open;
        }
        var known = filler.read(open.filling(), Fields.of(filler.prefilled(open.filling())), Stage.DRAFT);
        return new Open(open.interview(), open.filling(), known, true, open.aside());
    }

    /** The statement that the person signs (annex 2), with the signature of the approved interview. */
    Open statement(Interview interview) {
        if (interview.signature() == null) {
            throw new RuleViolation(interview.kind().signed("interview.rule.signed-early"));
        }
        var form = catalogue.current(interview.kind().signaturePage(), today.date());
        questions.ahead(knowledge.questions(interview));
        var filling = new Filling(form, today.date(), knowledge.of(interview, null));
        var values = new HashMap<String, Object>(filler.prefilled(filling));
        values.putIfAbsent("personName", interview.name());
        answers.find(interview.id(), form(interview))
                .ifPresent(kept -> values.putIfAbsent("heldPlace", place(kept.answers())));
        return new Open(
                interview, filling, filler.read(filling, Fields.of(values), Stage.DRAFT), true, Answers.none(form));
    }

    /** What stays empty on that page besides the signatures, in words. */
    List<String> missingOnStatement(Interview interview) {
        var page = statement(interview);
        return List.copyOf(filler.missing(page.filling(), Objects.requireNonNull(page.answers()))
                .values());
    }

    /** Where it was held: the kind of the place, and its address; at home, that of the person. */
    private static String place(Answers given) {
        var kind = given.text("place").orElse("");
        var address = given.text("placeAddress")
                .or(() -> kind.equals(Answered.Place.CARE.name()) ? given.text("carePlace") : Optional.empty())
                .orElseGet(() -> (kind.isEmpty() || kind.equals(Answered.Place.RESIDENCE.name()))
                                && given.value("address") instanceof Map<?, ?> parts
                        ? address(parts)
                        : "");
        return Stream.of(kind.isEmpty() ? "" : Texts.text("interview.place." + kind), address)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String address(Map<?, ?> parts) {
        var flat = part(parts, "flat");
        var door = part(parts, "house") + (flat.isEmpty() ? "" : "/" + flat);
        return Stream.of(part(parts, "street") + " " + door, part(parts, "postcode") + " " + part(parts, "town"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String part(Map<?, ?> parts, String name) {
        return Objects.toString(parts.get(name), "");
    }

    /** What an update changed against the interview before. */
    Optional<FormChanges> changes(Open open) {
        var former = former(open.interview());
        if (former == null || former.answers() == null || open.answers() == null) {
            return Optional.empty();
        }
        return Optional.of(filler.compare(open.filling(), former.answers(), open.answers()));
    }

    InterviewKnowledge.@Nullable Former before(Open open) {
        return former(open.interview());
    }

    /** Keeps the answers as they are approved: with the consent that the file adds to them, without those that were not asked in the end. */
    void settle(Open open) {
        if (open.interview().consentOn() != null || !open.aside().isEmpty()) {
            answers.save(
                    open.interview().id(),
                    Objects.requireNonNull(open.answers()),
                    Answers.none(open.filling().form()));
        }
    }

    /** Confirms a part of an update as unchanged, or each of which nothing was said yet: one click, kept with who and when (R39). */
    void confirm(InterviewId id, int version, String part) {
        var open = toWrite(id);
        var given = open.answers();
        if (given == null) {
            throw new RuleViolation("interview.rule.wrong-state");
        }
        var parts = part.equals(UpdateParts.EACH) ? unsaid(open, given) : List.of(part);
        if (parts.isEmpty()
                || !UpdateParts.ALL.containsAll(parts)
                || given.codes("changes").stream().anyMatch(parts::contains)) {
            throw new RuleViolation("interview.rule.wrong-state");
        }
        var confirmed = Stream.concat(given.codes("confirmedUnchanged").stream(), parts.stream())
                .distinct()
                .toList();
        save(id, version, given.with("confirmedUnchanged", confirmed));
        parts.forEach(one -> told.confirmed(open.interview(), one));
    }
}
