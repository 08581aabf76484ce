package pl.oparcie.term;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is still due in a case. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class OpenTerms {

    private final JdbcClient jdbc;

    OpenTerms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An open term, as far as the page of its case shows it. */
    public record OpenTerm(
            TermKind kind,
            UUID subject,
            LocalDate due,
            String basis,
            String titleKey,
            List<String> titleArgs,
            String url) {}

    /** The open terms of a case, the nearest first. */
    public List<OpenTerm> of(UUID caseId) {
        return jdbc.sql("""
                        select kind, subject_id, due_on, basis, title_key, title_args, url from term.term
                         where case_id = :case and done_on is null and cancelled_on is null order by due_on, id limit 50
                        """)
                .param("case", caseId)
                .query((row, n) -> new OpenTerm(
                        TermKind.valueOf(row.getString("kind")),
                        row.getObject("subject_id", UUID.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("basis"),
                        row.getString("title_key"),
                        List.of((String[]) row.getArray("title_args").getArray()),
                        row.getString("url")))
                .list();
    }
}
