package pl.oparcie.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.oparcie.access.CaseId;
import pl.oparcie.office.NewOutgoing;
import pl.oparcie.register.AddressForm;
import pl.oparcie.template.LetterKind;
import pl.oparcie.template.TemplateId;

/**
 * A letter of a case.
 *
 * @param gaps placeholders that have no value: lines for a pen on paper
 * @param dueOn until when the answer is awaited, once it was sent
 * @param hash of the PDF as it left or was filed
 */
record Letter(
        LetterId id,
        CaseId caseId,
        LetterKind kind,
        TemplateId template,
        String title,
        UUID person,
        AddressForm form,
        NewLetter.To.Kind toKind,
        @Nullable UUID institution,
        @Nullable UUID recipient,
        String addressee,
        String address,
        String contact,
        LocalDate dated,
        UUID author,
        String authorName,
        NewLetter.Signs signs,
        Map<String, List<String>> fields,
        List<String> gaps,
        Answer answer,
        @Nullable LocalDate answerOn,
        @Nullable LetterId former,
        State state,
        LocalDate writtenOn,
        @Nullable LocalDate headSignedOn,
        NewOutgoing.@Nullable Channel channel,
        @Nullable LocalDate sentOn,
        @Nullable UUID outgoing,
        @Nullable String number,
        @Nullable String mark,
        @Nullable String hash,
        @Nullable UUID pdf,
        @Nullable LocalDate deliveredOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate answeredOn,
        String answerWords,
        @Nullable UUID incoming,
        @Nullable LocalDate endedOn,
        String endReason,
        int version) {

    /** How its answer is awaited. */
    enum Answer {
        NONE,
        /** On a day that the letter names. */
        AGREED,
        /** As the law says, from the day of receipt. */
        LAW
    }

    String url() {
        return "/letters/" + id;
    }

    /** Whether it recalls a letter whose answer waits with it, so that it cannot be taken back. */
    boolean waitsForBoth() {
        return former != null && state.out() && answer != Answer.NONE;
    }

    /** Whether the answer to it was noted, so that the note can be taken back. */
    boolean answered() {
        return state == State.ANSWERED;
    }

    /** Whether it may still be withdrawn. */
    boolean mayBeWithdrawn() {
        return state == State.DRAFT || state == State.READY || (state.out() && !waitsForBoth());
    }

    /** Whether the day to answer it by has not passed yet. */
    boolean mayStillBeAnswered(LocalDate on) {
        return state.out() && dueOn != null && !on.isAfter(dueOn);
    }

    boolean isLate(LocalDate today) {
        return state.out() && dueOn != null && dueOn.isBefore(today);
    }
}
