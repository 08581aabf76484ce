package pl.oparcie.register;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the modules above know of persons and households and the minimal card may say: that there is a case, and who leads it. Casework
 * implements it; the register asks.
 */
public interface KnownToCentre {

    /**
     * What the card says.
     *
     * @param worker who leads the case; null when nobody does yet
     * @param url the case, for those who may open it
     */
    record Known(@Nullable String worker, @Nullable String url) {}

    /** A case found by its mark. */
    record CaseHit(
            String mark,
            String name,
            @Nullable String worker,
            @Nullable String url) {}

    /** For persons and households alike, by their ids. */
    Map<UUID, Known> of(Collection<UUID> subjects);

    /** Cases whose mark is, or begins with, what was typed; those one may not open without their name. At most ten. */
    List<CaseHit> byMark(String typed);
}
