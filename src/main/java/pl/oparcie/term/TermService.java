package pl.oparcie.term;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.Access;
import pl.oparcie.access.CaseId;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.Forbidden;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;

/** What users do with terms themselves: move them with a reason, say that a step is done. */
@Service
@Transactional
class TermService {

    private final JdbcClient jdbc;
    private final TermReader reader;
    private final Access access;
    private final Audit audit;
    private final Today today;
    private final ApplicationEventPublisher events;

    TermService(
            JdbcClient jdbc,
            TermReader reader,
            Access access,
            Audit audit,
            Today today,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.access = access;
        this.audit = audit;
        this.today = today;
        this.events = events;
    }

    /** The term, for the page on which it is moved. */
    @Transactional
    DueTerm toMove(UUID id) {
        var term = movable(id);
        audit.record("term.read", subject(term));
        return term;
    }

    /** Moves a term to another day; its first day stays known. */
    void move(UUID id, LocalDate to, String reason, int version) {
        var term = movable(id);
        if (to.isBefore(today.date())) {
            throw new RuleViolation("term.move.past").at("due");
        }
        if (to.equals(term.dueOn())) {
            throw new RuleViolation("term.move.same").at("due");
        }
        hold(term);
        var changed = jdbc.sql("""
                        update term.term set due_on = :to, moved_reason = :reason, version = version + 1
                         where id = :id and version = :version and done_on is null and cancelled_on is null
                        """)
                .param("to", to)
                .param("reason", reason)
                .param("id", id)
                .param("version", version)
                .update();
        if (changed != 1) {
            throw new Conflict("term");
        }
        audit.record("term.move", subject(term));
        tell(term, to, reason);
    }

    private DueTerm movable(UUID id) {
        var term = term(id, TermAction.MOVE);
        if (!isMovedByHand(term)) {
            throw new RuleViolation("term.move.elsewhere");
        }
        return term;
    }

    static boolean isMovedByHand(DueTerm term) {
        return kind(term).filter(it -> !it.isMovedByHand()).isEmpty();
    }

    /** The term, for the page on which it is ended in words. */
    DueTerm toEnd(UUID id) {
        var term = byHand(id);
        audit.record("term.read", subject(term));
        return term;
    }

    private DueTerm byHand(UUID id) {
        var term = term(id, TermAction.DONE);
        if (!kind(term).filter(TermKind::isDoneByHand).isPresent()) {
            throw new RuleViolation("term.done.elsewhere");
        }
        return term;
    }

    /**
     * Says that a step is done. Terms that end with a document or a decision are ended there.
     *
     * @param words what came of it; asked of some kinds
     */
    void done(UUID id, String words) {
        var term = byHand(id);
        if (words.isBlank() && endsInWords(term)) {
            throw new RuleViolation("term.done.no-words").at("reason");
        }
        hold(term);
        jdbc.sql("update term.term set done_on = :on, version = version + 1 where id = :id")
                .param("on", today.date())
                .param("id", id)
                .update();
        audit.record("term.done", subject(term));
        tell(term, null, words);
    }

    static boolean isDoneByHand(DueTerm term) {
        return kind(term).filter(TermKind::isDoneByHand).isPresent();
    }

    static boolean endsInWords(DueTerm term) {
        return kind(term).filter(TermKind::endsInWords).isPresent();
    }

    private static Optional<TermKind> kind(DueTerm term) {
        return Arrays.stream(TermKind.values())
                .filter(kind -> kind.name().equals(term.kind()))
                .findFirst();
    }

    private DueTerm term(UUID id, TermAction action) {
        var term = reader.find(id).orElseThrow(() -> new NotFound("term"));
        if (term.caseId() != null) {
            access.require(action, new CaseId(term.caseId()));
        } else if (!reader.isMine(id)) {
            throw new Forbidden(action.name());
        }
        return term;
    }

    private void hold(DueTerm term) {
        if (term.caseId() != null) {
            events.publishEvent(new TermHeld(term.caseId()));
        }
    }

    private void tell(DueTerm term, @org.jspecify.annotations.Nullable LocalDate to, String reason) {
        if (term.caseId() != null) {
            events.publishEvent(
                    new TermChanged(term.id(), term.caseId(), term.kind(), term.title(), term.dueOn(), to, reason));
        }
    }

    private static Subject subject(DueTerm term) {
        return new Subject(term.caseId(), null, term.id());
    }
}
