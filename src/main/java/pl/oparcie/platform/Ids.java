package pl.oparcie.platform;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Makes identifiers that grow with time (UUID version 7), so that new rows land together in an index. */
public final class Ids {

    private Ids() {}

    /** A new identifier, greater than the ones made before it. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }
}
