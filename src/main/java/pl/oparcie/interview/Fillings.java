package pl.oparcie.interview;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import pl.oparcie.form.view.FormChanges;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.term.Terms;

/** Writing an interview down, and approving it: from then on it does not change (R23). */
@Service
@Transactional
class Fillings {

    private static final int MARK = 8;

    private final Interviews interviews;
    private final InterviewStore store;
    private final AnswerStore answers;
    private final InterviewKnowledge knowledge;
    private final FormCatalogue catalogue;
    private final FormFiller filler;
    private final Terms terms;
    private final Told told;
    private final Audit audit;
    private final Today today;

    Fillings(
            Interviews interviews,
            InterviewStore store,
            AnswerStore answers,
            InterviewKnowledge knowledge,
            FormCatalogue catalogue,
            FormFiller filler,
            Terms terms,
            Told told,
            Audit audit,
            Today today) {
        this.interviews = interviews;
        this.store = store;
        this.answers = answers;
        this.knowledge = knowledge;
        this.catalogue = catalogue;
        this.filler = filler;
        this.terms = terms;
        this.told = told;
        this.audit = audit;
        this.today = today;
    }

    /** An interview with its form and what was answered so far. */
    record Open(
            Interview interview, Filling filling, @Nullable Answers answers, boolean whole) {}

    /** For writing: its worker only, until it is approved (R26). */
    Open toWrite(InterviewId id) {
        var interview = interviews.own(id);
        Interviews.requireOpen(interview);
        audit.record("interview.read", interview.subject());
        return open(interview, true);
    }

    /** For reading: whoever may read its answers. */
    Open toRead(Interview interview) {
        return open(interview, false);
    }

    private Open open(Interview interview, boolean prefilled) {
        var form = form(interview);
        var begun = interview.begunOn() == null ? today.date() : interview.begunOn();
        var kept = answers.find(interview.id(), form);
        var filling = prefilled
                ? new Filling(form, begun, knowledge.of(interview, former(interview)))
                : Filling.of(form, begun);
        return new Open(
                interview,
                filling,
                kept.map(AnswerStore.Kept::answers).orElse(null),
                kept.map(AnswerStore.Kept::whole).orElse(true));
    }

    /** The form as it was when the interview was begun (R27). */
    private Definition form(Interview interview) {
        return interview.formCode() == null || interview.formVersion() == null
                ? catalogue.current(interview.kind().form(), today.date())
                : catalogue.version(interview.formCode(), interview.formVersion());
    }

    /** The interview before, with its answers where the user may read them. */
    private InterviewKnowledge.@Nullable Former former(Interview interview) {
        var before = interview.formerId() == null
                ? Optional.<Interview>empty()
                : store.find(new InterviewId(interview.formerId()));
        if (before.isPresent() && before.get().heldOn() != null) {
            return new InterviewKnowledge.Former(
                    before.get().number(),
                    before.get().kind().name(),
                    Objects.requireNonNull(before.get().heldOn()),
                    answers.find(before.get().id(), form(before.get()))
                            .map(AnswerStore.Kept::answers)
                            .orElse(null));
        }
        return interview.formerId() == null
                ? null
                : store.newest(interview.personId())
                        .map(former -> new InterviewKnowledge.Former(
                                former.number(), former.kind().name(), former.heldOn(), null))
                        .orElse(null);
    }

    /** Keeps the answers as they are; the first time the interview is begun with the form of the day. */
    void save(InterviewId id, int version, Answers given) {
        var interview = interviews.own(id);
        Interviews.requireOpen(interview);
        var begun = interview.begunOn() == null ? today.date() : interview.begunOn();
        var values = new HashMap<String, @Nullable Object>();
        values.put("code", given.form().code());
        values.put("form", given.form().version());
        values.put("begun", begun);
        store.set(
                interview,
                version,
                "state = 'IN_PROGRESS', form_code = :code, form_version = :form, begun_on = :begun, submitted_on = null",
                values);
        answers.save(interview.id(), given);
        audit.record("interview.write", interview.subject());
    }

    /** What is missing before it can be approved, in words, by field. */
    Map<String, String> missing(Open open) {
        return open.answers() == null ? Map.of() : filler.missing(open.filling(), open.answers());
    }

    /** Hands the draft to the head for a look; approval needs none. */
    void submit(InterviewId id, int version) {
        var interview = begun(id);
        store.set(interview, version, "submitted_on = :on", Map.of("on", today.date()));
        told.settleRemarks(interview);
        audit.record("interview.submit", interview.subject());
    }

    private Interview begun(InterviewId id) {
        var interview = interviews.own(id);
        if (interview.state() != State.IN_PROGRESS) {
            throw new RuleViolation("interview.rule.not-begun");
        }
        return interview;
    }

    /**
     * Approves the interview: it is frozen, with the hash of its answers and a signature that people can read (R23).
     *
     * @throws RuleViolation when it is not complete (R08, R14, R15 and the rules of its form), or was held in the future, or outside
     *     working hours without consent (R02)
     */
    void approve(InterviewId id, int version) {
        var interview = begun(id);
        var open = open(interview, false);
        var given = Objects.requireNonNull(open.answers());
        if (!filler.missing(open.filling(), given).isEmpty()) {
            throw new RuleViolation("interview.rule.not-complete");
        }
        var heldOn = given.date("heldAt").orElse(today.date());
        if (heldOn.isAfter(today.date())) {
            throw new RuleViolation("interview.rule.held-future");
        }
        if (given.value("heldAt") instanceof LocalDateTime held
                && interview.consentOn() == null
                && !given.yes("headConsent")
                && interview.kind().hasTerm()
                && interviews.outside(held.toLocalDate(), held.toLocalTime())) {
            throw new RuleViolation("interview.rule.needs-consent");
        }
        var hash = hash(open.filling(), given);
        store.set(interview, version, """
                state = 'APPROVED', approved_at = :at, approved_by = :me, hash = :hash, signature = :signature, held_on = :held, submitted_on = null,
                household_kind = :household, persons = :persons, family_income = :income, per_person = :per, criterion = :criterion,
                exceeded = :exceeded, reasons = :reasons, dominant_reason = :dominant""", frozen(interview, given, hash, heldOn));
        Interviews.TERMS.forEach(kind -> terms.done(kind, interview.id(), today.date()));
        told.updated(interview);
        told.approved(interview, heldOn, given);
        audit.record("interview.approve", interview.subject());
    }

    private Map<String, @Nullable Object> frozen(Interview interview, Answers given, String hash, LocalDate heldOn) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("at", today.now().atOffset(ZoneOffset.UTC));
        values.put("me", CurrentUser.me().value());
        values.put("hash", hash);
        values.put("signature", signature(interview, hash));
        values.put("held", heldOn);
        values.put("household", given.text("householdKind").orElse(null));
        values.put(
                "persons",
                given.number("persons").map(number -> number.intValue()).orElse(null));
        values.put("income", given.number("familyIncome").orElse(null));
        values.put("per", given.number("perPerson").orElse(null));
        values.put("criterion", given.number("criterion").orElse(null));
        values.put("exceeded", given.value("exceeded") == null ? null : given.yes("exceeded"));
        values.put("reasons", given.codes("confirmedReasons").toArray(String[]::new));
        values.put("dominant", given.text("dominantReason").orElse(null));
        return values;
    }

    /** RWS-I/12/2026/7F3A91C2: kind, number, the beginning of the hash. */
    private static String signature(Interview interview, String hash) {
        return interview.kind().mark() + "/"
                + interview.number().substring(interview.number().indexOf('/') + 1) + "/"
                + hash.substring(0, MARK).toUpperCase(Locale.ROOT);
    }

    /** The hash of the form's version and the answers in the order of the form: the same answers give the same hash. */
    static String hash(Filling filling, Answers given) {
        try {
            var text = filling.form().code() + " " + filling.form().version() + " " + filling.begun() + "\n"
                    + given.json();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the answers kept are still those that were approved. */
    boolean untouched(Open open) {
        var given = open.answers();
        return given == null
                || !open.whole()
                || hash(open.filling(), given).equals(open.interview().hash());
    }

    /** The form with what the file knows, for filling in with a pen. */
    Open onPaper(InterviewId id) {
        var open = toWrite(id);
        if (open.answers() != null) {
            return open;
        }
        var known = filler.read(open.filling(), Fields.of(filler.prefilled(open.filling())), Stage.DRAFT);
        return new Open(open.interview(), open.filling(), known, true);
    }

    /** The statement that the person signs (annex 2), with the signature of the approved interview. */
    Open statement(Interview interview) {
        if (interview.signature() == null) {
            throw new RuleViolation("interview.rule.signed-early");
        }
        var form = catalogue.current("annex-2", today.date());
        var filling = new Filling(form, today.date(), knowledge.of(interview, null));
        var values = new HashMap<String, Object>(filler.prefilled(filling));
        values.putIfAbsent("personName", interview.name());
        return new Open(interview, filling, filler.read(filling, Fields.of(values), Stage.DRAFT), true);
    }

    /** What an update changed against the interview before. */
    Optional<FormChanges> changes(Open open) {
        var former = former(open.interview());
        if (former == null || former.answers() == null || open.answers() == null) {
            return Optional.empty();
        }
        var before = Answers.parse(open.filling().form(), former.answers().json());
        return Optional.of(filler.compare(open.filling(), before, open.answers()));
    }

    InterviewKnowledge.@Nullable Former before(Open open) {
        return former(open.interview());
    }

    /** Confirms a part of an update as unchanged: one click, kept with who and when (R39). */
    void confirm(InterviewId id, int version, String part) {
        var open = toWrite(id);
        var given = open.answers();
        if (given == null || !PARTS.contains(part) || given.codes("changes").contains(part)) {
            throw new RuleViolation("interview.rule.wrong-state");
        }
        var confirmed = new ArrayList<>(given.codes("confirmedUnchanged"));
        if (!confirmed.contains(part)) {
            confirmed.add(part);
        }
        save(id, version, given.with("confirmedUnchanged", List.copyOf(confirmed)));
        told.confirmed(open.interview(), part);
    }

    /** The parts that an update may confirm as unchanged. */
    static final List<String> PARTS = List.of("DATA", "MATERIAL", "LIVING", "HEALTH", "WORK", "FAMILY");
}
