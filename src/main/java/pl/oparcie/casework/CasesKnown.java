package pl.oparcie.casework;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.register.KnownToCentre;

/** What the minimal card says of cases: that there is one and who leads it; the way in only for those who may open it. */
@Service
@Transactional(readOnly = true)
class CasesKnown implements KnownToCentre {

    private final JdbcClient jdbc;

    CasesKnown(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Found(
            UUID subjectId, UUID caseId, @Nullable String worker, boolean open) {}

    private record Hit(
            UUID caseId,
            String mark,
            @Nullable String worker,
            @Nullable String name) {}

    @Override
    public Map<UUID, Known> of(Collection<UUID> subjects) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select k.subject_id, k.case_id, k.worker, c.id is not null as open
                          from casework.known(:subjects) k left join casework.case_file c on c.id = k.case_id
                        """)
                .param("subjects", subjects.stream().distinct().toArray(UUID[]::new))
                .query(Found.class)
                .list()
                .stream()
                .collect(toMap(
                        Found::subjectId,
                        found -> new Known(found.worker(), found.open() ? "/cases/" + found.caseId() : null)));
    }

    @Override
    public List<CaseHit> byMark(String typed) {
        return jdbc.sql("""
                        select k.case_id, k.mark, k.worker, c.name
                          from casework.known_by_mark(:typed) k left join casework.case_file c on c.id = k.case_id
                        """).param("typed", typed.strip()).query(Hit.class).list().stream()
                .map(hit -> new CaseHit(
                        hit.mark(),
                        hit.name() == null ? "" : hit.name(),
                        hit.worker(),
                        hit.name() == null ? null : "/cases/" + hit.caseId()))
                .toList();
    }
}
