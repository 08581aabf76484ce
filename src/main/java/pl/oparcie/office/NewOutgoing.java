package pl.oparcie.office;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.oparcie.access.CaseId;

/**
 * A letter to be sent, for the register.
 *
 * @param institution the institution of the register it goes to, where it is one
 * @param mark the case mark that the letter shows
 * @param letter the letter made in this program, and {@code url} its page
 * @param sentOn the day it left; null while it is only prepared
 */
public record NewOutgoing(
        String addressee,
        @Nullable UUID institution,
        @Nullable CaseId caseId,
        String mark,
        String title,
        @Nullable UUID letter,
        @Nullable String url,
        Channel channel,
        @Nullable LocalDate sentOn) {

    /** How letters go out. */
    public enum Channel {
        POST,
        POST_REGISTERED,
        E_DELIVERY,
        EPUAP,
        EMAIL,
        IN_PERSON,
        COURIER
    }

    /** What shows that a letter arrived. */
    public enum Proof {
        /** Urzędowe poświadczenie odbioru. */
        UPO,
        /** Dowód otrzymania of e-Doręczenia. */
        EVIDENCE,
        /** Zwrotka. */
        RETURN_RECEIPT,
        /** A signature on the copy. */
        SIGNATURE,
        /** It came back. */
        NOT_DELIVERED
    }
}
