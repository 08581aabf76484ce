package pl.oparcie.term;

import java.util.EnumSet;
import java.util.Set;

/** What kinds of terms there are. How long each is stands in {@code term.rule}, with dates. */
public enum TermKind {
    /** The director decides on an indication. */
    INDICATION_DECISION,
    /** An accepted indication is given to a worker. */
    ASSIGNMENT,
    /** A returned indication is completed by its author. */
    INDICATION_COMPLETION,
    /** First contact with the person. */
    FIRST_CONTACT,
    /** Diagnosis approved. */
    DIAGNOSIS,
    /** Plan agreed. */
    PLAN,
    /** Review of the plan. */
    REVIEW,
    /** A goal or an action of the plan, on the day written in it. */
    ACTION,
    /** A next step that a worker set himself. */
    NEXT_STEP,
    /** A planned visit or meeting. */
    VISIT,
    /** A safety mark is looked at again. */
    SAFETY_REVIEW,
    /** A suspended case is looked at again. */
    SUSPENSION_REVIEW,
    /** How the family is, some time after closing. */
    FOLLOW_UP,
    /** A proposed transfer is accepted or refused. */
    TRANSFER,
    /** Closing waits for the leader. */
    CLOSING,
    /** An approval waits for the leader. */
    APPROVAL,
    /** An assault on a social worker is entered in the central register (art. 121 ust. 2ba). */
    ASSAULT_REGISTER,
    /** An ordered interview is held. */
    INTERVIEW,
    /** An interview that brooks no delay is held. */
    INTERVIEW_URGENT,
    /** An interview asked for by another body is held. */
    INTERVIEW_REQUEST,
    /** A body that asked for an interview is answered. */
    INTERVIEW_ANSWER,
    /** An update after a further application. */
    INTERVIEW_NEW_APPLICATION,
    /** An update after a change of the situation. */
    INTERVIEW_CHANGE,
    /** The next update of those with permanent help. */
    INTERVIEW_UPDATE,
    /** The next update of a resident of a care home. */
    INTERVIEW_UPDATE_CARE,
    /** The next update of a user of a support centre. */
    INTERVIEW_UPDATE_SUPPORT,
    /** The update of an interview on the special care allowance. */
    INTERVIEW_CARE_ALLOWANCE,
    /** The safety of a child in doubt: Blue Card, or the procedure of art. 12a. */
    CHILD_SAFETY,
    /** An answer to a request for information (art. 105). */
    INFORMATION_REQUEST,
    /** An answer to another letter, on the day it names. */
    LETTER_ANSWER,
    /** A social contract is evaluated, on the day written in it. */
    CONTRACT_EVALUATION,
    /** An action of a social contract. */
    CONTRACT_ACTION,
    /** A social contract ends. */
    CONTRACT_END,
    /** Health insurance of somebody sent by a labour office is registered or struck off (art. 108 ust. 3). */
    CONTRACT_INSURANCE,
    /** Until when the periodic allowance may be paid on after taking up work (art. 38 ust. 4a). */
    CONTRACT_WINDOW,
    /** Until when the purpose allowance of a contract may be paid on after taking up work (art. 39a ust. 2). */
    CONTRACT_PURPOSE_WINDOW,
    /** Whether a person does without help, three months after a contract. */
    CONTRACT_FOLLOW_UP,
    /** Whether a written reminder before a proposal of art. 11 was heeded. */
    CONTRACT_REMINDER,
    /** A proposal of art. 11 waits for whoever decides. */
    CONTRACT_PROPOSAL,
    /** A programme of leaving homelessness waits for the head (art. 49). */
    PROGRAMME_APPROVAL;

    private static final Set<TermKind> TARGETS =
            EnumSet.of(ACTION, NEXT_STEP, VISIT, CONTRACT_ACTION, CONTRACT_FOLLOW_UP, CONTRACT_REMINDER);
    private static final Set<TermKind> BY_HAND =
            EnumSet.of(ACTION, NEXT_STEP, CHILD_SAFETY, CONTRACT_WINDOW, CONTRACT_PURPOSE_WINDOW, CONTRACT_REMINDER);
    private static final Set<TermKind> IN_WORDS = EnumSet.of(CONTRACT_WINDOW, CONTRACT_PURPOSE_WINDOW);
    private static final Set<TermKind> AFTER_THE_CASE = EnumSet.of(
            CONTRACT_INSURANCE, CONTRACT_WINDOW, CONTRACT_PURPOSE_WINDOW, CONTRACT_FOLLOW_UP, CONTRACT_PROPOSAL);

    /** Days that were signed, or follow from a fact: an annex or that fact moves them (social-contract C-10, C-15). */
    private static final Set<TermKind> FIXED = EnumSet.of(
            CONTRACT_EVALUATION,
            CONTRACT_ACTION,
            CONTRACT_END,
            CONTRACT_INSURANCE,
            CONTRACT_WINDOW,
            CONTRACT_PURPOSE_WINDOW,
            CONTRACT_REMINDER,
            CONTRACT_PROPOSAL);

    /** Whether its day may be moved with a reason. */
    public boolean isMovedByHand() {
        return !FIXED.contains(this);
    }

    /** Whether the day is one that people set themselves: passing it is worth a look, not an alarm. */
    public boolean isTarget() {
        return TARGETS.contains(this);
    }

    /** Whether the term ends when somebody says so; the others end with what they wait for. */
    public boolean isDoneByHand() {
        return BY_HAND.contains(this);
    }

    /** Whether whoever ends it by hand says what came of it: of a payment nothing else in the file tells that it ended. */
    public boolean endsInWords() {
        return IN_WORDS.contains(this);
    }

    /** Whether it stays on the desk when the case is closed: what follows a contract is owed to the person, or decided, all the same. */
    public boolean outlivesTheCase() {
        return AFTER_THE_CASE.contains(this);
    }

    /** Their names, for SQL. */
    static String[] outliving() {
        return AFTER_THE_CASE.stream().map(Enum::name).toArray(String[]::new);
    }
}
