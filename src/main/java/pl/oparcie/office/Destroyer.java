package pl.oparcie.office;

import org.springframework.jdbc.core.simple.JdbcClient;
import pl.oparcie.access.CaseId;

/**
 * Removes what a module keeps of a case whose time has run out, or what in it tells of persons. Counts, days and codes that statistics
 * need stay; so does the log, which holds ids only. A bean of each module; they are called one after the other, in one transaction of the
 * job's role.
 */
public interface Destroyer {

    /** Message key of what is removed, such as {@code office.destroy.attachments}. */
    String what();

    /** Place in the order: what refers to other rows goes before them. */
    int order();

    /** How much there is of it, for the dry run. */
    int count(JdbcClient jobs, CaseId id);

    /** Removes it for good. */
    void destroy(JdbcClient jobs, CaseId id);
}
