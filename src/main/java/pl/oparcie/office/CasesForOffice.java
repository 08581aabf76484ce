package pl.oparcie.office;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.oparcie.access.CaseId;

/** What the office needs of cases. Casework implements it: arrows point down. */
public interface CasesForOffice {

    /**
     * A case in the list of cases.
     *
     * @param sender on whose request, or of office
     */
    record Title(String title, String sender) {}

    /** Titles of those that the current user may open. */
    Map<UUID, Title> titles(Collection<UUID> ids);

    /**
     * A case somebody found by a name, as whoever gives out letters may know it.
     *
     * @param who the person found: name and year of birth
     */
    record Named(
            String mark, String who, String why, @Nullable String worker) {}

    /** Open cases of the persons that the common search finds, the best first; only what its minimal card tells. */
    List<Named> byName(String typed);

    /** Lets through whoever works on the case; else throws. */
    void requireWork(CaseId id);

    /** A letter of the register stands in the chronology from now on. */
    void note(CaseId id, LocalDate on, String titleKey, List<String> arguments, String url, UUID subject);
}
