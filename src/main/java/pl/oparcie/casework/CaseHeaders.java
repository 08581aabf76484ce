package pl.oparcie.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.Access;
import pl.oparcie.access.CaseId;
import pl.oparcie.casework.view.CaseHeader;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.UserId;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.register.HouseholdId;

/** The head of a case's pages, for all modules. Callers check access first. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CaseHeaders {

    private final JdbcClient jdbc;
    private final Stages stages;
    private final SafetyMarks safety;
    private final Access access;
    private final ObjectProvider<CaseTab> tabs;
    private final Today today;

    CaseHeaders(
            JdbcClient jdbc,
            Stages stages,
            SafetyMarks safety,
            Access access,
            ObjectProvider<CaseTab> tabs,
            Today today) {
        this.jdbc = jdbc;
        this.stages = stages;
        this.safety = safety;
        this.access = access;
        this.tabs = tabs;
        this.today = today;
    }

    /** What stands about a case in its rows: the facts from which header and data page are written. */
    public record About(
            CaseId id,
            String mark,
            String name,
            HouseholdId household,
            @Nullable UserId lead,
            @Nullable String leadName,
            @Nullable LocalDate leadSince,
            @Nullable UUID team,
            @Nullable String teamName,
            String address,
            int persons,
            CaseSource source,
            @Nullable LocalDate consentOn,
            LocalDate openedOn,
            @Nullable LocalDate suspendedOn,
            @Nullable String suspendedReason,
            @Nullable LocalDate suspendedReview,
            @Nullable LocalDate closedOn,
            @Nullable String closingCode,
            @Nullable String closingNote,
            @Nullable LocalDate reopenedOn,
            @Nullable String reopenedReason,
            @Nullable Integer procedure,
            @Nullable String procedureOrder,
            int version) {}

    /** Header and course together, so that the case page asks once. */
    public record Top(About about, Stages.Course course, CaseHeader header) {}

    /** The header of a case. */
    public CaseHeader of(CaseId id) {
        return top(id).header();
    }

    /** The header with what it was made from. */
    public Top top(CaseId id) {
        var about = about(id);
        var course = stages.course(id, about.closedOn());
        var header = new CaseHeader(
                id.toString(),
                about.name(),
                sub(about),
                state(about),
                about.closedOn() == null,
                about.closedOn() == null && access.may(CaseAction.WORK, id),
                course.bar(),
                safety.words(id),
                tabs(id));
        return new Top(about, course, header);
    }

    private List<CaseHeader.Tab> tabs(CaseId id) {
        var all = new ArrayList<CaseHeader.Tab>();
        tabs.stream().sorted(Comparator.comparingInt(CaseTab::order)).forEach(tab -> tab.url(id)
                .ifPresent(url -> all.add(new CaseHeader.Tab(tab.key(), Texts.text(tab.label()), url))));
        return all;
    }

    private static String sub(About about) {
        var parts = new ArrayList<String>();
        parts.add(about.mark());
        if (about.leadName() != null) {
            parts.add(Texts.text("casework.led-since", about.leadName(), Texts.date(about.leadSince())));
        }
        var house = Texts.text("casework.persons", about.persons());
        parts.add(about.address().isBlank() ? house : house + ", " + about.address());
        return String.join(" · ", parts);
    }

    private static String state(About about) {
        if (about.closedOn() != null) {
            return Texts.text("casework.state.closed", Texts.date(about.closedOn()));
        }
        return about.suspendedOn() == null
                ? ""
                : Texts.text("casework.state.suspended", Texts.date(about.suspendedReview()));
    }

    /** What stands in the rows of a case. */
    public About about(CaseId id) {
        return jdbc.sql("""
                        select c.id, c.mark, c.name, c.household_id, c.lead_id, a.first_name || ' ' || a.last_name as lead_name,
                               (select lower(s.period) from casework.assignment s
                                 where s.case_id = c.id and s.part = 'LEAD' and upper_inf(s.period)) as lead_since,
                               c.team_id, t.name as team_name, coalesce(h.street, '') as street, coalesce(h.house, '') as house,
                               coalesce(h.flat, '') as flat, coalesce(h.place, '') as place, coalesce(h.stay, '') as stay,
                               (select count(*) from register.member m where m.household_id = c.household_id and m.period @> :today::date) as persons,
                               c.source, c.consent_on, c.opened_on, c.suspended_on, c.suspended_reason, c.suspended_review, c.closed_on,
                               c.closing_code, c.closing_note, c.reopened_on, c.reopened_reason, p.number as procedure_no, p.order_number, c.version
                          from casework.case_file c
                          left join access.account a on a.id = c.lead_id
                          left join access.team t on t.id = c.team_id
                          left join register.household h on h.id = c.household_id
                          left join centre.procedure p on p.id = c.procedure_id
                         where c.id = :id
                        """)
                .param("id", id.value())
                .param("today", today.date())
                .query((row, n) -> new About(
                        id,
                        row.getString("mark"),
                        row.getString("name"),
                        new HouseholdId(row.getObject("household_id", UUID.class)),
                        row.getObject("lead_id") == null ? null : new UserId(row.getObject("lead_id", UUID.class)),
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
                        row.getInt("version")))
                .optional()
                .orElseThrow(() -> new NotFound("case"));
    }

    private static String address(String street, String house, String flat, String place, String stay) {
        var number = flat.isEmpty() ? house : house + "/" + flat;
        var line = street.isEmpty() ? (place + " " + number).strip() : (street(street) + " " + number).strip();
        return line.isEmpty() ? stay : line;
    }

    private static String street(String street) {
        return street.matches("(?i)(ul|al|pl|os)\\. .*") ? street : Texts.text("casework.street", street);
    }

    /** The tabs that belong to the case itself. */
    record OwnTab(String key, String label, int order, String suffix) implements CaseTab {
        @Override
        public Optional<String> url(CaseId id) {
            return Optional.of("/cases/" + id + suffix);
        }
    }
}
