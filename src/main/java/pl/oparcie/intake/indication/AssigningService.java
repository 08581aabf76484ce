package pl.oparcie.intake.indication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.CaseId;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.casework.CaseFact;
import pl.oparcie.casework.Cases;
import pl.oparcie.casework.Chronology;
import pl.oparcie.casework.NewCase;
import pl.oparcie.casework.OpenCase;
import pl.oparcie.casework.Reason;
import pl.oparcie.casework.ReasonCode;
import pl.oparcie.casework.SafetyKind;
import pl.oparcie.casework.safety.SafetyService;
import pl.oparcie.intake.Actors;
import pl.oparcie.intake.IndicationId;
import pl.oparcie.intake.load.Load;
import pl.oparcie.intake.load.Loads;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.UserId;
import pl.oparcie.register.KnownToCentre;
import pl.oparcie.term.TermKind;
import pl.oparcie.term.TermRules;
import pl.oparcie.term.Terms;

/** The team leader gives an accepted indication to a worker; with that the case is open. */
@Service
@Transactional
class AssigningService {

    private final IndicationStore store;
    private final QueueStore queue;
    private final Loads loads;
    private final Actors actors;
    private final OpenCase openCase;
    private final Cases cases;
    private final Chronology chronology;
    private final Terms terms;
    private final TermRules rules;
    private final SafetyService safety;
    private final KnownToCentre known;
    private final Audit audit;
    private final Today today;

    AssigningService(
            IndicationStore store,
            QueueStore queue,
            Loads loads,
            Actors actors,
            OpenCase openCase,
            Cases cases,
            Chronology chronology,
            Terms terms,
            TermRules rules,
            SafetyService safety,
            KnownToCentre known,
            Audit audit,
            Today today) {
        this.store = store;
        this.queue = queue;
        this.loads = loads;
        this.actors = actors;
        this.openCase = openCase;
        this.cases = cases;
        this.chronology = chronology;
        this.terms = terms;
        this.rules = rules;
        this.safety = safety;
        this.known = known;
        this.audit = audit;
        this.today = today;
    }

    /** What waits to be given, and to whom it may be. */
    record Waiting(List<QueueStore.Given> indications, List<Load> workers, int norm) {}

    /** One of them. */
    record One(
            Indication.Accepted indication,
            QueueStore.Given line,
            List<Load> workers,
            int norm,
            Optional<KnownToCentre.Known> openCase) {}

    Waiting waiting(@Nullable UUID after) {
        actors.requireLeader();
        audit.record("assignment.list", Subject.NONE);
        return new Waiting(queue.toGive(after), loads.all(), loads.norm());
    }

    One one(IndicationId id) {
        actors.requireLeader();
        var accepted = accepted(id);
        audit.record("indication.read", WritingService.about(accepted.head()));
        var household = accepted.head().household().value();
        return new One(
                accepted,
                queue.toGive(id).orElseThrow(() -> new Conflict("indication")),
                loads.all(),
                loads.norm(),
                Optional.ofNullable(known.of(List.of(household)).get(household)));
    }

    CaseId assign(IndicationId id, int version, UserId lead) {
        actors.requireLeader();
        var accepted = accepted(id);
        if (accepted.head().version() != version) {
            throw new Conflict("indication");
        }
        var worker = loads.all().stream()
                .filter(one -> one.worker().equals(lead))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("intake.assign.not-team").at("lead"));
        var caseId = openCase.open(wanted(accepted, worker));
        var given =
                accepted.assign(new Indication.Assignment(today.date(), CurrentUser.me(), worker.team(), lead, caseId));
        store.assign(given);
        carryOver(given);
        terms.done(TermKind.ASSIGNMENT, id.value(), today.date());
        audit.record(
                "indication.assign",
                new Subject(caseId.value(), accepted.head().person().value(), id.value()));
        return caseId;
    }

    private Indication.Accepted accepted(IndicationId id) {
        if (!(store.get(id) instanceof Indication.Accepted accepted)) {
            throw new Conflict("indication");
        }
        return accepted;
    }

    private NewCase wanted(Indication.Accepted accepted, Load worker) {
        var origin = accepted.content().origin();
        return new NewCase(
                accepted.head().household(),
                accepted.head().person(),
                worker.worker(),
                worker.team(),
                origin.source(),
                origin.consentOn().orElse(null),
                reasons(accepted.content().need(), today.date()),
                List.of(),
                accepted.decision().on(),
                today.date(),
                "/indications/" + accepted.head().id());
    }

    static List<Reason> reasons(Content.Need need, LocalDate since) {
        var reasons = new ArrayList<Reason>();
        for (var code : need.reasons()) {
            var dominant = reasons.isEmpty();
            reasons.add(
                    code == ReasonCode.OTHER
                            ? Reason.other(need.otherReason(), dominant, since)
                            : Reason.of(code, dominant, since));
        }
        return reasons;
    }

    /** What the indication already says is not typed again in the case. */
    private void carryOver(Indication.Assigned given) {
        var caseId = given.assignment().caseId();
        var url = "/indications/" + given.head().id();
        var need = given.content().need();
        given.content()
                .origin()
                .noticeOn()
                .ifPresent(day -> cases.record(caseId, CaseFact.INFORMED_OF_DATA, day, "", url));
        var hazards = given.content().details().hazards();
        if (!hazards.isBlank()) {
            var rule = rules.ruleOn(TermKind.SAFETY_REVIEW, today.date());
            safety.add(caseId, SafetyKind.OTHER, hazards, rules.due(rule, today.date()));
        }
        chronology.add(
                caseId,
                Chronology.Kind.DOCUMENT,
                given.submittedOn(),
                "intake.chronology.indication",
                List.of(given.head().number()),
                need.problem() + "\n" + need.expectation(),
                url);
    }
}
