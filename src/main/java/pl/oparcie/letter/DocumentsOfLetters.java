package pl.oparcie.letter;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import pl.oparcie.access.Access;
import pl.oparcie.attachment.Attachment;
import pl.oparcie.attachment.AttachmentOwner;
import pl.oparcie.attachment.Owner;
import pl.oparcie.template.Format;

/** Documents of a letter: as it left, signed and scanned, proof of delivery, the answer. */
@Component
class DocumentsOfLetters implements AttachmentOwner {

    static final String KIND = "LETTER";

    private static final Set<String> EDITED =
            Arrays.stream(Format.values()).map(Format::type).collect(Collectors.toSet());

    private final LetterStore store;
    private final Access access;

    DocumentsOfLetters(LetterStore store, Access access) {
        this.store = store;
        this.access = access;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Owner open(UUID id) {
        var letter = store.get(new LetterId(id));
        access.require(LetterAction.READ, letter.caseId());
        return owner(letter);
    }

    static Owner owner(Letter letter) {
        return Owner.inCase(KIND, letter.id().value(), letter.caseId());
    }

    @Override
    public boolean mayAdd(Owner owner) {
        return access.may(
                LetterAction.WRITE, store.get(new LetterId(owner.id())).caseId());
    }

    /** The letter as it left stays what it was, the one to edit too: its page shows the first version. */
    @Override
    public boolean mayChange(Owner owner, Attachment attachment) {
        var letter = store.get(new LetterId(owner.id()));
        var made = attachment.id().value().equals(letter.pdf())
                || (letter.pdf() != null && EDITED.contains(attachment.type()));
        return !made && mayAdd(owner);
    }

    /** What left the house is not taken back. */
    @Override
    public boolean mayRemove(Owner owner) {
        return false;
    }

    @Override
    public boolean evidence(Owner owner) {
        return true;
    }

    @Override
    public String url(Owner owner) {
        return "/letters/" + owner.id();
    }

    @Override
    public String title(Owner owner) {
        return store.get(new LetterId(owner.id())).title();
    }
}
