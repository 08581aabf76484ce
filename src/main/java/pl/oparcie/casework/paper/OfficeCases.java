package pl.oparcie.casework.paper;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.oparcie.access.Access;
import pl.oparcie.access.CaseId;
import pl.oparcie.casework.CaseAction;
import pl.oparcie.casework.CaseSource;
import pl.oparcie.casework.Chronology;
import pl.oparcie.office.CasesForOffice;
import pl.oparcie.office.Destroyer;
import pl.oparcie.office.TableDestroyer;
import pl.oparcie.platform.text.Texts;

/** What the office may know of cases. */
@Component
class OfficeCases implements CasesForOffice {

    private final JdbcClient jdbc;
    private final Access access;
    private final Chronology chronology;

    OfficeCases(JdbcClient jdbc, Access access, Chronology chronology) {
        this.jdbc = jdbc;
        this.access = access;
        this.chronology = chronology;
    }

    private record Row(UUID id, String name, CaseSource source) {}

    @Override
    public Map<UUID, Title> titles(Collection<UUID> ids) {
        return jdbc
                .sql("select id, name, source from casework.case_file where id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Row.class)
                .list()
                .stream()
                .collect(toMap(Row::id, row -> new Title(row.name(), Texts.name("casework.source", row.source()))));
    }

    @Override
    public void requireWork(CaseId id) {
        access.require(CaseAction.WORK, id);
    }

    @Override
    public void note(CaseId id, LocalDate on, String titleKey, List<String> arguments, String url, UUID subject) {
        chronology.add(
                new Chronology.Line(id, Chronology.Kind.LETTER, on, null, titleKey, arguments, "", url, subject));
    }

    /** What is removed of a case whose time has run out. Its facts, reasons and days stay for statistics, without a name. */
    @Configuration(proxyBeanMethods = false)
    static class Destroyers {

        @Bean
        Destroyer activitiesOfCase() {
            return new TableDestroyer(
                    "casework.destroy.activities",
                    30,
                    List.of(
                            "casework.activity_person",
                            "casework.activity_former",
                            "casework.visit",
                            "casework.activity"));
        }

        @Bean
        Destroyer chronologyOfCase() {
            return new TableDestroyer(
                    "casework.destroy.chronology",
                    31,
                    List.of("casework.chronology", "casework.safety_mark", "casework.follow_up", "casework.transfer"));
        }

        @Bean
        Destroyer nameOfCase() {
            return new Nameless("casework.destroy.name", 90);
        }
    }

    private record Nameless(String what, int order) implements Destroyer {

        @Override
        public int count(JdbcClient jobs, CaseId id) {
            return 1;
        }

        @Override
        public void destroy(JdbcClient jobs, CaseId id) {
            jobs.sql("update casework.case_file set name = mark, closing_note = null where id = :id")
                    .param("id", id.value())
                    .update();
            jobs.sql("update casework.closing set note = '' where case_id = :id")
                    .param("id", id.value())
                    .update();
        }
    }
}
