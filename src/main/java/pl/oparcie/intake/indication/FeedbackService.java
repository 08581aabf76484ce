package pl.oparcie.intake.indication;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.Access;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.intake.Answer;
import pl.oparcie.intake.IndicationId;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.Today;

/** The one line that goes back over the wall: work was taken up, or not. */
@Service
@Transactional
class FeedbackService {

    private final IndicationStore store;
    private final Access access;
    private final Audit audit;
    private final Today today;

    FeedbackService(IndicationStore store, Access access, Audit audit, Today today) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.today = today;
    }

    void tell(IndicationId id, int version, Answer taken, String words) {
        if (!(store.get(id) instanceof Indication.Assigned given)) {
            throw new Conflict("indication");
        }
        access.require(IntakeAction.TELL, given.assignment().caseId());
        if (given.head().version() != version) {
            throw new Conflict("indication");
        }
        var told = given.tell(new Indication.Feedback(taken, words, today.date()));
        store.tell(told.head(), told.feedback().orElseThrow());
        audit.record(
                "indication.feedback", new Subject(given.assignment().caseId().value(), null, id.value()));
    }
}
