package pl.oparcie.access.opening;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.Access;
import pl.oparcie.access.CaseGrants;
import pl.oparcie.access.CaseId;
import pl.oparcie.access.role.Role;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.UserId;
import pl.oparcie.platform.web.Option;

/** Lets people into a case: the lead or leader until a day, or somebody himself in an emergency, for eight hours. */
@Service
@Transactional
class OpeningService {

    private static final int SHORTEST_REASON = 10;
    private static final Role[] MAY_BREAK_IN = {Role.SOCIAL_WORKER, Role.FAMILY_ASSISTANT, Role.TEAM_LEADER};

    private final OpeningStore store;
    private final CaseGrants grants;
    private final Access access;
    private final Audit audit;
    private final Today today;

    OpeningService(OpeningStore store, CaseGrants grants, Access access, Audit audit, Today today) {
        this.store = store;
        this.grants = grants;
        this.access = access;
        this.audit = audit;
        this.today = today;
    }

    /** Who leads the case; for the page that asks for the reason. */
    String lead(CaseId id) {
        requireDoor(id);
        return store.leadName(id).orElse("");
    }

    private void requireDoor(CaseId id) {
        access.requireRole(MAY_BREAK_IN);
        if (!store.exists(id)) {
            throw new NotFound("case");
        }
    }

    boolean alreadyIn(CaseId id) {
        return !access.grants(id).isEmpty();
    }

    /** Lets the current user in for eight hours, and tells the lead and the leader. */
    void breakGlass(CaseId id, String reason) {
        requireDoor(id);
        checkReason(reason);
        var opening = Ids.next();
        store.breakGlass(opening, id, reason);
        audit.record("case.break-glass", Subject.ofCase(id.value()).and(opening), reason);
    }

    record Doors(
            List<OpeningStore.Granted> grants,
            List<OpeningStore.Share> shares,
            List<OpeningStore.Opening> openings,
            List<Option> candidates,
            boolean mayLetIn) {}

    Doors doors(CaseId id) {
        access.require(OpeningAction.SEE_WHO, id);
        audit.record("case.access-read", Subject.ofCase(id.value()));
        var mayLetIn = access.may(OpeningAction.LET_IN, id);
        return new Doors(
                store.grants(id),
                store.shares(id),
                store.openings(id),
                mayLetIn ? store.candidates() : List.of(),
                mayLetIn);
    }

    void share(CaseId id, NewShare share) {
        access.require(OpeningAction.LET_IN, id);
        checkReason(share.reason());
        var day = today.date();
        if (share.lastDay().isBefore(day) || share.lastDay().isAfter(day.plusYears(1))) {
            throw new RuleViolation("share.last-day").at("lastDay");
        }
        var person = store.candidate(share.user()).orElseThrow(() -> new RuleViolation("share.role").at("user"));
        if (share.basis() == Basis.SAME_TEAM && !store.teamOf(id, person.team())) {
            throw new RuleViolation("share.outside").at("basis");
        }
        store.endShares(id, share.user());
        var shareId = Ids.next();
        store.insertShare(shareId, id, share);
        grants.share(
                id,
                new UserId(share.user()),
                share.lastDay().plusDays(1).atStartOfDay(Today.ZONE).toInstant());
        audit.record("case.share", Subject.ofCase(id.value()).and(shareId), share.reason());
    }

    void endShare(CaseId id, UUID share) {
        access.require(OpeningAction.LET_IN, id);
        var user = store.userOf(id, share).orElseThrow(() -> new NotFound("share"));
        store.endShares(id, user);
        grants.endShare(id, new UserId(user));
        audit.record("case.share-end", Subject.ofCase(id.value()).and(share));
    }

    void markRead(CaseId id) {
        access.require(OpeningAction.LET_IN, id);
        store.markRead(id);
        audit.record("case.break-glass-read", Subject.ofCase(id.value()));
    }

    private static void checkReason(String reason) {
        if (reason.length() < SHORTEST_REASON) {
            throw new RuleViolation("opening.reason-short", SHORTEST_REASON).at("reason");
        }
    }
}
