package pl.oparcie.casework;

import java.util.Optional;
import pl.oparcie.access.CaseId;

/** What has to end before its case may be closed, such as a social contract in force. Contributed as a bean; asked in the page's transaction. */
public interface BeforeClosing {

    /** What stands in the way, if anything does. */
    Optional<Stop> stop(CaseId id);

    /**
     * One thing in the way.
     *
     * @param key message that says what to do first
     * @param url where it is done
     */
    record Stop(String key, String url) {}
}
