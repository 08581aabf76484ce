package pl.oparcie.register.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.register.KnownToCentre;

/** What the minimal card says of the work with somebody: from the module of cases where there is one, otherwise from who may open what. */
@Component
@Transactional(readOnly = true)
public class Knowledge {

    private final ObjectProvider<KnownToCentre> cases;
    private final JdbcClient jdbc;

    Knowledge(ObjectProvider<KnownToCentre> cases, JdbcClient jdbc) {
        this.cases = cases;
        this.jdbc = jdbc;
    }

    /** For persons and households alike; one query. */
    public Map<UUID, KnownToCentre.Known> of(Collection<UUID> subjects) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        var known = cases.getIfAvailable();
        return known == null ? fromGrants(subjects) : known.of(subjects);
    }

    private Map<UUID, KnownToCentre.Known> fromGrants(Collection<UUID> subjects) {
        var found = new HashMap<UUID, KnownToCentre.Known>();
        jdbc.sql("select subject_id, worker, case_id from register.known(:ids)")
                .param("ids", subjects.toArray(UUID[]::new))
                .query(row -> {
                    var file = row.getObject("case_id", UUID.class);
                    found.put(
                            row.getObject("subject_id", UUID.class),
                            new KnownToCentre.Known(row.getString("worker"), file == null ? null : "/cases/" + file));
                });
        return found;
    }

    /** Cases by their mark. */
    public List<KnownToCentre.CaseHit> byMark(String typed) {
        var known = cases.getIfAvailable();
        return known == null ? List.of() : known.byMark(typed);
    }
}
