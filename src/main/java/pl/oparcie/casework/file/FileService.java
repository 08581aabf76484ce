package pl.oparcie.casework.file;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.Access;
import pl.oparcie.access.CaseGrants;
import pl.oparcie.access.CaseId;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.casework.CaseAction;
import pl.oparcie.casework.CaseHeaders;
import pl.oparcie.casework.Chronology;
import pl.oparcie.casework.Leads;
import pl.oparcie.casework.Reason;
import pl.oparcie.casework.ReasonStore;
import pl.oparcie.casework.Reasons;
import pl.oparcie.casework.Stage;
import pl.oparcie.casework.Stages;
import pl.oparcie.casework.TargetGroup;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.UserId;
import pl.oparcie.platform.web.Questions;
import pl.oparcie.term.NewTerm;
import pl.oparcie.term.TermKind;
import pl.oparcie.term.Terms;

/** Changes to the case as such: why help is given, to whom, who works on it, whether it rests. */
@Service
@Transactional
public class FileService {

    private final JdbcClient jdbc;
    private final Access access;
    private final Audit audit;
    private final CaseHeaders headers;
    private final ReasonStore reasons;
    private final CasePeopleStore people;
    private final Questions questions;
    private final Stages stages;
    private final Leads leads;
    private final CaseGrants grants;
    private final Chronology chronology;
    private final Terms terms;
    private final Today today;

    FileService(
            JdbcClient jdbc,
            Access access,
            Audit audit,
            CaseHeaders headers,
            ReasonStore reasons,
            CasePeopleStore people,
            Questions questions,
            Stages stages,
            Leads leads,
            CaseGrants grants,
            Chronology chronology,
            Terms terms,
            Today today) {
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
        this.headers = headers;
        this.reasons = reasons;
        this.people = people;
        this.questions = questions;
        this.stages = stages;
        this.leads = leads;
        this.grants = grants;
        this.chronology = chronology;
        this.terms = terms;
        this.today = today;
    }

    /** The head of a form, for whoever may do what it does. */
    @Transactional(readOnly = true)
    CaseHeaders.Top top(CaseAction action, CaseId id) {
        access.require(action, id);
        return headers.top(id);
    }

    @Transactional(readOnly = true)
    List<Reason> reasons(CaseId id) {
        access.require(CaseAction.READ, id);
        return reasons.reasons(id);
    }

    @Transactional(readOnly = true)
    List<TargetGroup> groups(CaseId id) {
        access.require(CaseAction.READ, id);
        return reasons.groups(id);
    }

    @Transactional(readOnly = true)
    List<CasePeopleStore.Member> members(CaseId id) {
        access.require(CaseAction.READ, id);
        return questions.list(CasePeopleStore.members(id, today.date()));
    }

    @Transactional(readOnly = true)
    List<CasePeopleStore.Assigned> assigned(CaseId id) {
        access.require(CaseAction.READ, id);
        return questions.list(CasePeopleStore.assigned(id));
    }

    @Transactional(readOnly = true)
    List<Leads.Worker> workers() {
        return leads.all();
    }

    /** Says why help is given. */
    public void saveReasons(CaseId id, int version, List<Reason> given) {
        access.require(CaseAction.WORK, id);
        stages.requireOpen(id);
        Reasons.check(given);
        nextVersion(id, version);
        reasons.replaceReasons(id, given);
        tell(id, "casework.chronology.reasons", List.of(), "");
        audit.record("case.reasons", Subject.ofCase(id.value()));
    }

    /** Says to which target groups the people belong. */
    public void saveGroups(CaseId id, int version, List<TargetGroup> given) {
        access.require(CaseAction.WORK, id);
        stages.requireOpen(id);
        Reasons.check(given, headers.about(id).openedOn());
        var members = questions.list(CasePeopleStore.members(id, today.date())).stream()
                .map(CasePeopleStore.Member::id)
                .toList();
        for (var group : given) {
            var person = group.person();
            if (person != null && !members.contains(person.value())) {
                throw new RuleViolation("problem.choice").at("groups");
            }
        }
        nextVersion(id, version);
        reasons.replaceGroups(id, given);
        tell(id, "casework.chronology.groups", List.of(), "");
        audit.record("case.target-groups", Subject.ofCase(id.value()));
    }

    private void nextVersion(CaseId id, int version) {
        if (jdbc.sql("update casework.case_file set version = version + 1 where id = :id and version = :version")
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                != 1) {
            throw new Conflict("case");
        }
    }

    /** Takes somebody in to help. */
    public void takeCoWorker(CaseId id, UserId user, String reason) {
        access.require(CaseAction.HAND_ON, id);
        stages.requireOpen(id);
        var worker = leads.require(user);
        if (questions.list(CasePeopleStore.assigned(id)).stream()
                .anyMatch(one -> one.until() == null && one.userId().equals(user.value()))) {
            throw new RuleViolation("casework.workers.already").at("user");
        }
        people.take(Ids.next(), id, user, today.date(), reason);
        grants.takeIn(id, user);
        tell(id, "casework.chronology.co-worker", List.of(worker.name()), reason);
        audit.record("case.co-worker.take", Subject.ofCase(id.value()).and(user.value()));
    }

    void releaseCoWorker(CaseId id, UserId user) {
        access.require(CaseAction.HAND_ON, id);
        var name = questions.list(CasePeopleStore.assigned(id)).stream()
                .filter(one -> one.until() == null
                        && "CO_WORKER".equals(one.part())
                        && one.userId().equals(user.value()))
                .map(CasePeopleStore.Assigned::name)
                .findFirst()
                .orElseThrow(() -> new Conflict("co-worker"));
        people.release(id, user, today.date());
        terms.handOver(id.value(), user, owner(headers.about(id)));
        grants.releaseCoWorker(id, user);
        tell(id, "casework.chronology.co-worker-end", List.of(name), "");
        audit.record("case.co-worker.release", Subject.ofCase(id.value()).and(user.value()));
    }

    /** A case rests for a reason, until a day on which somebody looks at it again. */
    public void suspend(CaseId id, String reason, LocalDate review) {
        access.require(CaseAction.WORK, id);
        stages.requireEntry(id, Stage.REALISATION);
        if (!review.isAfter(today.date())) {
            throw new RuleViolation("casework.suspend.review-past").at("review");
        }
        var about = headers.about(id);
        if (about.suspendedOn() != null) {
            throw new Conflict("case");
        }
        jdbc.sql("""
                        update casework.case_file
                           set suspended_on = :on, suspended_reason = :reason, suspended_review = :review, version = version + 1
                         where id = :id
                        """)
                .param("on", today.date())
                .param("reason", reason)
                .param("review", review)
                .param("id", id.value())
                .update();
        terms.open(NewTerm.of(
                        TermKind.SUSPENSION_REVIEW,
                        id.value(),
                        id.value(),
                        today.date(),
                        owner(about),
                        "casework.term.suspension",
                        List.of(about.name()),
                        "/cases/" + id + "/resume")
                .until(review));
        tell(id, "casework.chronology.suspended", List.of(), reason);
        audit.record("case.suspend", Subject.ofCase(id.value()));
    }

    void resume(CaseId id, @Nullable String note) {
        access.require(CaseAction.WORK, id);
        stages.requireOpen(id);
        if (headers.about(id).suspendedOn() == null) {
            throw new Conflict("case");
        }
        jdbc.sql("""
                        update casework.case_file
                           set suspended_on = null, suspended_reason = null, suspended_review = null, version = version + 1
                         where id = :id
                        """).param("id", id.value()).update();
        terms.done(TermKind.SUSPENSION_REVIEW, id.value(), today.date());
        tell(id, "casework.chronology.resumed", List.of(), note == null ? "" : note);
        audit.record("case.resume", Subject.ofCase(id.value()));
    }

    /** Whose desk a term of the case lies on. */
    static UserId owner(CaseHeaders.About about) {
        var lead = about.lead();
        return lead == null ? pl.oparcie.platform.CurrentUser.me() : lead;
    }

    private void tell(CaseId id, String key, List<String> args, String body) {
        chronology.add(id, Chronology.Kind.STAGE, today.date(), key, args, body, null);
    }
}
