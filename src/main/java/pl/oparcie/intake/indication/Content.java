package pl.oparcie.intake.indication;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import pl.oparcie.casework.CaseSource;
import pl.oparcie.casework.ReasonCode;
import pl.oparcie.intake.Answer;
import pl.oparcie.intake.Area;
import pl.oparcie.intake.Urgency;
import pl.oparcie.platform.RuleViolation;

/** What the author wrote: four things are required to send it, all others are optional. Income is never asked (art. 45 ust. 4). */
record Content(Origin origin, Family family, Need need, Details details) {

    /** On whose word, with whose consent (art. 102), and when the person was told of the processing of data (art. 100 ust. 3-4). */
    record Origin(CaseSource source, Optional<LocalDate> consentOn, Optional<LocalDate> noticeOn) {}

    /** The household as it was when the indication was written. */
    record Family(String address, String phone, Optional<Integer> persons, Minors minors, Set<Situation> situations) {}

    /** Reasons, areas, the problem, what the person expects. */
    record Need(Set<ReasonCode> reasons, String otherReason, Set<Area> areas, String problem, String expectation) {}

    /** Everything that helps and may be missing. */
    record Details(
            String tried,
            Optional<LocalDate> interviewOn,
            String benefits,
            String resources,
            Optional<Integer> motivation,
            String actions,
            Optional<Answer> contract,
            Urgency urgency,
            String hazards,
            Optional<Answer> interested,
            Optional<LocalDate> interestedOn) {}

    Routing routing() {
        return Routing.propose(family.minors(), family.situations(), need.reasons());
    }

    /** Refuses to be sent while something required is missing. */
    void requireComplete() {
        if (need.reasons().isEmpty()) {
            throw new RuleViolation("intake.need.reasons").at("reasons");
        }
        if (need.reasons().contains(ReasonCode.OTHER) && need.otherReason().isBlank()) {
            throw new RuleViolation("intake.need.other-reason").at("otherReason");
        }
        if (need.areas().isEmpty()) {
            throw new RuleViolation("intake.need.areas").at("areas");
        }
        if (need.problem().isBlank()) {
            throw new RuleViolation("intake.need.problem").at("problem");
        }
        if (need.expectation().isBlank()) {
            throw new RuleViolation("intake.need.expectation").at("expectation");
        }
        if (origin.source() == CaseSource.OTHER_PERSON && origin.consentOn().isEmpty()) {
            throw new RuleViolation("intake.need.consent").at("consentOn");
        }
    }
}
