package pl.oparcie.interview;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.audit.Audit;
import pl.oparcie.form.Answers;
import pl.oparcie.form.Filling;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.term.TermKind;
import pl.oparcie.term.Terms;

/** Approving an interview: it is complete, and from then on it does not change (R23). */
@Service
@Transactional
class Approval {

    private static final int MARK = 8;

    private final Interviews interviews;
    private final Fillings fillings;
    private final InterviewStore store;
    private final Terms terms;
    private final AnswerTerm answer;
    private final Told told;
    private final Alarms alarms;
    private final Audit audit;
    private final Today today;

    Approval(
            Interviews interviews,
            Fillings fillings,
            InterviewStore store,
            Terms terms,
            AnswerTerm answer,
            Told told,
            Alarms alarms,
            Audit audit,
            Today today) {
        this.interviews = interviews;
        this.fillings = fillings;
        this.store = store;
        this.terms = terms;
        this.answer = answer;
        this.told = told;
        this.alarms = alarms;
        this.audit = audit;
        this.today = today;
    }

    /**
     * Approves the interview: it is frozen, with the hash of its answers and a signature that people can read (R23).
     *
     * @throws RuleViolation when it is not complete (R08, R14, R15 and the rules of its form), or was held in the future, before the centre knew
     *     of the need or of the change told last (R01, R05), or outside working hours without consent (R02), or its refusal waits for the head
     *     (R16)
     */
    void approve(InterviewId id, int version) {
        var interview = fillings.begun(id);
        var open = fillings.toRead(interview);
        var given = Objects.requireNonNull(open.answers());
        if (!fillings.missing(open).isEmpty()) {
            throw new RuleViolation("interview.rule.not-complete");
        }
        obstacles(interview, given).stream().findFirst().ifPresent(obstacle -> {
            throw obstacle;
        });
        var heldOn = given.date("heldAt").orElse(today.date());
        var reached = reached(given, heldOn);
        fillings.settle(open);
        var hash = hash(open.filling(), given);
        store.set(interview, version, """
                state = 'APPROVED', approved_at = :at, approved_by = :me, hash = :hash, signature = :signature, held_on = :held, submitted_on = null,
                household_kind = :household, persons = :persons, family_income = :income, per_person = :per, criterion = :criterion,
                exceeded = :exceeded, reasons = :reasons, dominant_reason = :dominant""", frozen(interview, given, hash, heldOn));
        var done = heldOn.isBefore(interview.sinceOn()) ? reached : heldOn;
        Interviews.TERMS.forEach(kind -> terms.done(kind, interview.id(), done));
        if (interview.kind().isUpdated()) {
            terms.open(Filing.next(
                    interview, TermKind.INTERVIEW_UPDATE, heldOn)); // until the grounds are said when it is filed
        }
        answer.over(interview, State.APPROVED);
        told.updated(interview);
        told.approved(interview, heldOn, given);
        audit.record("interview.approve", interview.subject());
    }

    /** What stands against approving it besides answers that are missing. */
    List<RuleViolation> obstacles(Interview interview, Answers given) {
        var obstacles = new ArrayList<RuleViolation>();
        if (alarms.unreported(interview, given)) {
            obstacles.add(new RuleViolation("interview.rule.assault-first"));
        }
        var heldOn = given.date("heldAt").orElse(today.date());
        if (heldOn.isAfter(today.date())) {
            obstacles.add(new RuleViolation("interview.rule.held-future"));
        }
        if (reached(given, heldOn).isBefore(interview.sinceOn())) {
            obstacles.add(new RuleViolation("interview.rule.held-before", Texts.date(interview.sinceOn())));
        }
        if (interviews.uncovered(interview, given)) {
            obstacles.add(new RuleViolation("interview.rule.needs-consent"));
        }
        if (told.refusals(interview.id()).stream()
                .anyMatch(one -> one.what() == Answered.Refused.INTERVIEW && one.decision() == null)) {
            obstacles.add(new RuleViolation("interview.rule.refused-undecided"));
        }
        obstacles.addAll(AnsweredRefusals.unnoted(given, told.refusals(interview.id())));
        if (fillings.leavesIncomeOut(interview, given)) {
            obstacles.add(new RuleViolation("interview.rule.purpose", Texts.date(interview.applicationOn())));
        }
        if (interviews.lacksCard(interview, heldOn)) {
            obstacles.add(new RuleViolation("interview.rule.card-first"));
        }
        return obstacles;
    }

    /** The last day on which it was held: further visits count until today. */
    private LocalDate reached(Answers given, LocalDate heldOn) {
        return given.rows("furtherVisits").stream()
                .map(visit -> visit.get("visitOn"))
                .filter(LocalDate.class::isInstance)
                .map(LocalDate.class::cast)
                .filter(on -> !on.isAfter(today.date()))
                .reduce(heldOn, (one, other) -> one.isAfter(other) ? one : other);
    }

    /** The head consents to a time outside working days and hours: to one that is agreed, or after a look at what was written (R02). */
    void consent(InterviewId id, int version) {
        var interview = interviews.toDecide(id);
        var given = interview.submittedOn() == null
                ? null
                : fillings.toRead(interview).answers();
        if (given == null || !interviews.uncovered(interview, given)) {
            interviews.consent(id, version);
            return;
        }
        var values = new HashMap<String, @Nullable Object>();
        values.put("on", today.date());
        values.put("me", CurrentUser.me().value());
        store.set(
                interview,
                version,
                "outside_hours = true, consent_on = :on, consent_by = :me, consented_visits = "
                        + "(select interview.visits_of(c.answers) from interview.content c where c.interview_id = interview.id)",
                values);
        audit.record("interview.consent", interview.subject());
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
    static boolean untouched(Fillings.Open open) {
        var given = open.answers();
        return given == null
                || !open.whole()
                || hash(open.filling(), given).equals(open.interview().hash());
    }
}
