package pl.oparcie.office;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import pl.oparcie.access.CaseId;

/**
 * Removes what a module keeps of a case whose time has run out. Nothing of it stays but its line in the list of cases, the protocol and
 * the log, which hold ids and days only. A bean of each module; they are called one after the other, in one transaction of the job's
 * role.
 */
public interface Destroyer {

    /** Message key of what is removed, such as {@code office.destroy.attachments}. */
    String what();

    /** Place in the order: what refers to other rows goes before them. */
    int order();

    /** The tables with a {@code case_id} that it empties: a test asks the database's catalogue whether one was forgotten. */
    List<String> tables();

    /** How much there is of it, for the dry run. */
    int count(JdbcClient jobs, CaseId id);

    /** Removes it for good. */
    void destroy(JdbcClient jobs, CaseId id);
}
