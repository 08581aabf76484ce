package pl.oparcie.casework.paper;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pl.oparcie.access.Access;
import pl.oparcie.access.CaseId;
import pl.oparcie.attachment.Attachment;
import pl.oparcie.attachment.AttachmentOwner;
import pl.oparcie.attachment.AttachmentViews;
import pl.oparcie.attachment.Owner;
import pl.oparcie.casework.CaseAction;
import pl.oparcie.casework.Cases;
import pl.oparcie.casework.Chronology;
import pl.oparcie.platform.Today;

/** Documents of the case as a whole. Those who work on it add them, in a closed case too: what comes late still belongs there. */
@Component
class CaseDocuments implements AttachmentOwner {

    private final Access access;
    private final Cases cases;
    private final Chronology chronology;
    private final AttachmentViews views;
    private final Today today;

    CaseDocuments(Access access, Cases cases, Chronology chronology, AttachmentViews views, Today today) {
        this.access = access;
        this.cases = cases;
        this.chronology = chronology;
        this.views = views;
        this.today = today;
    }

    @Override
    public String kind() {
        return Owner.CASE;
    }

    @Override
    public Owner open(UUID id) {
        var caseId = new CaseId(id);
        access.require(CaseAction.READ, caseId);
        return Owner.ofCase(caseId);
    }

    @Override
    public boolean mayAdd(Owner owner) {
        return access.may(CaseAction.WORK, new CaseId(owner.id()));
    }

    @Override
    public String url(Owner owner) {
        return "/cases/" + owner.id() + "/documents";
    }

    @Override
    public String title(Owner owner) {
        return cases.head(new CaseId(owner.id())).name();
    }

    @Override
    public void added(Owner owner, Attachment attachment) {
        chronology.add(new Chronology.Line(
                new CaseId(owner.id()),
                Chronology.Kind.DOCUMENT,
                today.date(),
                null,
                "casework.chronology.document",
                List.of(attachment.title()),
                views.kindInFile(attachment.kind()),
                "/attachments/" + attachment.id(),
                attachment.id().value()));
    }

    @Override
    public void cancelled(Owner owner, Attachment attachment) {
        chronology.cancel(new CaseId(owner.id()), attachment.id().value());
    }
}
