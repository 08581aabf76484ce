package pl.oparcie.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.CaseId;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.register.HouseholdId;
import pl.oparcie.term.NewTerm;
import pl.oparcie.term.TermKind;
import pl.oparcie.term.Terms;

/**
 * Opens a case of social work. No application, decision or income is asked for (art. 45 ust. 4, art. 106 ust. 2). Callers have checked that
 * the current user may give the case; the user is its lead, its team leader or the director, for nobody else could write into it.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class OpenCase {

    private final JdbcClient jdbc;
    private final CaseMarks marks;
    private final Cases cases;
    private final ReasonStore reasons;
    private final Leads leads;
    private final Chronology chronology;
    private final Terms terms;
    private final Audit audit;
    private final Today today;

    OpenCase(
            JdbcClient jdbc,
            CaseMarks marks,
            Cases cases,
            ReasonStore reasons,
            Leads leads,
            Chronology chronology,
            Terms terms,
            Audit audit,
            Today today) {
        this.jdbc = jdbc;
        this.marks = marks;
        this.cases = cases;
        this.reasons = reasons;
        this.leads = leads;
        this.chronology = chronology;
        this.terms = terms;
        this.audit = audit;
        this.today = today;
    }

    /** Opens the case with its mark, lead, grants, first facts and the term of the first contact. */
    public CaseId open(NewCase wanted) {
        var lead = leads.require(wanted.lead());
        if (wanted.source() == CaseSource.OTHER_PERSON && wanted.consentOn() == null) {
            throw new RuleViolation("casework.open.consent").at("consentOn");
        }
        if (wanted.openedOn().isAfter(today.date())) {
            throw new RuleViolation("problem.date-future").at("openedOn");
        }
        var why = withDominant(wanted.reasons());
        Reasons.check(why);
        Reasons.check(wanted.targetGroups(), wanted.openedOn());
        var team = wanted.team() != null ? wanted.team() : lead.team();
        var id = new CaseId(Ids.next());
        insert(id, wanted, team);
        jdbc.sql("select casework.open_grants(:case)")
                .param("case", id.value())
                .query(Boolean.class)
                .single();
        var name = nameOf(id, wanted.household());
        begin(id, wanted.lead().value(), wanted.openedOn());
        reasons.replaceReasons(id, why);
        reasons.replaceGroups(id, wanted.targetGroups());
        var accepted = wanted.acceptedOn();
        if (accepted != null) {
            cases.record(id, CaseFact.ACCEPTED, accepted, "", wanted.url());
        }
        cases.record(id, CaseFact.ASSIGNED, wanted.openedOn(), "", wanted.url());
        chronology.add(
                id,
                Chronology.Kind.STAGE,
                wanted.openedOn(),
                "casework.chronology.opened",
                List.of(lead.name()),
                "",
                wanted.url());
        terms.open(NewTerm.of(
                TermKind.FIRST_CONTACT,
                id.value(),
                id.value(),
                wanted.openedOn(),
                wanted.lead(),
                "casework.term.first-contact",
                List.of(name),
                "/cases/" + id));
        audit.record("case.open", Subject.ofCase(id.value()));
        return id;
    }

    /** Where the indication names no dominant reason, the first one is. */
    private static List<Reason> withDominant(List<Reason> given) {
        if (given.isEmpty() || given.stream().anyMatch(Reason::dominant)) {
            return given;
        }
        var why = new ArrayList<>(given);
        var first = why.getFirst();
        why.set(0, new Reason(first.code(), first.otherText(), true, first.flags(), first.since(), first.until()));
        return why;
    }

    private void insert(CaseId id, NewCase wanted, @Nullable UUID team) {
        jdbc.sql("""
                        insert into casework.case_file (id, mark, household_id, person_id, name, team_id, lead_id, opened_on, source, consent_on,
                                                        procedure_id)
                        values (:id, :mark, :household, :person, '', :team, :lead, :opened, :source, :consent,
                                (select p.id from centre.procedure p where p.in_force @> :opened::date))
                        """)
                .param("id", id.value())
                .param("mark", marks.next(wanted.openedOn()))
                .param("household", wanted.household().value())
                .param("person", wanted.person().value())
                .param("team", team)
                .param("lead", wanted.lead().value())
                .param("opened", wanted.openedOn())
                .param("source", wanted.source().name())
                .param("consent", wanted.consentOn())
                .update();
    }

    /** The household is readable from the moment it belongs to the case; its name of that day stays the name of the case. */
    private String nameOf(CaseId id, HouseholdId household) {
        var name = jdbc.sql("select name from register.household where id = :id")
                .param("id", household.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new RuleViolation("casework.open.household"));
        jdbc.sql("update casework.case_file set name = :name where id = :id")
                .param("name", name)
                .param("id", id.value())
                .update();
        return name;
    }

    private void begin(CaseId id, UUID lead, LocalDate since) {
        jdbc.sql("""
                        insert into casework.assignment (id, case_id, user_id, part, period)
                        values (:id, :case, :user, 'LEAD', daterange(:since, null))
                        """)
                .param("id", Ids.next())
                .param("case", id.value())
                .param("user", lead)
                .param("since", since)
                .update();
    }
}
