package pl.oparcie.interview;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.oparcie.access.CaseId;
import pl.oparcie.attachment.DestroyedDocuments;
import pl.oparcie.office.Destroyer;

/**
 * The interviews of a case go with it; one without a case goes when the time of its own class has run out (R40). With it go its answers,
 * what was said around it, its scans, its terms, and the people whom nothing else needs.
 */
@Component
class InterviewDestroyer implements Destroyer {

    private static final int BEFORE_THE_CASE = 10;

    /** All that belongs to an interview; a test asks the catalogue whether one was forgotten. */
    static final List<String> PARTS = List.of(
            "content",
            "sensitive",
            "guarded",
            "attempt",
            "refusal",
            "remark",
            "handover",
            "confirmed",
            "passing",
            "copied",
            "alarm");

    private final DestroyedDocuments documents;

    InterviewDestroyer(DestroyedDocuments documents) {
        this.documents = documents;
    }

    @Override
    public String what() {
        return "interview.destroy";
    }

    @Override
    public int order() {
        return BEFORE_THE_CASE;
    }

    @Override
    public List<String> tables() {
        return List.of("interview.interview");
    }

    @Override
    public int count(JdbcClient jobs, CaseId id) {
        return of(jobs, id).size();
    }

    private record Gone(UUID id, UUID personId, UUID householdId) {}

    private static List<Gone> of(JdbcClient jobs, CaseId id) {
        return jobs.sql("""
                        select id, person_id, household_id from interview.interview where case_id = :id
                        union all
                        select id, person_id, household_id from interview.interview where id = :id and case_id is null
                        """).param("id", id.value()).query(Gone.class).list();
    }

    @Override
    public void destroy(JdbcClient jobs, CaseId id) {
        var all = of(jobs, id);
        var interviews = all.stream().map(Gone::id).toArray(UUID[]::new);
        if (interviews.length == 0) {
            return;
        }
        documents.destroy(id, List.of(interviews));
        PARTS.forEach(part ->
                run(jobs, "delete from interview." + part + " where interview_id = any (:interviews)", interviews));
        run(jobs, "delete from term.term where subject_id = any (:interviews)", interviews);
        run(
                jobs,
                "delete from platform.draft d using unnest(:interviews) i (id) where strpos(d.path, i.id::text) > 0",
                interviews);
        run(jobs, "delete from interview.interview where id = any (:interviews)", interviews);
        var people = all.stream()
                .flatMap(one -> Stream.of(one.personId(), one.householdId()))
                .distinct()
                .toArray(UUID[]::new);
        documents.destroy(
                id,
                jobs.sql("select unnest(register.forget(:people))")
                        .param("people", people)
                        .query(UUID.class)
                        .list());
    }

    private static void run(JdbcClient jobs, String statement, UUID[] interviews) {
        jobs.sql(statement).param("interviews", interviews).update();
    }
}
