package pl.oparcie.intake.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.intake.ContactId;
import pl.oparcie.intake.Urgency;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.UserId;
import pl.oparcie.register.PersonId;

/** Contacts. The table's policy shows them to their author, the director and team leaders. */
@Repository
class ContactStore {

    static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final Today today;

    ContactStore(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** What a list is narrowed to. */
    record Filter(
            @Nullable Outcome outcome,
            @Nullable Urgency urgency,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable UUID after) {}

    /** One line of the list. */
    record Line(
            UUID id,
            LocalDate onDate,
            Channel channel,
            String name,
            Urgency urgency,
            Outcome outcome,
            String author,
            boolean promoted) {}

    /**
     * A page: for whoever sees all contacts along the index of days, for others along each author's own, so that nobody reads past
     * thousands of contacts of others. Whether an indication came of one is asked of the rows shown only.
     */
    List<Line> list(Filter filter) {
        var values = new HashMap<String, @Nullable Object>();
        var page = page(filter, values);
        return jdbc.sql("""
                        with page as (
                            (select c.* from intake.contact c where (select access.directs() or intake.leads())%1$s)
                            union all
                            (select c.* from unnest((select access.principals())::uuid[]) who (id)
                               cross join lateral (select c.* from intake.contact c where c.author_id = who.id%1$s) c
                              where not (select access.directs() or intake.leads()))
                        )
                        select c.id, c.on_date, c.channel, c.name, c.urgency, c.outcome, a.first_name || ' ' || a.last_name as author,
                               (select true from intake.indication i where i.contact_id = c.id) is not null as promoted
                          from page c join access.account a on a.id = c.author_id
                         order by c.on_date desc, c.id desc limit :limit
                        """.formatted(page)).params(values).query(Line.class).list();
    }

    /** What a page asks of the contacts of one author, or of all. */
    private static String page(Filter filter, Map<String, @Nullable Object> values) {
        var sql = new StringBuilder();
        if (filter.outcome() != null) {
            sql.append(" and c.outcome = :outcome");
            values.put("outcome", filter.outcome().name());
        }
        if (filter.urgency() != null) {
            sql.append(" and c.urgency = :urgency");
            values.put("urgency", filter.urgency().name());
        }
        if (filter.from() != null) {
            sql.append(" and c.on_date >= :from");
            values.put("from", filter.from());
        }
        if (filter.to() != null) {
            sql.append(" and c.on_date <= :to");
            values.put("to", filter.to());
        }
        if (filter.after() != null) { // a row that is gone: the first page
            sql.append("""
                     and (c.on_date, c.id) < (coalesce((select b.on_date from intake.contact b where b.id = :after), 'infinity'), :after)""");
            values.put("after", filter.after());
        }
        values.put("limit", PAGE + 1);
        return sql.append(" order by c.on_date desc, c.id desc limit :limit").toString();
    }

    Contact get(ContactId id) {
        return jdbc.sql("""
                        select c.*, (select i.id from intake.indication i where i.contact_id = c.id) as indication_id
                          from intake.contact c where c.id = :id
                        """)
                .param("id", id.value())
                .query((row, n) -> contact(row))
                .optional()
                .orElseThrow(() -> new NotFound("contact"));
    }

    private static Contact contact(ResultSet row) throws SQLException {
        var who = new Contact.Who(
                Objects.requireNonNull(row.getObject("on_date", LocalDate.class)),
                Channel.valueOf(row.getString("channel")),
                Reporter.valueOf(row.getString("reporter")),
                row.getString("reporter_name"),
                Optional.ofNullable(row.getObject("person_id", UUID.class)).map(PersonId::new),
                row.getString("name"));
        var words = new Contact.Words(row.getString("problem"), row.getString("expectation"), row.getString("tried"));
        var legal = new Contact.Legal(
                Optional.ofNullable(row.getObject("consent_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("notice_on", LocalDate.class)));
        return new Contact(
                new ContactId(Objects.requireNonNull(row.getObject("id", UUID.class))),
                new UserId(Objects.requireNonNull(row.getObject("author_id", UUID.class))),
                new Contact.What(
                        who,
                        words,
                        Urgency.valueOf(row.getString("urgency")),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getString("answer"),
                        legal),
                Optional.ofNullable(row.getObject("indication_id", UUID.class)),
                row.getInt("version"));
    }

    void insert(ContactId id, UserId author, Contact.What what) {
        jdbc.sql("""
                        insert into intake.contact (id, author_id, on_date, channel, reporter, reporter_name, person_id, name, problem,
                               expectation, tried, urgency, outcome, answer, consent_on, notice_on, created_at)
                        values (:id, :author, :on, :channel, :reporter, :reporterName, :person, :name, :problem,
                               :expectation, :tried, :urgency, :outcome, :answer, :consentOn, :noticeOn, :now)
                        """)
                .params(values(what))
                .param("id", id.value())
                .param("author", author.value())
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    void save(ContactId id, int version, Contact.What what) {
        var changed = jdbc.sql("""
                        update intake.contact
                           set on_date = :on, channel = :channel, reporter = :reporter, reporter_name = :reporterName, person_id = :person,
                               name = :name, problem = :problem, expectation = :expectation, tried = :tried, urgency = :urgency,
                               outcome = :outcome, answer = :answer, consent_on = :consentOn, notice_on = :noticeOn, version = version + 1
                         where id = :id and version = :version
                        """)
                .params(values(what))
                .param("id", id.value())
                .param("version", version)
                .update();
        if (changed != 1) {
            throw new Conflict("contact");
        }
    }

    private static Map<String, @Nullable Object> values(Contact.What what) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("on", what.who().on());
        values.put("channel", what.who().channel().name());
        values.put("reporter", what.who().reporter().name());
        values.put("reporterName", what.who().reporterName());
        values.put("person", what.who().person().map(PersonId::value).orElse(null));
        values.put("name", what.who().name());
        values.put("problem", what.words().problem());
        values.put("expectation", what.words().expectation());
        values.put("tried", what.words().tried());
        values.put("urgency", what.urgency().name());
        values.put("outcome", what.outcome().name());
        values.put("answer", what.answer());
        values.put("consentOn", what.legal().consentOn().orElse(null));
        values.put("noticeOn", what.legal().noticeOn().orElse(null));
        return values;
    }
}
