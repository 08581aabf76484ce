package pl.oparcie.casework.paper;

import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import pl.oparcie.access.CaseId;
import pl.oparcie.attachment.DestroyedDocuments;
import pl.oparcie.office.Destroyer;
import pl.oparcie.office.TableDestroyer;

/** What is removed of a case whose time has run out: all of it, in the end the case itself and the persons whom nothing else needs. */
@Configuration(proxyBeanMethods = false)
class CaseDestroyers {

    private static final int WITH_THE_CASE = 30;
    private static final int LAST = 90;

    @Bean
    Destroyer activitiesOfCase() {
        return new TableDestroyer(
                "casework.destroy.activities",
                WITH_THE_CASE,
                List.of("casework.activity_person", "casework.activity_former", "casework.visit", "casework.activity"));
    }

    @Bean
    Destroyer chronologyOfCase() {
        return new TableDestroyer(
                "casework.destroy.chronology",
                WITH_THE_CASE,
                List.of("casework.chronology", "casework.safety_mark", "casework.follow_up", "casework.transfer"));
    }

    @Bean
    Destroyer factsOfCase() {
        return new TableDestroyer(
                "casework.destroy.facts",
                WITH_THE_CASE,
                List.of(
                        "casework.fact",
                        "casework.reason",
                        "casework.target_group",
                        "casework.closing",
                        "casework.assignment"));
    }

    @Bean
    Destroyer incidentsOfCase() {
        return new TableDestroyer("casework.destroy.incidents", WITH_THE_CASE, List.of("casework.incident"));
    }

    @Bean
    Destroyer termsOfCase() {
        return new TableDestroyer("casework.destroy.terms", WITH_THE_CASE, List.of("term.term"));
    }

    @Bean
    Destroyer caseItself(DestroyedDocuments documents) {
        return new OfFile("casework.destroy.people", LAST, documents);
    }

    /** The case, who could open it, and the persons and households that nothing else needs, with the documents kept with them. */
    private record OfFile(String what, int order, DestroyedDocuments documents) implements Destroyer {

        @Override
        public List<String> tables() {
            return List.of(
                    "access.case_grant", "access.case_subject", "access.case_offer", "access.share", "access.opening");
        }

        @Override
        public int count(JdbcClient jobs, CaseId id) {
            return jobs.sql("""
                            select count(*) from access.case_subject s join register.person p on p.id = s.subject_id
                             where s.case_id = :id
                               and not exists (select 1 from access.case_subject o where o.subject_id = s.subject_id and o.case_id <> s.case_id)
                            """).param("id", id.value()).query(Integer.class).single();
        }

        @Override
        public void destroy(JdbcClient jobs, CaseId id) {
            var subjects =
                    jobs.sql("""
                            select subject_id from access.case_subject where case_id = :id
                            union select unnest(array[household_id, person_id]) from casework.case_file where id = :id
                            """).param("id", id.value()).query(UUID.class).list();
            done(jobs, "delete from platform.draft where strpos(path, :id::text) > 0", id);
            done(jobs, "delete from casework.case_file where id = :id", id);
            jobs.sql("select access.forget_case(:id), bulk.forget(:id)")
                    .param("id", id.value())
                    .query()
                    .singleRow();
            var removed = jobs.sql("select unnest(register.forget(:subjects))")
                    .param("subjects", subjects.toArray(UUID[]::new))
                    .query(UUID.class)
                    .list();
            documents.destroy(id, removed);
        }

        private static void done(JdbcClient jobs, String statement, CaseId id) {
            jobs.sql(statement).param("id", id.value()).update();
        }
    }
}
