package pl.oparcie.platform.web;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A module's rooms in the rail. */
public interface NavSource {

    /** The rooms, for whoever holds one of the roles. */
    List<Room> rooms();

    /** The groups of the rail, from the top. */
    enum Group {
        DAY,
        WORK,
        CENTRE
    }

    /**
     * One room.
     *
     * @param order place within the group
     * @param key message key of its name
     * @param roles who sees it; empty for everybody
     * @param count what waits there, asked once a page in a read-only transaction; null for none
     */
    record Room(
            Group group,
            int order,
            String url,
            String key,
            Set<String> roles,
            @Nullable Supplier<Integer> count) {}
}
