package pl.oparcie.casework.activity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.RuleViolation;

/**
 * What the form asks while a case has no first contact yet.
 *
 * @param informed whether the person was told how her data are processed, and when; null unless the contact was held
 */
record Start(
        FirstContact contact,
        @Nullable Informed informed,
        @Nullable LocalDate informedOn,
        String note) {

    /** An activity of a case whose first contact is known. */
    static final Start NONE = new Start(FirstContact.NOT_THIS, null, null, "");

    /** A first contact is a meeting that was held; it tells of the data or says why not (art. 100 ust. 4). */
    void check(Content content) {
        if (contact == FirstContact.NOT_THIS) {
            return;
        }
        if (!content.kind().meets()) {
            throw new RuleViolation("activity.rule.first-contact-kind").at("firstContact");
        }
        if ((contact == FirstContact.HELD) != (content.outcome() == Outcome.HELD)) {
            throw new RuleViolation("activity.rule.first-contact-outcome").at("firstContact");
        }
        if (contact == FirstContact.HELD) {
            checkInformed(content.on());
        }
    }

    private void checkInformed(LocalDate on) {
        if (informed == null) {
            throw new RuleViolation("activity.rule.informed").at("informed");
        }
        if (informed == Informed.LATER && note.isEmpty()) {
            throw new RuleViolation("activity.rule.informed-why").at("informedNote");
        }
        if (informedOn != null && informedOn.isAfter(on)) {
            throw new RuleViolation("activity.rule.informed-after").at("informedOn");
        }
    }
}
