package pl.oparcie.casework;

import java.util.List;
import pl.oparcie.access.CaseId;
import pl.oparcie.platform.web.Question;

/** What waits for the reader's decision in a case, shown on top of its page: a transfer, a closing. Contributed as beans. */
public interface CaseWaiting {

    /** What it needs of the database, asked before it together with what the rest of the page needs. */
    default List<Question<?>> questions(CaseId id) {
        return List.of();
    }

    /** What waits for the current user. */
    List<Waiting> waiting(CaseHeaders.About about);

    /** One thing, in the reader's language. */
    record Waiting(CaseId id, String words, String label, String url) {}
}
