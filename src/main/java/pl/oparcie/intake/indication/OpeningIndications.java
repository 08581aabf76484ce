package pl.oparcie.intake.indication;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.oparcie.office.OpeningDocuments;

/** The indication with which a case began, for the list of cases. */
@Component
class OpeningIndications implements OpeningDocuments {

    private final JdbcClient jdbc;

    OpeningIndications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(UUID caseId, String number, LocalDate submittedOn) {}

    @Override
    public Map<UUID, Opening> of(Collection<UUID> cases) {
        return jdbc
                .sql(
                        "select case_id, number, submitted_on from intake.indication where case_id = any (:cases) and submitted_on is not null")
                .param("cases", cases.toArray(UUID[]::new))
                .query(Row.class)
                .list()
                .stream()
                .collect(toMap(
                        Row::caseId, row -> new Opening(row.number(), row.submittedOn()), (first, second) -> first));
    }
}
