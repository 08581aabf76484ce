package pl.oparcie.casework;

import java.util.Optional;
import pl.oparcie.access.CaseId;

/** A room of the case beside its course: the module that owns it contributes a bean. */
public interface CaseTab {

    /** Name by which the page says which tab is open: {@code diagnosis}. */
    String key();

    /** Message key of its label. */
    String label();

    /** Place from the left: course 0, diagnosis 10, plan 20, reviews 30, people 40, data 50. */
    int order();

    /** Its address in this case; nothing where it makes no sense there. Must not ask the database. */
    Optional<String> url(CaseId id);
}
