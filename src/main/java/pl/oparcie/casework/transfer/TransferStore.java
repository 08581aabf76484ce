package pl.oparcie.casework.transfer;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
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
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.UserId;
import pl.oparcie.platform.web.Question;
import pl.oparcie.platform.web.Questions;

/** Transfers of cases. */
@Repository
class TransferStore {

    private final JdbcClient jdbc;
    private final Questions questions;
    private final Today today;

    TransferStore(JdbcClient jdbc, Questions questions, Today today) {
        this.jdbc = jdbc;
        this.questions = questions;
        this.today = today;
    }

    enum State {
        PROPOSED,
        ACCEPTED,
        REFUSED,
        WITHDRAWN,
        DONE
    }

    record Transfer(
            UUID id,
            UUID caseId,
            String caseName,
            String mark,
            @Nullable UUID fromId,
            @Nullable String fromName,
            UUID toId,
            String toName,
            UUID proposedBy,
            String proposer,
            Instant proposedAt,
            String reason,
            State state,
            @Nullable Instant decidedAt,
            @Nullable String remark,
            boolean opened) {}

    private static final String SELECT = """
            select t.id, t.case_id, c.name as case_name, c.mark, t.from_id, f.first_name || ' ' || f.last_name as from_name, t.to_id,
                   o.first_name || ' ' || o.last_name as to_name, t.proposed_by, p.first_name || ' ' || p.last_name as proposer,
                   t.proposed_at, t.reason, t.state, t.decided_at, t.remark, t.opened
              from casework.transfer t
              join casework.case_file c on c.id = t.case_id
              left join access.account f on f.id = t.from_id
              join access.account o on o.id = t.to_id
              join access.account p on p.id = t.proposed_by
            """;

    /** All transfers of a case, the newest first. */
    static Question<Transfer> of(CaseId id) {
        return asked("t.case_id = :case order by t.proposed_at desc, t.id desc").with("case", id.value());
    }

    /** The transfer of a case that waits for its receiver. */
    static Question<Transfer> waitingIn(CaseId id) {
        return asked("t.case_id = :case and t.state = 'PROPOSED'").with("case", id.value());
    }

    /** What waits for the current user as the receiver. */
    static Question<Transfer> waitingForMe() {
        return asked("t.to_id = (select platform.me()) and t.state = 'PROPOSED' order by t.proposed_at, t.id limit 20");
    }

    private static Question<Transfer> asked(String which) {
        return Question.of(SELECT + " where " + which, Transfer.class);
    }

    /** The transfer of a case that waits for its receiver. */
    Optional<Transfer> proposed(CaseId id) {
        return questions.first(waitingIn(id));
    }

    UUID propose(CaseId id, @Nullable UserId from, UserId to, String reason, boolean opened) {
        var transfer = Ids.next();
        try {
            jdbc.sql("""
                            insert into casework.transfer (id, case_id, from_id, to_id, proposed_by, proposed_at, reason, state, opened)
                            values (:id, :case, :from, :to, :me, :now, :reason, 'PROPOSED', :opened)
                            """)
                    .param("id", transfer)
                    .param("case", id.value())
                    .param("from", from == null ? null : from.value())
                    .param("to", to.value())
                    .param("me", CurrentUser.me().value())
                    .param("now", today.now().atOffset(ZoneOffset.UTC))
                    .param("reason", reason)
                    .param("opened", opened)
                    .update();
        } catch (DuplicateKeyException another) {
            throw new RuleViolation("casework.transfer.another");
        }
        return transfer;
    }

    void decide(UUID transfer, State state, @Nullable String remark) {
        var changed = jdbc.sql("""
                        update casework.transfer set state = :state, decided_at = :now, remark = :remark where id = :id and state = 'PROPOSED'
                        """)
                .param("state", state.name())
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .param("remark", remark)
                .param("id", transfer)
                .update();
        if (changed != 1) {
            throw new Conflict("transfer");
        }
    }

    /** Withdraws what was proposed for these cases. */
    void withdrawAll(Collection<UUID> cases) {
        var ids = cases.toArray(UUID[]::new);
        jdbc.sql("""
                        update casework.transfer set state = 'WITHDRAWN', decided_at = :now
                         where case_id = any (:ids) and state = 'PROPOSED'
                        """)
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .param("ids", ids)
                .update();
    }

    /** The lead changes today: the case, and its history. Who led for less than a day leaves no row there, only in the chronology. */
    void move(Collection<UUID> cases, UserId to, @Nullable UUID team, String reason) {
        var ids = cases.toArray(UUID[]::new);
        jdbc.sql("""
                        update casework.case_file set lead_id = :to, team_id = coalesce(:team::uuid, team_id), version = version + 1
                         where id = any (:ids)
                        """)
                .param("to", to.value())
                .param("team", team)
                .param("ids", ids)
                .update();
        jdbc.sql("""
                        delete from casework.assignment
                         where case_id = any (:ids) and upper_inf(period) and lower(period) >= :today
                           and (part = 'LEAD' or user_id = :to)
                        """)
                .param("ids", ids)
                .param("today", today.date())
                .param("to", to.value())
                .update();
        jdbc.sql("""
                        update casework.assignment set period = daterange(lower(period), :today)
                         where case_id = any (:ids) and upper_inf(period) and (part = 'LEAD' or user_id = :to)
                        """)
                .param("ids", ids)
                .param("today", today.date())
                .param("to", to.value())
                .update();
        jdbc.sql("""
                        insert into casework.assignment (id, case_id, user_id, part, period, reason)
                        select uuidv7(), c, :to, 'LEAD', daterange(:today, null), :reason from unnest(:ids) c
                        """)
                .param("to", to.value())
                .param("today", today.date())
                .param("reason", reason)
                .param("ids", ids)
                .update();
    }
}
