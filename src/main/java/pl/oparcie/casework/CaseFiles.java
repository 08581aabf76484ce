package pl.oparcie.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.access.CaseId;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.UserId;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Asked;
import pl.oparcie.register.HouseholdId;
import pl.oparcie.register.PersonId;
import pl.oparcie.term.OpenTerms;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All that the pages of a case have in common, read in one query and once for a page. */
@Repository
class CaseFiles {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;
    private final Today today;

    CaseFiles(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /**
     * A case as its rows tell it.
     *
     * @param facts the newest of each kind
     * @param terms the open ones, the nearest first
     * @param safety the marks in force, the newest first
     */
    record CaseFile(
            CaseHeaders.About about,
            Cases.Head head,
            List<Cases.Fact> facts,
            List<OpenTerms.OpenTerm> terms,
            List<SafetyMarks.InForce> safety) {}

    /** The case, if the current user may open it. */
    CaseFile get(CaseId id) {
        return Asked.once("case " + id, () -> read(id));
    }

    private CaseFile read(CaseId id) {
        return jdbc.sql("""
                        select c.id, c.mark, c.name, c.household_id, c.person_id, c.lead_id, a.first_name || ' ' || a.last_name as lead_name,
                               (select lower(s.period) from casework.assignment s
                                 where s.case_id = c.id and s.part = 'LEAD' and upper_inf(s.period)) as lead_since,
                               c.team_id, t.name as team_name, coalesce(h.street, '') as street, coalesce(h.house, '') as house,
                               coalesce(h.flat, '') as flat, coalesce(h.place, '') as place, coalesce(h.stay, '') as stay,
                               (select count(*) from register.member m where m.household_id = c.household_id and m.period @> :today::date) as persons,
                               c.source, c.consent_on, c.opened_on, c.suspended_on, c.suspended_reason, c.suspended_review, c.closed_on,
                               c.closing_code, c.closing_note, c.reopened_on, c.reopened_reason, c.procedure_id, p.number as procedure_no,
                               p.order_number, c.version,
                               (select json_agg(json_build_object('kind', f.kind, 'on', f.on_date, 'detail', f.detail, 'url', f.url, 'id', f.id))
                                  from (select distinct on (kind) id, kind, on_date, detail, url from casework.fact
                                         where case_id = c.id and not cancelled order by kind, on_date desc, id desc) f) as facts,
                               (select json_agg(json_build_object('kind', m.kind, 'note', m.note) order by m.since desc, m.id desc)
                                  from casework.safety_mark m where m.case_id = c.id and m.ended_on is null) as safety,
                               %s as terms
                          from casework.case_file c
                          left join access.account a on a.id = c.lead_id
                          left join access.team t on t.id = c.team_id
                          left join register.household h on h.id = c.household_id
                          left join centre.procedure p on p.id = c.procedure_id
                         where c.id = :id
                        """.formatted(OpenTerms.asJson("c.id")))
                .param("id", id.value())
                .param("today", today.date())
                .query((row, n) -> file(id, row))
                .optional()
                .orElseThrow(() -> new NotFound("case"));
    }

    private static CaseFile file(CaseId id, ResultSet row) throws SQLException {
        return new CaseFile(
                about(id, row),
                head(id, row),
                list(row.getString("facts"), new TypeReference<>() {}),
                list(row.getString("terms"), new TypeReference<>() {}),
                list(row.getString("safety"), new TypeReference<>() {}));
    }

    private static <T> List<T> list(@Nullable String json, TypeReference<List<T>> type) {
        return json == null ? List.of() : JSON.readValue(json, type);
    }

    private static Cases.Head head(CaseId id, ResultSet row) throws SQLException {
        return new Cases.Head(
                id,
                row.getString("mark"),
                row.getString("name"),
                new HouseholdId(row.getObject("household_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                lead(row),
                row.getObject("team_id", UUID.class),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getObject("procedure_id", UUID.class),
                row.getInt("version"));
    }

    private static @Nullable UserId lead(ResultSet row) throws SQLException {
        var lead = row.getObject("lead_id", UUID.class);
        return lead == null ? null : new UserId(lead);
    }

    private static CaseHeaders.About about(CaseId id, ResultSet row) throws SQLException {
        return new CaseHeaders.About(
                id,
                row.getString("mark"),
                row.getString("name"),
                new HouseholdId(row.getObject("household_id", UUID.class)),
                lead(row),
                row.getString("lead_name"),
                row.getObject("lead_since", LocalDate.class),
                row.getObject("team_id", UUID.class),
                row.getString("team_name"),
                address(
                        row.getString("street"),
                        row.getString("house"),
                        row.getString("flat"),
                        row.getString("place"),
                        row.getString("stay")),
                row.getInt("persons"),
                CaseSource.valueOf(row.getString("source")),
                row.getObject("consent_on", LocalDate.class),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("suspended_on", LocalDate.class),
                row.getString("suspended_reason"),
                row.getObject("suspended_review", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getString("closing_code"),
                row.getString("closing_note"),
                row.getObject("reopened_on", LocalDate.class),
                row.getString("reopened_reason"),
                row.getObject("procedure_no", Integer.class),
                row.getString("order_number"),
                row.getInt("version"));
    }

    private static String address(String street, String house, String flat, String place, String stay) {
        var number = flat.isEmpty() ? house : house + "/" + flat;
        var line = street.isEmpty() ? (place + " " + number).strip() : (street(street) + " " + number).strip();
        return line.isEmpty() ? stay : line;
    }

    private static String street(String street) {
        return street.matches("(?i)(ul|al|pl|os)\\. .*") ? street : Texts.text("casework.street", street);
    }
}
