package pl.oparcie.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal of a contract: whom it is with, and what it says.
 *
 * @param side who proposed these words
 * @param signs persons who sign
 * @param named members of the family it names beside them
 */
public record NewContract(
        ContractKind kind,
        String side,
        String note,
        Set<UUID> signs,
        Set<UUID> named,
        boolean homeless,
        Set<Unsuited> unsuited,
        String office,
        String number,
        @Nullable LocalDate referredOn,
        boolean tell,
        boolean insurance,
        Body body) {

    /** A contract without referral or anything against it. */
    public static NewContract of(ContractKind kind, List<UUID> signs, Body body) {
        return new NewContract(
                kind, "WORKER", "", Set.copyOf(signs), Set.of(), false, Set.of(), "", "", null, false, false, body);
    }
}
