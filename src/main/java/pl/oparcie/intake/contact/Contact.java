package pl.oparcie.intake.contact;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import pl.oparcie.intake.ContactId;
import pl.oparcie.intake.Urgency;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.UserId;
import pl.oparcie.register.PersonId;

/**
 * Somebody came, asked or reported. Not a case and not counted as one: information and one talk are not social work (practice 2).
 *
 * @param indication the indication it became
 */
record Contact(ContactId id, UserId author, What what, Optional<UUID> indication, int version) {

    /** What was noted. */
    record What(Who who, Words words, Urgency urgency, Outcome outcome, String answer, Legal legal) {

        /** Whoever goes away with information or elsewhere was told something. */
        void check() {
            if (outcome == Outcome.REFERRED && answer.isBlank()) {
                throw new RuleViolation("intake.contact.need.answer").at("answer");
            }
        }
    }

    /** When, how, from whom, about whom. */
    record Who(
            LocalDate on,
            Channel channel,
            Reporter reporter,
            String reporterName,
            Optional<PersonId> person,
            String name) {}

    /** In the words of whoever reports. */
    record Words(String problem, String expectation, String tried) {}

    /** Consent of the person (art. 102) and notice of the processing of data (art. 100 ust. 3-4). */
    record Legal(Optional<LocalDate> consentOn, Optional<LocalDate> noticeOn) {}
}
