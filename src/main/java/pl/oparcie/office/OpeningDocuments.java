package pl.oparcie.office;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What a case began with where no letter came: an indication, say. Arrows point down, so whoever knows of it implements this. */
public interface OpeningDocuments {

    /** Its own mark, and its day. */
    record Opening(String mark, LocalDate dated) {}

    /** Of those cases that the current user may open. */
    Map<UUID, Opening> of(Collection<UUID> cases);
}
