package pl.oparcie.intake.indication;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pl.oparcie.access.CaseId;
import pl.oparcie.intake.Answer;
import pl.oparcie.intake.IndicationId;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.UserId;
import pl.oparcie.register.HouseholdId;
import pl.oparcie.register.PersonId;

/** An indication for social work (wskazania): benefits worker, then director, then team. Each state allows only its own next steps. */
sealed interface Indication {

    Head head();

    Content content();

    /** What every state shares; {@code version} guards against two people saving at once. */
    record Head(
            IndicationId id,
            String number,
            UserId author,
            HouseholdId household,
            PersonId person,
            String name,
            Optional<UUID> contact,
            int version) {}

    /** A decision, by whom and when. */
    record Decision(UserId by, LocalDate on) {}

    /** A remark of the director beside a field. */
    record Remark(String field, String words) {}

    /** What the author still holds in hand. */
    sealed interface Open extends Indication {
        Open write(Content content);

        default Submitted submit(LocalDate on) {
            content().requireComplete();
            return new Submitted(head(), content(), on);
        }
    }

    record Draft(Head head, Content content) implements Open {
        @Override
        public Draft write(Content newer) {
            return new Draft(head, newer);
        }
    }

    /** Sent back with remarks; may be sent again. */
    record Returned(Head head, Content content, LocalDate submittedOn, Decision decision) implements Open {
        @Override
        public Returned write(Content newer) {
            return new Returned(head, newer, submittedOn, decision);
        }
    }

    /** Waits for the director. */
    record Submitted(Head head, Content content, LocalDate submittedOn) implements Indication {
        Accepted accept(Decision decision) {
            return new Accepted(head, content, submittedOn, byAnother(decision));
        }

        Returned giveBack(Decision decision, List<Remark> remarks) {
            if (remarks.isEmpty()) {
                throw new RuleViolation("intake.return.no-remark");
            }
            return new Returned(head, content, submittedOn, byAnother(decision));
        }

        Refused refuse(Decision decision, String reason) {
            if (reason.isBlank()) {
                throw new RuleViolation("intake.refuse.no-reason").at("reason");
            }
            return new Refused(head, content, submittedOn, byAnother(decision), reason);
        }

        /** Nobody decides on what he wrote himself. */
        private Decision byAnother(Decision decision) {
            if (decision.by().equals(head.author())) {
                throw new RuleViolation("intake.decide.own");
            }
            return decision;
        }
    }

    record Refused(Head head, Content content, LocalDate submittedOn, Decision decision, String reason)
            implements Indication {}

    /** Waits for a team leader. */
    record Accepted(Head head, Content content, LocalDate submittedOn, Decision decision) implements Indication {
        Assigned assign(Assignment assignment) {
            return new Assigned(head, content, submittedOn, decision, assignment, Optional.empty());
        }
    }

    /** To whom it was given, by whom, and the case that was opened. */
    record Assignment(LocalDate on, UserId by, UUID team, UserId lead, CaseId caseId) {}

    /** What the lead tells the author: work was taken up, or not (tools 4.3, field 15). */
    record Feedback(Answer taken, String words, LocalDate on) {}

    record Assigned(
            Head head,
            Content content,
            LocalDate submittedOn,
            Decision decision,
            Assignment assignment,
            Optional<Feedback> feedback)
            implements Indication {
        Assigned tell(Feedback told) {
            if (told.taken() == Answer.NO && told.words().isBlank()) {
                throw new RuleViolation("intake.feedback.no-reason").at("feedback");
            }
            return new Assigned(head, content, submittedOn, decision, assignment, Optional.of(told));
        }
    }

    /** The names of the states, as stored and shown. */
    enum State {
        DRAFT,
        SUBMITTED,
        RETURNED,
        REFUSED,
        ACCEPTED,
        ASSIGNED
    }

    default State state() {
        return switch (this) {
            case Draft _ -> State.DRAFT;
            case Submitted _ -> State.SUBMITTED;
            case Returned _ -> State.RETURNED;
            case Refused _ -> State.REFUSED;
            case Accepted _ -> State.ACCEPTED;
            case Assigned _ -> State.ASSIGNED;
        };
    }
}
