package pl.oparcie.interview;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.access.CaseId;
import pl.oparcie.casework.Chronology;
import pl.oparcie.form.Answers;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Question;
import pl.oparcie.platform.web.Questions;

/** What was said around an interview: refusals, remarks, confirmations, and what its case is told. */
@Repository
class Told {

    private final JdbcClient jdbc;
    private final Questions questions;
    private final Chronology chronology;
    private final Today today;

    Told(JdbcClient jdbc, Questions questions, Chronology chronology, Today today) {
        this.jdbc = jdbc;
        this.questions = questions;
        this.chronology = chronology;
        this.today = today;
    }

    record Refusal(
            UUID id,
            Answered.Refused what,
            LocalDate onDate,
            String who,
            String words,
            boolean instructed,
            String instructedBy,
            @Nullable LocalDate instructedOn,
            String witness,
            UUID byId,
            Answered.@Nullable Decision decision,
            String reason,
            String dependants,
            String evidence,
            @Nullable LocalDate decidedOn,
            @Nullable String decidedName) {}

    /** That the person was told what a refusal leads to: by whom and when. */
    record Instruction(boolean given, String by, LocalDate on) {}

    record Remark(String words, LocalDate onDate) {}

    List<Refusal> refusals(UUID interview) {
        return questions.list(refusalsOf(interview));
    }

    static Question<Refusal> refusalsOf(UUID interview) {
        return Question.of("""
                        select id, what, on_date, who, words, instructed, instructed_by, instructed_on, witness, by_id, decision, reason, dependants, evidence, decided_on,
                               (select a.first_name || ' ' || a.last_name from access.account a where a.id = decided_by) as decided_name
                          from interview.refusal where interview_id = :id order by on_date, id limit 100
                        """, Refusal.class).with("id", interview);
    }

    void refuse(
            Interview interview,
            Answered.Refused what,
            LocalDate on,
            String who,
            String words,
            Instruction instruction,
            String witness) {
        jdbc.sql("""
                        insert into interview.refusal (id, interview_id, what, on_date, who, words, instructed, instructed_by, instructed_on, witness, by_id)
                        values (:id, :interview, :what, :on, :who, :words, :instructed, :by, :told, :witness, :me)
                        """)
                .param("id", Ids.next())
                .param("interview", interview.id())
                .param("what", what.name())
                .param("on", on)
                .param("who", who)
                .param("words", words)
                .param("instructed", instruction.given())
                .param("by", instruction.by())
                .param("told", instruction.on())
                .param("witness", witness)
                .param("me", CurrentUser.me().value())
                .update();
    }

    /** Takes its open terms away, also from the desk of another: the head ended it. */
    void ended(Interview interview) {
        jdbc.sql("select interview.cancel_terms(:id)")
                .param("id", interview.id())
                .query(Integer.class)
                .single();
    }

    boolean decide(UUID refusal, Answered.Decision decision, String reason, String dependants, String evidence) {
        return jdbc.sql("""
                        update interview.refusal set decision = :decision, reason = :reason, dependants = :dependants, evidence = :evidence,
                               decided_on = :on, decided_by = :me
                         where id = :id and decision is null
                        """)
                        .param("decision", decision.name())
                        .param("reason", reason)
                        .param("dependants", dependants)
                        .param("evidence", evidence)
                        .param("on", today.date())
                        .param("me", CurrentUser.me().value())
                        .param("id", refusal)
                        .update()
                == 1;
    }

    void remark(Interview interview, String words) {
        jdbc.sql("""
                        insert into interview.remark (id, interview_id, words, on_date, by_id) values (:id, :interview, :words, :on, :me)
                        """)
                .param("id", Ids.next())
                .param("interview", interview.id())
                .param("words", words)
                .param("on", today.date())
                .param("me", CurrentUser.me().value())
                .update();
    }

    List<Remark> remarks(UUID interview) {
        return questions.list(remarksOf(interview));
    }

    static Question<Remark> remarksOf(UUID interview) {
        return Question.of(
                        "select words, on_date from interview.remark where interview_id = :id and not settled order by on_date, id limit 20",
                        Remark.class)
                .with("id", interview);
    }

    void settleRemarks(Interview interview) {
        jdbc.sql("update interview.remark set settled = true where interview_id = :id and not settled")
                .param("id", interview.id())
                .update();
    }

    void confirmed(Interview interview, String part) {
        jdbc.sql("""
                        insert into interview.confirmed (interview_id, section, by_id, at) values (:id, :part, :me, :now)
                        on conflict (interview_id, section) do update set by_id = excluded.by_id, at = excluded.at
                        """)
                .param("id", interview.id())
                .param("part", part)
                .param("me", CurrentUser.me().value())
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** An approved update ends the clock of the interview before, also of one that another worker held. */
    void updated(Interview interview) {
        if (interview.formerId() != null && interview.kind().updates()) {
            jdbc.sql("select interview.end_former_terms(:id)")
                    .param("id", interview.id())
                    .query(Integer.class)
                    .single();
        }
    }

    /** A refusal, and what the head decided of it, as lines of the case: that it was, never its words (R35). */
    void refused(Interview interview, boolean knowsCase, LocalDate on, String key, String what) {
        if (interview.caseId() != null && knowsCase) {
            chronology.add(
                    new CaseId(interview.caseId()),
                    Chronology.Kind.DOCUMENT,
                    on,
                    key,
                    List.of(what, interview.number()),
                    "",
                    interview.url());
        }
    }

    /** A line for the case of an interview that was approved, whoever held it. */
    void approved(Interview interview, LocalDate heldOn, Answers given) {
        if (interview.caseId() != null) {
            tell(
                    interview.id(),
                    heldOn,
                    "interview.chronology.approved",
                    List.of(Texts.in("pl", "interview.kind." + interview.kind()), interview.number()),
                    given.text("conclusions").orElse(""));
        }
    }

    /** A line for the case that somebody from outside ordered an interview for it. */
    void ordered(UUID interview, Kind kind, String number, String name) {
        tell(
                interview,
                today.date(),
                "interview.chronology.ordered",
                List.of(Texts.in("pl", "interview.kind." + kind), number, name),
                "");
    }

    private void tell(UUID interview, LocalDate on, String key, List<String> args, String body) {
        jdbc.sql("select interview.tell_case(:interview, :kind, :on, :key, :args, :body, :words)")
                .param("interview", interview)
                .param("kind", Chronology.Kind.DOCUMENT.name())
                .param("on", on)
                .param("key", key)
                .param("args", args.toArray(String[]::new))
                .param("body", body)
                .param("words", Chronology.words(args, body))
                .query(Boolean.class)
                .single();
    }
}
