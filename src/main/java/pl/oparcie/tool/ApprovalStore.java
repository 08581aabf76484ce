package pl.oparcie.tool;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.access.CaseId;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.web.Question;
import pl.oparcie.platform.web.Questions;

/** What the head said of filled tools. */
@Repository
class ApprovalStore {

    private final JdbcClient jdbc;
    private final Questions questions;

    ApprovalStore(JdbcClient jdbc, Questions questions) {
        this.jdbc = jdbc;
        this.questions = questions;
    }

    /** What the head said. */
    enum Answer {
        APPROVED,
        RETURNED
    }

    /**
     * A version that was sent to the head.
     *
     * @param answer null while it waits
     */
    record Approval(
            UUID run,
            int number,
            LocalDate askedOn,
            String askedBy,
            @Nullable Answer answer,
            @Nullable LocalDate answeredOn,
            @Nullable String answeredBy,
            String words) {}

    /** Those of all versions of a thread, the newest first. */
    List<Approval> of(CaseId id, UUID thread) {
        return jdbc.sql("""
                        select p.run_id as run, r.number, p.asked_on, a.first_name || ' ' || a.last_name as asked_by, p.answer, p.answered_on,
                               h.first_name || ' ' || h.last_name as answered_by, p.words
                          from tool.run r join tool.approval p on p.run_id = r.id
                          join access.account a on a.id = p.asked_by left join access.account h on h.id = p.answered_by
                         where r.case_id = :case and r.thread_id = :thread order by r.number desc
                        """)
                .param("case", id.value())
                .param("thread", thread)
                .query(Approval.class)
                .list();
    }

    /** The newest of the tool in the case that was not refused. */
    Optional<UUID> newest(CaseId id, Tool tool) {
        return jdbc.sql(
                        "select id from tool.run where case_id = :case and tool = :tool and not refused order by id desc limit 1")
                .param("case", id.value())
                .param("tool", tool.name())
                .query(UUID.class)
                .optional();
    }

    /** Whether the current user wrote any version of the thread, or sent one. */
    boolean own(CaseId id, UUID thread) {
        return jdbc.sql("""
                        select exists (select 1 from tool.run r left join tool.approval p on p.run_id = r.id
                                        where r.case_id = :case and r.thread_id = :thread and :me in (r.author_id, p.asked_by))
                        """)
                .param("case", id.value())
                .param("thread", thread)
                .param("me", CurrentUser.me().value())
                .query(Boolean.class)
                .single();
    }

    /** Where a person without a home stays, and was registered last, as the register knows. */
    record Place(String lastRegistered, String stay) {}

    Optional<Place> place(CaseId id) {
        return jdbc.sql("""
                        select coalesce(h.last_registered, '') as last_registered, coalesce(h.stay, '') as stay
                          from casework.case_file c join register.household h on h.id = c.household_id where c.id = :id and h.homeless
                        """).param("id", id.value()).query(Place.class).optional();
    }

    void ask(CaseId id, UUID run, LocalDate on) {
        try {
            jdbc.sql(
                            "insert into tool.approval (id, case_id, run_id, asked_on, asked_by) values (:id, :case, :run, :on, :me)")
                    .param("id", Ids.next())
                    .param("case", id.value())
                    .param("run", run)
                    .param("on", on)
                    .param("me", CurrentUser.me().value())
                    .update();
        } catch (DuplicateKeyException faster) {
            throw new Conflict("tool");
        }
    }

    /** False where somebody answered already. */
    boolean answer(UUID run, Answer answer, String words, LocalDate on) {
        return jdbc.sql("""
                        update tool.approval set answer = :answer, words = :words, answered_on = :on, answered_by = :me
                         where run_id = :run and answer is null
                        """)
                        .param("answer", answer.name())
                        .param("words", words)
                        .param("on", on)
                        .param("me", CurrentUser.me().value())
                        .param("run", run)
                        .update()
                == 1;
    }

    /** A version that waits for somebody. */
    record Waiting(
            UUID caseId,
            UUID runId,
            String name,
            LocalDate day,
            @Nullable Answer answer,
            String author) {}

    /** Sent to the current user as head, or given back to him, or to somebody he stands in for today. */
    Question<Waiting> waiting() {
        return Question.of("""
                        select p.case_id, p.run_id, c.name, coalesce(p.answered_on, p.asked_on) as day, p.answer,
                               a.first_name || ' ' || a.last_name as author
                          from tool.approval p join tool.run r on r.id = p.run_id
                          join casework.case_file c on c.id = p.case_id and c.closed_on is null
                          join access.account a on a.id = p.asked_by
                         where p.answer is distinct from 'APPROVED'
                           and (p.answer is null and access.director() = any ((select access.principals())::uuid[]) and p.asked_by <> platform.me()
                                or p.answer = 'RETURNED' and p.asked_by = any ((select access.principals())::uuid[]))
                           and not exists (select 1 from tool.run l where l.thread_id = r.thread_id and l.number > r.number)
                         order by p.asked_on, p.id limit 40
                        """, Waiting.class);
    }

    List<Waiting> waitingNow() {
        return questions.list(waiting());
    }
}
