package pl.oparcie.office;

import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import pl.oparcie.access.CaseId;
import pl.oparcie.attachment.DestroyedDocuments;

/** What the ground below the cases keeps of a case. */
@Configuration(proxyBeanMethods = false)
class OfficeDestroyers {

    @Bean
    Destroyer lettersOfCase() {
        return new TableDestroyer("office.destroy.letters", 50, List.of("office.incoming", "office.outgoing"));
    }

    @Bean
    Destroyer documentsOfCase(DestroyedDocuments documents) {
        return new OfDocuments("office.destroy.documents", 1, documents);
    }

    private record OfDocuments(String what, int order, DestroyedDocuments documents) implements Destroyer {

        @Override
        public List<String> tables() {
            return List.of("attachment.attachment");
        }

        @Override
        public int count(JdbcClient jobs, CaseId id) {
            return documents.count(id, letters(jobs, id));
        }

        @Override
        public void destroy(JdbcClient jobs, CaseId id) {
            documents.destroy(id, letters(jobs, id));
        }

        private static List<UUID> letters(JdbcClient jobs, CaseId id) {
            return jobs.sql(
                            "select id from office.incoming where case_id = :id union all select id from office.outgoing where case_id = :id")
                    .param("id", id.value())
                    .query(UUID.class)
                    .list();
        }
    }
}
