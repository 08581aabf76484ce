package pl.oparcie.contract;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.oparcie.access.CaseId;

/** A contract as it stands, with whom it is made. */
record Contract(
        ContractId id,
        CaseId caseId,
        ContractKind kind,
        String template,
        State state,
        LocalDate draftedOn,
        UUID author,
        String authorName,
        String authorPhone,
        boolean homeless,
        List<Unsuited> unsuited,
        Referral referral,
        Insurance insurance,
        OtherCentre centre,
        @Nullable LocalDate instructedOn,
        Signed signed,
        Pause pause,
        List<Pause> pausesBefore,
        @Nullable LocalDate supportOn,
        Refusal refusal,
        End end,
        int version,
        List<Party> parties) {

    /** Whom it is with; members of the family who do not sign are named in it. */
    record Party(
            UUID person,
            String name,
            boolean signs,
            @Nullable LocalDate birthDate,
            List<Guarded> guarded,
            @Nullable LocalDate diedOn,
            String address,
            String identity) {

        /** Somebody else declares his will for him on the day; whose birth is not known may be an adult under a guardian. */
        boolean guardedOn(LocalDate day) {
            var minor = birthDate != null
                    && birthDate.plusYears(ContractRules.ADULT).isAfter(day);
            return !minor && guarded.stream().anyMatch(it -> it.on(day));
        }
    }

    /** A legal guardian, from a day until before another; null: open. */
    record Guarded(@Nullable LocalDate from, @Nullable LocalDate until) {
        boolean on(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
        }
    }

    /** Sent by a labour office (art. 108 ust. 2). */
    record Referral(String office, String number, @Nullable LocalDate on, boolean tell) {
        boolean given() {
            return !number.isBlank();
        }

        boolean half() {
            var said = (office.isBlank() ? 0 : 1) + (number.isBlank() ? 0 : 1) + (on == null ? 0 : 1);
            return said == 1 || said == 2;
        }
    }

    /** Health insurance of somebody sent by a labour office (art. 108 ust. 3). */
    record Insurance(
            boolean needed,
            @Nullable LocalDate on,
            @Nullable LocalDate off,
            @Nullable LocalDate waivedOn) {

        /** What is awaited is that somebody registered is struck off: the contract has ended. */
        boolean strikesOff(State state) {
            return state == State.ENDED && on != null;
        }

        /** Not registered yet, and nobody said that it need not be. */
        boolean mayBeWaived() {
            return needed && on == null && waivedOn == null;
        }

        /** Something is still to be done: registering, or striking off once the contract has ended. */
        boolean open(State state) {
            return needed && waivedOn == null && (on == null || (state == State.ENDED && off == null));
        }
    }

    /** The centre of the last permanent registration of a homeless person. */
    record OtherCentre(
            String name,
            String worker,
            @Nullable LocalDate askedOn,
            @Nullable LocalDate agreedOn,
            String words,
            boolean none) {}

    /** When it was signed and how, and for how long it holds. */
    record Signed(
            @Nullable LocalDate on,
            @Nullable String as,
            @Nullable String byName,
            String byPhone,
            @Nullable LocalDate copyOn,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn) {}

    /** A time in which it is suspended, or was. */
    record Pause(@Nullable LocalDate from, @Nullable LocalDate until, String reason) {
        long days() {
            return from == null || until == null ? 0 : ChronoUnit.DAYS.between(from, until);
        }
    }

    record Refusal(
            @Nullable LocalDate on, String reason, @Nullable String toldBy) {}

    record End(
            @Nullable LocalDate on,
            @Nullable Result result,
            @Nullable EndCause cause,
            String words,
            @Nullable LocalDate employedOn,
            @Nullable LocalDate decisionUntil,
            @Nullable LocalDate paidBeforeOn,
            @Nullable LocalDate toldOfficeOn,
            @Nullable LocalDate followedOn,
            @Nullable String independent) {

        /** Three months later somebody is asked how the person does: once, and not of whom that cannot be said. */
        boolean asksAfter() {
            return followedOn == null && (cause == null || !cause.gone());
        }
    }

    /** One of the proposals, the contract itself or an annex. */
    record Version(
            UUID id,
            int number,
            int annex,
            Side side,
            LocalDate writtenOn,
            String authorName,
            String note,
            Body body,
            String hash,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate droppedOn) {

        /** Of all versions, the newest first: the words both signed last; before the signing the newest. */
        static Version inForce(List<Version> versions) {
            return versions.stream()
                    .filter(it -> it.signedOn() != null)
                    .findFirst()
                    .orElseGet(versions::getFirst);
        }

        /** An annex that waits for signatures. */
        boolean openAnnex() {
            return annex > 0 && signedOn == null && droppedOn == null;
        }
    }

    /** Who proposed it. */
    enum Side {
        WORKER,
        PERSON,
        TOGETHER
    }

    /** Signed by the day, and not ended before it. */
    boolean heldOn(LocalDate day) {
        return signed.on() != null && !day.isBefore(signed.on()) && (end.on() == null || !day.isAfter(end.on()));
    }

    /** The day both signed; asked of signed contracts only. */
    LocalDate concluded() {
        return Objects.requireNonNull(signed.on());
    }

    String url() {
        return "/contracts/" + id;
    }

    List<Party> signing() {
        return parties.stream().filter(Party::signs).toList();
    }

    String names() {
        return String.join(", ", signing().stream().map(Party::name).toList());
    }
}
