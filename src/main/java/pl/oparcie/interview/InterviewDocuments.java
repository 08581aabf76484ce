package pl.oparcie.interview;

import java.util.UUID;
import org.springframework.stereotype.Component;
import pl.oparcie.access.Access;
import pl.oparcie.attachment.AttachmentOwner;
import pl.oparcie.attachment.Owner;

/** Scans of an interview: the signed statement, the form filled in with a pen. Its worker adds them. */
@Component
class InterviewDocuments implements AttachmentOwner {

    static final String KIND = "INTERVIEW";

    private final InterviewStore store;
    private final Access access;

    InterviewDocuments(InterviewStore store, Access access) {
        this.store = store;
        this.access = access;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Owner open(UUID id) {
        access.requireRole(Interviews.READERS);
        return owner(store.get(new InterviewId(id)));
    }

    /** Without its case: the interview has a rule of its own. */
    static Owner owner(Interview interview) {
        return new Owner(KIND, interview.id(), null, interview.personId());
    }

    @Override
    public boolean mayAdd(Owner owner) {
        var interview = store.get(new InterviewId(owner.id()));
        return interview.mine();
    }

    /** Once it was approved or ended, what was scanned stays; a better scan is a new version, and says why. */
    @Override
    public boolean mayRemove(Owner owner) {
        var interview = store.get(new InterviewId(owner.id()));
        return interview.mine() && interview.state().open();
    }

    /** Nor does its title or its kind change then. */
    @Override
    public boolean mayDescribe(Owner owner) {
        return store.get(new InterviewId(owner.id())).state().open();
    }

    @Override
    public boolean mustSayWhy(Owner owner) {
        return !store.get(new InterviewId(owner.id())).state().open();
    }

    @Override
    public String url(Owner owner) {
        return "/interviews/" + owner.id();
    }

    @Override
    public String title(Owner owner) {
        var interview = store.get(new InterviewId(owner.id()));
        return interview.name() + " · " + interview.number();
    }
}
