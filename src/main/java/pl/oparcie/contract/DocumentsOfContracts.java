package pl.oparcie.contract;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pl.oparcie.access.Access;
import pl.oparcie.attachment.Attachment;
import pl.oparcie.attachment.AttachmentOwner;
import pl.oparcie.attachment.Owner;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.text.Texts;

/** Documents of a contract: the signed paper scanned, files signed with a qualified signature, evidence. */
@Component
class DocumentsOfContracts implements AttachmentOwner {

    static final String KIND = "CONTRACT";

    private final ContractStore store;
    private final ContractTerms terms;
    private final Access access;
    private final Today today;

    DocumentsOfContracts(ContractStore store, ContractTerms terms, Access access, Today today) {
        this.store = store;
        this.terms = terms;
        this.access = access;
        this.today = today;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Owner open(UUID id) {
        var contract = store.get(new ContractId(id));
        access.require(ContractAction.READ, contract.caseId());
        return owner(contract);
    }

    static Owner owner(Contract contract) {
        return Owner.inCase(KIND, contract.id().value(), contract.caseId());
    }

    /** To the file of an open case only. */
    @Override
    public boolean mayAdd(Owner owner) {
        var id = store.get(new ContractId(owner.id())).caseId();
        return access.may(ContractAction.WRITE, id) && !store.known(id).closed();
    }

    /**
     * What bears the signatures of a contract that was concluded stays as it came (C-09, C-10): another scan is added beside it, never put
     * in its place. Evidence without a signature may still be corrected.
     */
    @Override
    public boolean mayChange(Owner owner, Attachment attachment) {
        var concluded = store.get(new ContractId(owner.id())).signed().on() != null;
        return !(concluded && attachment.signature() != null) && mayAdd(owner);
    }

    /** What was signed is not taken back. */
    @Override
    public boolean mayRemove(Owner owner) {
        return false;
    }

    /** Who works on the case learns that what was signed is gone, and asks for another copy. */
    @Override
    public void destroyed(Owner owner, Attachment attachment) {
        terms.tell(store.get(new ContractId(owner.id())), today.date(), "file-gone", List.of(attachment.title()), "");
    }

    @Override
    public String url(Owner owner) {
        return "/contracts/" + owner.id();
    }

    @Override
    public String title(Owner owner) {
        return Texts.text("contract.one");
    }
}
