package pl.oparcie.term;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What is still due in a case. */
public final class OpenTerms {

    private OpenTerms() {}

    /** An open term, as far as the page of its case shows it. */
    public record OpenTerm(
            TermKind kind,
            UUID subject,
            LocalDate due,
            String basis,
            String titleKey,
            List<String> titleArgs,
            String url) {}

    /**
     * The open terms of a case, the nearest first, as a column of the query that reads the case: an array of {@link OpenTerm} as JSON.
     *
     * @param caseId the column with the case's id
     */
    public static String asJson(String caseId) {
        return """
                (select json_agg(json_build_object('kind', o.kind, 'subject', o.subject_id, 'due', o.due_on, 'basis', o.basis,
                                                   'titleKey', o.title_key, 'titleArgs', o.title_args, 'url', o.url) order by o.due_on, o.id)
                   from (select t.* from term.term t where t.case_id = %s and t.done_on is null and t.cancelled_on is null
                          order by t.due_on, t.id limit 50) o)
                """.formatted(caseId);
    }
}
