package pl.oparcie.casework;

import java.util.List;
import pl.oparcie.access.CaseId;

/** What waits for the reader's decision in a case, shown on top of its page: a transfer, a closing. Contributed as beans. */
public interface CaseWaiting {

    /** What waits for the current user. */
    List<Waiting> waiting(CaseHeaders.About about);

    /** One thing, in the reader's language. */
    record Waiting(CaseId id, String words, String label, String url) {}
}
