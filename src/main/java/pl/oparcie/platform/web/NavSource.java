package pl.oparcie.platform.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A module's rooms in the rail. */
public interface NavSource {

    /** Up to how many are counted: from there on it is only many. */
    int MOST = 99;

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
     * @param waiting what waits there: the query of its rows, {@code select 1 from ...}, with {@code :me} and {@code :today}; counted up to
     *     {@link #MOST} together with those of the other rooms, in one query a page; null for none
     */
    record Room(
            Group group,
            int order,
            String url,
            String key,
            Set<String> roles,
            @Nullable String waiting) {}
}
