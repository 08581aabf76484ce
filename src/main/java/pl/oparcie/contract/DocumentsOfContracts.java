package pl.oparcie.contract;

import java.util.UUID;
import org.springframework.stereotype.Component;
import pl.oparcie.access.Access;
import pl.oparcie.attachment.AttachmentOwner;
import pl.oparcie.attachment.Owner;

/** Documents of a contract: the signed paper scanned, files signed with a qualified signature, evidence. */
@Component
class DocumentsOfContracts implements AttachmentOwner {

    static final String KIND = "CONTRACT";

    private final ContractStore store;
    private final Access access;

    DocumentsOfContracts(ContractStore store, Access access) {
        this.store = store;
        this.access = access;
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

    @Override
    public boolean mayAdd(Owner owner) {
        return access.may(
                ContractAction.WRITE, store.get(new ContractId(owner.id())).caseId());
    }

    /** What was signed is not taken back. */
    @Override
    public boolean mayRemove(Owner owner) {
        return false;
    }

    @Override
    public String url(Owner owner) {
        return "/contracts/" + owner.id();
    }

    @Override
    public String title(Owner owner) {
        return pl.oparcie.platform.text.Texts.text("contract.one");
    }
}
