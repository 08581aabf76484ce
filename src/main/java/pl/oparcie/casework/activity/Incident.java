package pl.oparcie.casework.activity;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.UserId;

/** An assault on a worker (art. 121 ust. 2a-2ba): what happened, and what the centre did about it. */
record Incident(IncidentId id, Report report, String workerName, Answer answer, boolean mayAnswer, int version) {

    enum Kind {
        WORDS,
        THREAT,
        BODY,
        PROPERTY,
        ANIMAL,
        OTHER
    }

    /** Psychological help for the worker. */
    enum Help {
        NOT_YET,
        OFFERED,
        ACCEPTED,
        DECLINED
    }

    /** What is reported. */
    record Report(
            UserId worker,
            @Nullable UUID caseId,
            LocalDate on,
            @Nullable LocalTime at,
            Kind kind,
            String place,
            String what,
            boolean injured,
            boolean policeTold) {

        void check(LocalDate today) {
            if (on.isAfter(today) || on.isBefore(today.minusYears(3))) {
                throw new RuleViolation("incident.rule.date").at("onDate");
            }
        }
    }

    /** What the leader or the director did. */
    record Answer(
            Help help, @Nullable LocalDate helpOn, @Nullable LocalDate registeredOn, String registerNo) {

        void check(LocalDate today, LocalDate on) {
            if ((help == Help.NOT_YET) != (helpOn == null)) {
                throw new RuleViolation("incident.rule.help-date").at("helpOn");
            }
            if (helpOn != null && helpOn.isAfter(today)) {
                throw new RuleViolation("incident.rule.future").at("helpOn");
            }
            if (registeredOn != null && (registeredOn.isBefore(on) || registeredOn.isAfter(today))) {
                throw new RuleViolation("incident.rule.registered").at("registeredOn");
            }
        }
    }
}
