package pl.oparcie.interview;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.audit.Audit;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Forbidden;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.UserId;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.term.NewTerm;
import pl.oparcie.term.TermKind;
import pl.oparcie.term.Terms;

/** What comes after the writing: refusals, the head's word, the signature of the person, the files. */
@Service
@Transactional
class Filing {

    private static final int SHORTEST_NOTE = 20;
    private static final int SHORTEST_WITNESS = 5;
    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    private final Interviews interviews;
    private final InterviewStore store;
    private final Fillings fillings;
    private final Told told;
    private final RefusalLaw law;
    private final Updates updates;
    private final Terms terms;
    private final Audit audit;
    private final Today today;

    Filing(
            Interviews interviews,
            InterviewStore store,
            Fillings fillings,
            Told told,
            RefusalLaw law,
            Updates updates,
            Terms terms,
            Audit audit,
            Today today) {
        this.interviews = interviews;
        this.store = store;
        this.fillings = fillings;
        this.told = told;
        this.law = law;
        this.updates = updates;
        this.terms = terms;
        this.audit = audit;
        this.today = today;
    }

    /** Notes a refusal with the words, the instruction and the witness (R16). It ends nothing: what follows the head decides. */
    void refuse(
            InterviewId id,
            int version,
            Answered.Refused what,
            LocalDate on,
            String who,
            String words,
            Told.Instruction instruction,
            String witness) {
        var interview = interviews.own(id);
        Interviews.requireOpen(interview);
        if (on.isAfter(today.date())) {
            throw new RuleViolation("problem.date-future").at("on");
        }
        if (interview.version() != version) {
            throw new Conflict("interview");
        }
        Interviews.requireKnown(interview, on, "on");
        if (!law.refusable(interview, what, on)) {
            throw new RuleViolation("problem.choice").at("what");
        }
        if (words.isBlank()) {
            throw new RuleViolation("problem.required").at("words");
        }
        if (witness.strip().length() < SHORTEST_WITNESS) {
            throw new RuleViolation("interview.rule.witness").at("witness");
        }
        if (!instruction.given()) {
            throw new RuleViolation("interview.rule.instruct").at("instructed");
        }
        Interviews.requireKnown(interview, instruction.on(), "instructedOn");
        if (instruction.on().isAfter(on)) {
            throw new RuleViolation("interview.rule.instructed-before").at("instructedOn");
        }
        told.refuse(interview, what, on, who, words, instruction, witness);
        told.refused(
                interview,
                store.around(interview).ofCase() != null,
                on,
                "interview.chronology.refused",
                Texts.in("pl", "interview.refused." + what));
        audit.record("interview.refusal", interview.subject());
    }

    List<Told.Refusal> refusals(Interview interview) {
        return told.refusals(interview.id());
    }

    List<Told.Remark> remarks(Interview interview) {
        return told.remarks(interview.id());
    }

    Told.Refusal refusal(Interview interview, UUID refusal) {
        return told.refusals(interview.id()).stream()
                .filter(one -> one.id().equals(refusal))
                .findFirst()
                .orElseThrow(() -> new NotFound("refusal"));
    }

    /**
     * The head decides what follows from a refusal, with regard to those who depend on the person (art. 11 ust. 3, A-12); nothing can, where the person was not told before. Where consent to the interview was
     * refused and that has consequences, the interview ends with the decision.
     */
    void decide(
            InterviewId id,
            UUID refusal,
            Answered.Decision decision,
            String reason,
            String dependants,
            String evidence) {
        var interview = interviews.toDecide(id);
        var one = refusal(interview, refusal);
        if (one.byId().equals(CurrentUser.me().value())) {
            throw new Forbidden("interview");
        }
        if (!one.instructed() && decision != Answered.Decision.NOTHING) {
            throw new RuleViolation("interview.rule.instructed-first").at("decision");
        }
        var outcome = law.outcome(interview, one, refusals(interview), decision)
                .orElseThrow(() -> new RuleViolation("problem.choice").at("decision"));
        if (dependants.isBlank() && RefusalLaw.asksDependants(outcome, one)) {
            throw new RuleViolation("interview.rule.dependants").at("dependants");
        }
        if (evidence.isBlank() && RefusalLaw.asksEvidence(outcome, one)) {
            throw new RuleViolation("interview.rule.evidence").at("evidence");
        }
        if (!told.decide(refusal, decision, reason, dependants, evidence)) {
            throw new Conflict("refusal");
        }
        if (one.what() == Answered.Refused.INTERVIEW
                && RefusalLaw.ends(outcome)
                && interview.state().open()) {
            interviews.ended(interview, interview.version(), State.REFUSED_CONSENT, "");
            told.ended(interview);
        }
        told.refused(
                interview,
                store.around(interview).ofCase() != null,
                today.date(),
                "interview.chronology.decided",
                Texts.in("pl", "interview.decision." + decision));
        audit.record("interview.decide", interview.subject());
    }

    /** The head gives a draft back before approval, with a remark (R26). */
    void sendBack(InterviewId id, int version, String words) {
        var interview = interviews.toDecide(id);
        if (interview.state() != State.IN_PROGRESS || interview.submittedOn() == null) {
            throw new RuleViolation("interview.rule.wrong-state");
        }
        var values = new HashMap<String, Object>();
        store.set(interview, version, """
                submitted_on = null, consent_on = case when consented_visits is null then consent_on end,
                consent_by = case when consented_visits is null then consent_by end, consented_visits = null""", values);
        told.remark(interview, words);
        audit.record("interview.return", interview.subject());
    }

    /** The head has looked at the draft and has no remark: it no longer waits for him. */
    void looked(InterviewId id, int version) {
        var interview = interviews.toDecide(id);
        if (interview.state() != State.IN_PROGRESS || interview.submittedOn() == null) {
            throw new RuleViolation("interview.rule.wrong-state");
        }
        store.set(interview, version, "submitted_on = null", new HashMap<String, Object>());
        audit.record("interview.looked", interview.subject());
    }

    /**
     * The person signed the statement with the interview's signature (R24), or on paper at the visit, before it was written here, or health prevents it and a note
     * says so (R13).
     */
    void sign(InterviewId id, int version, @Nullable LocalDate on, boolean paper, String note) {
        var interview = interviews.own(id);
        if (interview.state() != State.APPROVED) {
            throw new RuleViolation(
                    interview.state().frozen()
                            ? "interview.rule.wrong-state"
                            : interview.kind().signed("interview.rule.signed-early"));
        }
        if (on != null && on.isAfter(today.date())) {
            throw new RuleViolation("problem.date-future").at("on");
        }
        if (paper && on == null) {
            throw new RuleViolation("problem.required").at("on");
        }
        if (on != null && paper && interview.heldOn() != null && on.isBefore(interview.heldOn())) {
            throw new RuleViolation("interview.rule.signed-before-held", Texts.date(interview.heldOn())).at("on");
        }
        if (on != null
                && !paper
                && interview.approvedAt() != null
                && on.isBefore(interview.approvedAt().atZone(WARSAW).toLocalDate())) {
            throw new RuleViolation(interview.kind().signed("interview.rule.signed-before-approval")).at("on");
        }
        if (on == null && note.length() < SHORTEST_NOTE) {
            throw new RuleViolation(interview.kind().signed("interview.rule.sign-or-note")).at("on");
        }
        var values = new HashMap<String, @Nullable Object>();
        values.put("on", on);
        values.put("paper", paper);
        values.put("noted", note.isEmpty() ? null : today.date());
        store.keepWords(interview, "statement_note", note);
        store.set(
                interview,
                version,
                "state = 'STATEMENT_SIGNED', statement_on = :on, on_paper = :paper, statement_noted_on = :noted",
                values);
        audit.record("interview.sign", interview.subject());
    }

    /** The head accepts it; in words only where its form has a place for them, as they would stand on no paper else. */
    void accept(InterviewId id, int version, String opinion) {
        var interview = interviews.toDecide(id);
        if (!opinion.isEmpty() && !fillings.asksHead(interview)) {
            throw new RuleViolation("interview.rule.no-opinion").at("opinion");
        }
        if (interview.state() != State.STATEMENT_SIGNED) {
            throw new RuleViolation("interview.rule.wrong-state");
        }
        var values = new HashMap<String, Object>();
        values.put("on", today.date());
        values.put("me", CurrentUser.me().value());
        store.keepWords(interview, "head_opinion", opinion);
        store.set(interview, version, "state = 'HEAD_ACCEPTED', accepted_on = :on, accepted_by = :me", values);
        audit.record("interview.accept", interview.subject());
    }

    /** Puts it into the files and sets the clock of the next update (R03). */
    void file(InterviewId id, int version, Set<Answered.UpdateGround> grounds, @Nullable LocalDate careUntil) {
        var interview = interviews.own(id);
        var held = interview.heldOn();
        if (interview.state() != State.HEAD_ACCEPTED || held == null) {
            throw new RuleViolation("interview.rule.wrong-state");
        }
        if (grounds.contains(Answered.UpdateGround.CARE_ALLOWANCE) && careUntil == null) {
            throw new RuleViolation("interview.rule.care-until").at("careUntil");
        }
        var next = updates.next(held, grounds, careUntil);
        var values = new HashMap<String, @Nullable Object>();
        values.put("on", today.date());
        values.put("grounds", grounds.stream().map(Enum::name).toArray(String[]::new));
        values.put("next", next.map(Updates.Next::on).orElse(null));
        store.set(
                interview,
                version,
                "state = 'FILED', filed_on = :on, update_grounds = :grounds, next_update_on = :next",
                values);
        terms.cancel(TermKind.INTERVIEW_UPDATE, interview.id());
        next.ifPresent(update -> terms.open(next(interview, update.kind(), held)));
        audit.record("interview.file", interview.subject());
    }

    /** The term of the next update, on the desk of the worker. */
    static NewTerm next(Interview interview, TermKind kind, LocalDate heldOn) {
        return new NewTerm(
                kind,
                null,
                interview.id(),
                heldOn,
                null,
                new UserId(interview.updateBy()),
                null,
                null,
                "interview.term.next",
                List.of(interview.name()),
                interview.url());
    }
}
