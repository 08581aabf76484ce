package pl.oparcie.interview;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.access.CaseId;
import pl.oparcie.casework.SafetyKind;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Question;
import pl.oparcie.platform.web.Questions;
import pl.oparcie.term.calendar.Holidays;
import pl.oparcie.term.calendar.PolishHolidays;

/** Interviews in the database. Whoever may not know of one finds nothing. */
@Repository
class InterviewStore {

    static final String HEADS =
            "(coalesce(i.team_id = any ((select access.principals())::uuid[]), false) or access.director() = any ((select access.principals())::uuid[]))";

    private static final String SELECT = """
            select i.*, array_to_string(i.update_grounds, ',') as grounds, w.first_name || ' ' || w.last_name as worker,
                   o.first_name || ' ' || o.last_name as orderer, c.first_name || ' ' || c.last_name as consent_giver,
                   a.first_name || ' ' || a.last_name as accepted_name, %s as heads,
                   (interview.by_hand(i.worker_id, i.team_id, i.keeper_id) or interview.by_case(i.household_id, true)
                    or i.id = any ((select interview.before_mine())::uuid[])) as works,
                   coalesce(g.statement_note, '') as statement_note, coalesce(g.head_opinion, '') as head_opinion,
                   i.consented_visits is not null as consented
              from interview.interview i
              join access.account w on w.id = i.worker_id join access.account o on o.id = i.ordered_by
              left join access.account c on c.id = i.consent_by left join access.account a on a.id = i.accepted_by
              left join interview.guarded g on g.interview_id = i.id
            """.formatted(HEADS);

    private final JdbcClient jdbc;
    private final Questions questions;

    InterviewStore(JdbcClient jdbc, Questions questions) {
        this.jdbc = jdbc;
        this.questions = questions;
    }

    /** An earlier interview: that it is there, not what it says. */
    record Former(UUID id, String number, Kind kind, LocalDate heldOn) {}

    record Attempt(
            LocalDate onDate,
            @Nullable LocalTime atTime,
            Answered.Way way,
            Answered.Result result,
            String words,
            String who) {}

    record Handover(LocalDate onDate, String from, String to, String reason) {}

    record Worker(UUID id, String name) {}

    Optional<Interview> find(InterviewId id) {
        return jdbc.sql(SELECT + " where i.id = :id")
                .param("id", id.value())
                .query(Interview.class)
                .optional();
    }

    Interview get(InterviewId id) {
        return find(id).orElseThrow(() -> new NotFound("interview"));
    }

    /** What help it was ordered for, by its code, whatever was answered since. */
    String orderedFor(UUID id) {
        return jdbc.sql("select ordered_purpose from interview.interview where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    /** The newest approved part I or update of the people of a case. */
    Optional<Interview> newestOf(CaseId id) {
        return jdbc.sql(SELECT + """
                         where (i.case_id = :case or i.household_id = (select f.household_id from casework.case_file f where f.id = :case))
                           and i.approved_at is not null and i.kind in ('RWS_I', 'RWS_IV') order by i.held_on desc, i.id desc limit 1
                        """)
                .param("case", id.value())
                .query(Interview.class)
                .optional();
    }

    String nextNumber(int year) {
        var last = jdbc.sql("""
                        insert into interview.counter (year, last) values (:year, 1)
                        on conflict (year) do update set last = interview.counter.last + 1 returning last
                        """).param("year", year).query(Integer.class).single();
        return "WS/" + last + "/" + year;
    }

    /** The newest interview of somebody that an update may start from. */
    Optional<Former> newest(UUID person) {
        return jdbc.sql("select * from interview.newest(:person)")
                .param("person", person)
                .query(Former.class)
                .optional();
    }

    /**
     * An interview that is open.
     *
     * @param known whether the current user may open it
     */
    record Running(UUID id, String number, Kind kind, String worker, boolean known) {}

    /** Open interviews of somebody: those that the current user may open, and of those he may not the ones of a kind. */
    List<Running> openOf(UUID person, Kind kind) {
        return jdbc.sql("""
                        select i.id, i.number, i.kind, a.first_name || ' ' || a.last_name as worker, true as known
                          from interview.interview i join access.account a on a.id = i.worker_id
                         where i.person_id = :person and i.state in ('NEW', 'SCHEDULED', 'IN_PROGRESS')
                        union all
                        select o.id, o.number, o.kind, o.worker, false from interview.open_of(:person, :kind) o
                         where not exists (select 1 from interview.interview i where i.id = o.id)
                         order by id desc limit 20
                        """)
                .param("person", person)
                .param("kind", kind.name())
                .query(Running.class)
                .list();
    }

    /**
     * The update of somebody's interview that is open now.
     *
     * @param known whether the current user may open it
     */
    record Update(
            UUID id, String number, String worker, @Nullable LocalDate dueOn, boolean known) {}

    /** An interview that took the place of another. */
    record Later(UUID id, String number, LocalDate heldOn) {}

    /** The newest approved one that started from this. */
    Optional<Later> later(Interview interview) {
        return questions.first(laterOf(interview));
    }

    private static Question<Later> laterOf(Interview interview) {
        return Question.of("""
                        select i.id, i.number, i.held_on from interview.interview i
                         where i.former_id = :id::uuid and i.approved_at is not null order by i.held_on desc, i.id desc limit 1
                        """, Later.class).with("id", interview.id());
    }

    Optional<Update> runningUpdate(Interview interview) {
        return questions.first(runningUpdateOf(interview));
    }

    private static Question<Update> runningUpdateOf(Interview interview) {
        return Question.of("""
                        select o.id, o.number, o.worker, i.due_on, i.id is not null as known
                          from interview.open_of(:person::uuid, 'RWS_IV') o left join interview.interview i on i.id = o.id
                         where o.id <> :id::uuid limit 1
                        """, Update.class)
                .with("person", interview.personId())
                .with("id", interview.id());
    }

    /** Whoever orders for somebody waits for another who does the same. */
    void oneAtATime(UUID person) {
        jdbc.sql("select true from pg_advisory_xact_lock(hashtextextended(:person, 8))")
                .param("person", person.toString())
                .query(Boolean.class)
                .single();
    }

    /** The newest interview about the care allowance of somebody: the next one updates it. */
    Optional<Former> newestAboutCare(UUID person) {
        return jdbc.sql("select * from interview.newest_about_care(:person)")
                .param("person", person)
                .query(Former.class)
                .optional();
    }

    /** Whether another worker may take it over as far as it is written: a draft may hold words of the diagnosis and the plan. */
    boolean mayTake(UUID interview, UUID who) {
        return jdbc.sql("select interview.may_take(:interview, :who)")
                .param("interview", interview)
                .param("who", who)
                .query(Boolean.class)
                .single();
    }

    /** The household of a person today; also of one whose record is shut to the user. */
    Optional<UUID> householdOf(UUID person) {
        return jdbc.sql("select household from interview.household_of(:person) household where household is not null")
                .param("person", person)
                .query(UUID.class)
                .optional();
    }

    /** The record of the person, the case and the interview before, as far as the current user may open them. */
    record Around(
            @Nullable UUID person,
            @Nullable UUID ofCase,
            @Nullable UUID former) {}

    Around around(Interview interview) {
        return questions.first(aroundIt(interview)).orElseThrow();
    }

    private static Question<Around> aroundIt(Interview interview) {
        return Question.of("""
                        select (select p.id from register.person p where p.id = :person::uuid) as person,
                               (select c.id from casework.case_file c where c.id = :case::uuid) as of_case,
                               (select i.id from interview.interview i where i.id = :former::uuid) as former
                        """, Around.class)
                .with("former", interview.formerId())
                .with("person", interview.personId())
                .with("case", interview.caseId());
    }

    /** A warning before a visit to the household. */
    record Safety(SafetyKind kind, String note) {
        String words() {
            return Texts.name("casework.safety", kind) + (note.isBlank() ? "" : ": " + note);
        }

        /** Whether nobody goes alone. */
        boolean pair() {
            return kind != SafetyKind.INFECTION && kind != SafetyKind.OTHER && kind != SafetyKind.DOG;
        }
    }

    /** The warnings, for whoever is to hold the interview: also where its worker may not open the case. */
    List<Safety> safety(UUID interview) {
        return questions.list(safetyOf(interview));
    }

    static Question<Safety> safetyOf(UUID interview) {
        return Question.of("select kind, note from interview.safety_of(:id::uuid)", Safety.class)
                .with("id", interview);
    }

    /** What the page of an interview asks besides the interview itself and its answers. */
    static List<Question<?>> ofPage(Interview interview) {
        return List.of(
                attemptsOf(interview.id()),
                handoversOf(interview.id()),
                aroundIt(interview),
                runningUpdateOf(interview),
                laterOf(interview));
    }

    /** One interview in the list of its case. */
    record OfCase(
            UUID id,
            String number,
            Kind kind,
            String name,
            State state,
            LocalDate day,
            @Nullable LocalDate dueOn) {}

    static Question<OfCase> ofCase(CaseId id) {
        return Question.of("""
                        select i.id, i.number, i.kind, i.name, i.state, coalesce(i.held_on, i.planned_on, i.ordered_on) as day,
                               case when i.state in ('NEW', 'SCHEDULED', 'IN_PROGRESS') then i.due_on end as due_on
                          from interview.interview i where i.case_id = :case order by i.ordered_on desc, i.id desc limit 20
                        """, OfCase.class).with("case", id.value());
    }

    /** Whether the current user may open the record of the person anyway. */
    boolean sees(UUID person) {
        return jdbc.sql("select access.sees(:person)")
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    /** Opens the records of the people of an interview to its worker. */
    void openPeople(UUID id) {
        jdbc.sql("select interview.open_people(:id)")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    /** Shuts to somebody the records that an interview opened to him, unless another interview of his needs them. */
    void shutPeople(UUID id, UUID who) {
        jdbc.sql("select interview.shut_people(:id, :who)")
                .param("id", id)
                .param("who", who)
                .query(Long.class)
                .single();
    }

    /** The open case of the household, also where the current user may not open it: the interview belongs to it all the same. */
    Optional<UUID> openCase(UUID household) {
        return jdbc.sql("select found from interview.open_case(:household) found where found is not null")
                .param("household", household)
                .query(UUID.class)
                .optional();
    }

    /** Whether the current user may open a case. */
    boolean opens(UUID ofCase) {
        return jdbc.sql("select exists (select 1 from casework.case_file where id = :case)")
                .param("case", ofCase)
                .query(Boolean.class)
                .single();
    }

    void insert(
            UUID id,
            String number,
            @Nullable String mark,
            UUID person,
            UUID household,
            String name,
            @Nullable UUID caseId,
            @Nullable UUID former,
            @Nullable LocalDate due,
            LocalDate on,
            NewInterview order) {
        jdbc.sql("""
                        insert into interview.interview (id, number, mark, kind, person_id, household_id, name, case_id, former_id, update_reason,
                            helped_person, relative_purpose, learned_on, source, mode, purpose, application_on, requester, request_mark,
                            request_on, ground, note, worker_id, team_id, ordered_by, ordered_on, due_on, state)
                        values (:id, :number, :mark_given, :kind, :person, :household, :name, :case, :former, :update, :helped, :relative, :learned,
                            :source, :mode, :purpose, :application, :requester, :mark, :requested, :ground, :note, :worker,
                            (select team_id from access.account where id = :worker), :me, :on, :due, 'NEW')
                        """)
                .param("id", id)
                .param("number", number)
                .param("mark_given", mark)
                .param("kind", order.kind().name())
                .param("person", person)
                .param("household", household)
                .param("name", name)
                .param("case", caseId, java.sql.Types.OTHER)
                .param("former", former, java.sql.Types.OTHER)
                .param("update", name(order.updateReason()))
                .param("helped", order.relative().helped())
                .param("relative", name(order.relative().purpose()))
                .param("learned", order.learnedOn())
                .param("source", order.source().name())
                .param("mode", order.mode().name())
                .param("purpose", order.purpose().name())
                .param("application", order.applicationOn())
                .param("requester", order.request().requester())
                .param("mark", order.request().mark())
                .param("requested", order.request().on())
                .param("ground", name(order.request().ground()))
                .param("note", order.note())
                .param("worker", order.worker())
                .param("me", CurrentUser.me().value())
                .param("on", on)
                .param("due", due)
                .update();
    }

    static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    /** Changes some columns of the version that was read. */
    void set(Interview interview, int version, String columns, Map<String, ?> values) {
        if (interview.version() != version) {
            throw new Conflict("interview");
        }
        var changed = jdbc.sql("update interview.interview set " + columns
                        + ", version = version + 1 where id = :id and version = :version")
                .params(values)
                .param("id", interview.id())
                .param("version", version)
                .update();
        if (changed != 1) {
            throw new Conflict("interview");
        }
    }

    /** The note that stands in for the signature, or the head's opinion: words that lie apart. */
    void keepWords(Interview interview, String column, String words) {
        if (!words.isEmpty()) {
            jdbc.sql(
                            "insert into interview.guarded (interview_id, %1$s) values (:id, :words) on conflict (interview_id) do update set %1$s = excluded.%1$s"
                                    .formatted(column))
                    .param("id", interview.id())
                    .param("words", words)
                    .update();
        }
    }

    void addAttempt(
            UUID interview,
            LocalDate on,
            @Nullable LocalTime at,
            Answered.Way way,
            Answered.Result result,
            String words) {
        jdbc.sql("""
                        insert into interview.attempt (id, interview_id, on_date, at_time, way, result, words, by_id)
                        values (:id, :interview, :on, :at, :way, :result, :words, :me)
                        """)
                .param("id", Ids.next())
                .param("interview", interview)
                .param("on", on)
                .param("at", at)
                .param("way", way.name())
                .param("result", result.name())
                .param("words", words)
                .param("me", CurrentUser.me().value())
                .update();
    }

    List<Attempt> attempts(UUID interview) {
        return questions.list(attemptsOf(interview));
    }

    private static Question<Attempt> attemptsOf(UUID interview) {
        return Question.of("""
                        select t.on_date, t.at_time, t.way, t.result, t.words, a.first_name || ' ' || a.last_name as who
                          from interview.attempt t join access.account a on a.id = t.by_id
                         where t.interview_id = :id order by t.on_date, t.at_time, t.id limit 100
                        """, Attempt.class).with("id", interview);
    }

    void handOver(Interview interview, UUID to, LocalDate on, String reason) {
        jdbc.sql("""
                        insert into interview.handover (id, interview_id, from_id, to_id, on_date, reason, by_id)
                        values (:id, :interview, :from, :to, :on, :reason, :me)
                        """)
                .param("id", Ids.next())
                .param("interview", interview.id())
                .param("from", interview.updateBy())
                .param("to", to)
                .param("on", on)
                .param("reason", reason)
                .param("me", CurrentUser.me().value())
                .update();
        jdbc.sql("select interview.give_terms(:interview, :to)")
                .param("interview", interview.id())
                .param("to", to)
                .query(Boolean.class)
                .single();
        if (interview.state().open()) {
            openPeople(interview.id());
            shutPeople(interview.id(), interview.workerId());
        }
    }

    List<Handover> handovers(UUID interview) {
        return questions.list(handoversOf(interview));
    }

    private static Question<Handover> handoversOf(UUID interview) {
        return Question.of("""
                        select h.on_date, f.first_name || ' ' || f.last_name as "from", t.first_name || ' ' || t.last_name as "to", h.reason
                          from interview.handover h join access.account f on f.id = h.from_id join access.account t on t.id = h.to_id
                         where h.interview_id = :id order by h.on_date, h.id limit 50
                        """, Handover.class).with("id", interview);
    }

    private static final String HOLDS = """
            (a.active_until is null or a.active_until >= :today)
            and exists (select 1 from access.account_role r where r.account_id = a.id
                         and (r.role in ('SOCIAL_WORKER', 'TEAM_LEADER')
                              or r.role = 'BENEFITS_WORKER' and (not :social or exists (select 1 from interview.card c
                                      where c.account_id = a.id and c.valid_until >= :today and c.confirmed_on is not null))))
            """;

    /** Who may hold an interview of a kind today: all of them, the centre's workers are some hundreds. */
    List<Worker> workers(Kind kind, LocalDate today) {
        return jdbc.sql("select a.id, a.last_name || ' ' || a.first_name as name from access.account a where " + HOLDS
                        + " order by a.last_name, a.first_name, a.id")
                .param("today", today)
                .param("social", kind.needsSocialWorker())
                .query(Worker.class)
                .list();
    }

    /** Whether somebody may hold an interview of a kind today. */
    boolean holds(UUID worker, Kind kind, LocalDate today) {
        return jdbc.sql("select exists (select 1 from access.account a where a.id = :id and " + HOLDS + ")")
                .param("id", worker)
                .param("today", today)
                .param("social", kind.needsSocialWorker())
                .query(Boolean.class)
                .single();
    }

    /** Whether the current user stands above somebody: what he gives to others leaves his hands. */
    boolean isAbove(UUID worker) {
        return jdbc.sql("""
                        select coalesce(a.team_id = any (access.principals()), a.team_id is null) or access.director() = any (access.principals())
                          from access.account a where a.id = :id
                        """).param("id", worker).query(Boolean.class).single();
    }

    /** Whether somebody has a card that was confirmed and is valid on a day. */
    boolean hasCard(UUID worker, LocalDate on) {
        return jdbc.sql("""
                        select exists (select 1 from interview.card where account_id = :id and valid_until >= :on and confirmed_on is not null)
                        """)
                .param("id", worker)
                .param("on", on)
                .query(Boolean.class)
                .single();
    }

    private record FreeDay(LocalDate day) {}

    private static final Question<FreeDay> FREE_DAYS = Question.of("select day from term.free_day", FreeDay.class);

    Holidays holidays() {
        return PolishHolidays.withOfficeDays(
                questions.list(FREE_DAYS).stream().map(FreeDay::day).toList());
    }
}
