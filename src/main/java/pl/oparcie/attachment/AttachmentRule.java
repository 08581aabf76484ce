package pl.oparcie.attachment;

import pl.oparcie.platform.RuleViolation;

/** What must be said of a document. */
final class AttachmentRule {

    /** Seen, never copied: par. 11 of the regulation on the environmental interview. */
    static final String IDENTITY = "IDENTITY";

    private AttachmentRule() {}

    static void check(NewAttachment given) {
        if (given.kind().equals(IDENTITY)) {
            throw new RuleViolation("attachment.rule.identity").at("kind");
        }
        if ("COPY".equals(given.form()) && (given.certifiedBy() == null || given.certifiedOn() == null)) {
            throw new RuleViolation("attachment.rule.certified").at("certifiedBy");
        }
        if ("ELECTRONIC_COPY".equals(given.form()) && given.submitterNote() == null) {
            throw new RuleViolation("attachment.rule.note").at("submitterNote");
        }
        if ((given.certifiedBy() == null) != (given.certifiedOn() == null)) {
            throw new RuleViolation("attachment.rule.certified").at("certifiedBy");
        }
        if (given.origin() == Origin.SIGNED && given.signature() == null) {
            throw new RuleViolation("attachment.rule.signed").at("signedBy");
        }
    }
}
