package pl.oparcie.office;

import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.Access;
import pl.oparcie.access.CaseId;
import pl.oparcie.access.role.Role;
import pl.oparcie.attachment.Attachment;
import pl.oparcie.attachment.AttachmentOwner;
import pl.oparcie.attachment.Attachments;
import pl.oparcie.attachment.Owner;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.text.Texts;

/** Scans of letters lie with their line of the register: the office sees them there, and those of the case. */
@Service
@Transactional(readOnly = true)
class LetterDocuments {

    static final String INCOMING = "INCOMING";
    static final String OUTGOING = "OUTGOING";

    private final Attachments attachments;
    private final RegisterStore store;
    private final Access access;

    LetterDocuments(Attachments attachments, RegisterStore store, Access access) {
        this.attachments = attachments;
        this.store = store;
        this.access = access;
    }

    Owner incoming(Incoming letter) {
        return new Owner(INCOMING, letter.id().value(), null, null);
    }

    Owner outgoing(Outgoing letter) {
        return new Owner(OUTGOING, letter.id().value(), null, null);
    }

    List<Attachment> list(Owner owner) {
        return attachments.list(owner);
    }

    /** Whether the current user may open the case. */
    boolean opens(UUID caseId) {
        return !access.grants(new CaseId(caseId)).isEmpty();
    }

    boolean isClerk() {
        return access.hasRole(Role.RECEPTIONIST, Role.DIRECTOR);
    }

    // not private: a private method would run on the proxy, which has no store
    Owner open(String kind, UUID id) {
        var known = kind.equals(INCOMING)
                ? store.incoming(new IncomingId(id)).isPresent()
                : store.outgoing(new OutgoingId(id)).isPresent();
        if (!known) {
            throw new NotFound("letter");
        }
        return new Owner(kind, id, null, null);
    }

    String title(String kind, UUID id) {
        return kind.equals(INCOMING)
                ? store.incoming(new IncomingId(id))
                        .map(it -> Texts.text("office.incoming.no", it.no()))
                        .orElse("")
                : store.outgoing(new OutgoingId(id))
                        .map(it -> Texts.text("office.outgoing.no", it.no()))
                        .orElse("");
    }

    /** Both registers own documents. */
    @Configuration(proxyBeanMethods = false)
    static class Owners {

        @Bean
        AttachmentOwner incomingDocuments(LetterDocuments documents) {
            return new OfLetters(INCOMING, "/office/incoming/", documents);
        }

        @Bean
        AttachmentOwner outgoingDocuments(LetterDocuments documents) {
            return new OfLetters(OUTGOING, "/office/outgoing/", documents);
        }
    }

    private record OfLetters(String kind, String place, LetterDocuments documents) implements AttachmentOwner {

        @Override
        public Owner open(UUID id) {
            return documents.open(kind, id);
        }

        @Override
        public boolean mayAdd(Owner owner) {
            return true; // whoever sees the line of the register may add to it
        }

        @Override
        public boolean mayRemove(Owner owner) {
            return documents.isClerk();
        }

        @Override
        public boolean evidence(Owner owner) {
            return true;
        }

        @Override
        public String url(Owner owner) {
            return place + owner.id();
        }

        @Override
        public String title(Owner owner) {
            return documents.title(kind, owner.id());
        }
    }
}
