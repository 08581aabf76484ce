package pl.oparcie.code;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A module that reckons with amounts says whether it has done so for some days: such a value is replaced, never taken away. */
public interface AmountUse {

    /**
     * Whether something kept was reckoned for a day between these, both included.
     *
     * @param to null for ever after
     */
    boolean used(LocalDate from, @Nullable LocalDate to);
}
