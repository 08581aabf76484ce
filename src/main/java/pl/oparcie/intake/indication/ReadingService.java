package pl.oparcie.intake.indication;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.Access;
import pl.oparcie.access.CaseId;
import pl.oparcie.access.role.Role;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.intake.Actors;
import pl.oparcie.intake.IndicationId;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.UserId;

/** Reading indications: the lists, one of them, and what the author may learn from beyond the wall. */
@Service
@Transactional
class ReadingService {

    private final IndicationStore store;
    private final QueueStore queue;
    private final Actors actors;
    private final Access access;
    private final Audit audit;

    ReadingService(IndicationStore store, QueueStore queue, Actors actors, Access access, Audit audit) {
        this.store = store;
        this.queue = queue;
        this.actors = actors;
        this.access = access;
        this.audit = audit;
    }

    /** A list as the user asked for it, and who the user is to it. */
    record Listed(List<QueueStore.Line> lines, boolean director, boolean author, QueueStore.Place place) {}

    /** One indication with everything its page tells. */
    record Read(
            Indication indication,
            List<Indication.Remark> remarks,
            QueueStore.People people,
            boolean director,
            boolean leader,
            boolean tells,
            boolean opensCase,
            Optional<QueueStore.Place> place) {}

    Listed list(Indication.@Nullable State state, @Nullable UUID after) {
        access.requireRole(Role.BENEFITS_WORKER, Role.SOCIAL_WORKER, Role.TEAM_LEADER, Role.DIRECTOR);
        audit.record("indication.list", Subject.NONE);
        var director = actors.director();
        return new Listed(
                queue.list(state, after, state == Indication.State.SUBMITTED),
                director,
                access.hasRole(Role.BENEFITS_WORKER, Role.SOCIAL_WORKER, Role.TEAM_LEADER),
                director ? queue.place(null) : new QueueStore.Place(Optional.empty(), Optional.empty(), 0));
    }

    Read read(IndicationId id) {
        var found = store.get(id);
        var caseId = found instanceof Indication.Assigned given
                ? Optional.of(given.assignment().caseId())
                : Optional.<CaseId>empty();
        var grants = caseId.map(access::grants);
        var opens = grants.isPresent() && !grants.get().isEmpty();
        if (caseId.isPresent() && !opens) {
            audit.record("indication.wall", new Subject(caseId.get().value(), null, id.value()));
        }
        audit.record("indication.read", WritingService.about(found.head()));
        var director = actors.director();
        var waits = director && found instanceof Indication.Submitted;
        return new Read(
                found,
                store.remarks(id),
                queue.people(id),
                director,
                found instanceof Indication.Accepted && actors.leader(),
                opens && access.may(IntakeAction.TELL, caseId.orElseThrow()),
                opens,
                waits ? Optional.of(queue.place(id)) : Optional.empty());
    }

    boolean mine(Indication found) {
        UserId author = found.head().author();
        return author.equals(CurrentUser.me());
    }
}
