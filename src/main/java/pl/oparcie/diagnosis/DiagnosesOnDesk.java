package pl.oparcie.diagnosis;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import pl.oparcie.platform.web.Question;
import pl.oparcie.platform.web.Questions;

/** The diagnoses on somebody's desk, of all its cards in one query. */
@Repository
class DiagnosesOnDesk {

    private final Questions questions;

    DiagnosesOnDesk(Questions questions) {
        this.questions = questions;
    }

    record Row(UUID caseId, Diagnosis.State state, String name, LocalDate submittedOn, String author, int remarks) {}

    /** Handed in to the current user, or given back to him, or to somebody he stands in for today. */
    List<Row> in(Diagnosis.State state) {
        return questions.list(question()).stream()
                .filter(row -> row.state() == state)
                .toList();
    }

    /** What they are made of. */
    Question<Row> question() {
        return Question.of("""
                        select d.case_id, d.state, c.name, d.submitted_on, a.first_name || ' ' || a.last_name as author,
                               (select count(*)::integer from diagnosis.remark r where r.diagnosis_id = d.id and r.open) as remarks
                          from diagnosis.diagnosis d
                          join casework.case_file c on c.id = d.case_id
                          join access.account a on a.id = d.author_id
                         where d.state = 'SUBMITTED' and d.approver_id = any ((select access.principals())::uuid[])
                           and d.author_id <> platform.me()
                            or d.state = 'RETURNED' and d.author_id = any ((select access.principals())::uuid[])
                         order by d.submitted_on, d.id limit 40
                        """, Row.class);
    }
}
