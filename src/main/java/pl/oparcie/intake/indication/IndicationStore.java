package pl.oparcie.intake.indication;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.intake.IndicationId;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.Today;

/** Indications and the director's remarks. Who sees which is decided by the database's policy on the table. */
@Repository
class IndicationStore {

    private final JdbcClient jdbc;
    private final Today today;

    IndicationStore(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    Indication get(IndicationId id) {
        return jdbc.sql("select * from intake.indication where id = :id")
                .param("id", id.value())
                .query(IndicationRow::read)
                .optional()
                .orElseThrow(() -> new NotFound("indication"));
    }

    /** The next number of the year: W/12/2026. */
    String nextNumber() {
        var year = today.date().getYear();
        var number = jdbc.sql("""
                        insert into intake.counter as c (year, last) values (:year, 1)
                        on conflict (year) do update set last = c.last + 1 returning last
                        """).param("year", year).query(Integer.class).single();
        return "W/" + number + "/" + year;
    }

    void insert(Indication.Draft draft, @Nullable UUID district) {
        jdbc.sql("""
                        insert into intake.indication (id, number, author_id, household_id, person_id, name, contact_id, state,
                               address, phone, persons, minors, source, consent_on, notice_on, reasons, other_reason, areas, problem,
                               expectation, tried, situations, interview_on, benefits, resources, motivation, actions, contract, urgency,
                               hazards, interested, interested_on, district_id, changed_at)
                        values (:id, :number, :author, :household, :person, :name, :contact, 'DRAFT',
                               :address, :phone, :persons, :minors, :source, :consentOn, :noticeOn, :reasons, :otherReason, :areas, :problem,
                               :expectation, :tried, :situations, :interviewOn, :benefits, :resources, :motivation, :actions, :contract,
                               :urgency, :hazards, :interested, :interestedOn, :district, :now)
                        """)
                .params(head(draft.head()))
                .param("district", district, java.sql.Types.OTHER)
                .params(content(draft.content()))
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Keeps what the author wrote; the state stays as it is. */
    void write(Indication.Open open) {
        changed(jdbc.sql("""
                        update intake.indication
                           set address = :address, phone = :phone, persons = :persons, minors = :minors, source = :source,
                               consent_on = :consentOn, notice_on = :noticeOn, reasons = :reasons, other_reason = :otherReason,
                               areas = :areas, problem = :problem, expectation = :expectation, tried = :tried,
                               situations = :situations, interview_on = :interviewOn, benefits = :benefits, resources = :resources,
                               motivation = :motivation, actions = :actions, contract = :contract, urgency = :urgency,
                               hazards = :hazards, interested = :interested, interested_on = :interestedOn,
                               changed_at = :now, version = version + 1
                         where id = :id and version = :version and state in ('DRAFT', 'RETURNED')
                        """)
                .params(content(open.content()))
                .param("id", open.head().id().value())
                .param("version", open.head().version())
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .update());
    }

    void submit(Indication.Submitted sent) {
        changed(jdbc.sql("""
                        update intake.indication set state = 'SUBMITTED', submitted_on = :on, decided_on = null, decided_by = null,
                               changed_at = :now, version = version + 1
                         where id = :id and state in ('DRAFT', 'RETURNED')
                        """)
                .param("id", sent.head().id().value())
                .param("on", sent.submittedOn())
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .update());
        jdbc.sql("update intake.remark set settled = true where indication_id = :id and not settled")
                .param("id", sent.head().id().value())
                .update();
    }

    void decide(Indication.Head head, Indication.State state, Indication.Decision decision, @Nullable String refusal) {
        changed(jdbc.sql("""
                        update intake.indication set state = :state, decided_on = :on, decided_by = :by, refusal = :refusal,
                               changed_at = :now, version = version + 1
                         where id = :id and version = :version and state = 'SUBMITTED'
                        """)
                .param("id", head.id().value())
                .param("version", head.version())
                .param("state", state.name())
                .param("on", decision.on())
                .param("by", decision.by().value())
                .param("refusal", refusal)
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .update());
    }

    void remark(IndicationId id, Indication.Remark remark) {
        jdbc.sql("""
                        insert into intake.remark (id, indication_id, field, words, on_date, by_id)
                        values (:id, :indication, :field, :words, :on, :by)
                        """)
                .param("id", Ids.next())
                .param("indication", id.value())
                .param("field", remark.field())
                .param("words", remark.words())
                .param("on", today.date())
                .param("by", CurrentUser.me().value())
                .update();
    }

    /** The remarks of the newest round, until the author sends it again. */
    List<Indication.Remark> remarks(IndicationId id) {
        return jdbc.sql(
                        "select field, words from intake.remark where indication_id = :id and not settled order by id limit 100")
                .param("id", id.value())
                .query(Indication.Remark.class)
                .list();
    }

    void assign(Indication.Assigned given) {
        changed(jdbc.sql("""
                        update intake.indication set state = 'ASSIGNED', assigned_on = :on, assigned_by = :by, team_id = :team,
                               lead_id = :lead, case_id = :case, changed_at = :now, version = version + 1
                         where id = :id and version = :version and state = 'ACCEPTED'
                        """)
                .param("id", given.head().id().value())
                .param("version", given.head().version())
                .param("on", given.assignment().on())
                .param("by", given.assignment().by().value())
                .param("team", given.assignment().team())
                .param("lead", given.assignment().lead().value())
                .param("case", given.assignment().caseId().value())
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .update());
    }

    void tell(Indication.Head head, Indication.Feedback feedback) {
        changed(jdbc.sql("""
                        update intake.indication set taken = :taken, feedback = :words, feedback_on = :on, changed_at = :now,
                               version = version + 1
                         where id = :id and version = :version and state = 'ASSIGNED'
                        """)
                .param("id", head.id().value())
                .param("version", head.version())
                .param("taken", feedback.taken().name())
                .param("words", feedback.words())
                .param("on", feedback.on())
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .update());
    }

    private static void changed(int rows) {
        if (rows != 1) {
            throw new Conflict("indication");
        }
    }

    private static Map<String, @Nullable Object> head(Indication.Head head) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", head.id().value());
        values.put("number", head.number());
        values.put("author", head.author().value());
        values.put("household", head.household().value());
        values.put("person", head.person().value());
        values.put("name", head.name());
        values.put("contact", head.contact().orElse(null));
        return values;
    }

    private static Map<String, @Nullable Object> content(Content content) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("address", content.family().address());
        values.put("phone", content.family().phone());
        values.put("persons", content.family().persons().orElse(null));
        values.put("minors", content.family().minors().name());
        values.put("situations", names(content.family().situations()));
        values.put("source", content.origin().source().name());
        values.put("consentOn", content.origin().consentOn().orElse(null));
        values.put("noticeOn", content.origin().noticeOn().orElse(null));
        values.put("reasons", names(content.need().reasons()));
        values.put("otherReason", content.need().otherReason());
        values.put("areas", names(content.need().areas()));
        values.put("problem", content.need().problem());
        values.put("expectation", content.need().expectation());
        details(content.details(), values);
        return values;
    }

    private static void details(Content.Details details, Map<String, @Nullable Object> values) {
        values.put("tried", details.tried());
        values.put("interviewOn", details.interviewOn().orElse(null));
        values.put("benefits", details.benefits());
        values.put("resources", details.resources());
        values.put("motivation", details.motivation().orElse(null));
        values.put("actions", details.actions());
        values.put("contract", details.contract().map(Enum::name).orElse(null));
        values.put("urgency", details.urgency().name());
        values.put("hazards", details.hazards());
        values.put("interested", details.interested().map(Enum::name).orElse(null));
        values.put("interestedOn", details.interestedOn().orElse(null));
    }

    private static String[] names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).sorted().toArray(String[]::new);
    }
}
