package pl.oparcie.intake.indication;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import pl.oparcie.intake.Urgency;
import pl.oparcie.platform.web.Question;
import pl.oparcie.platform.web.Questions;

/** The indications on somebody's desk, of all its cards in one query. */
@Repository
class IndicationsOnDesk {

    private static final int DAYS_NEW = 14;

    private final Questions questions;

    IndicationsOnDesk(Questions questions) {
        this.questions = questions;
    }

    /** Why an indication lies there. */
    enum What {
        DECIDE,
        ASSIGN,
        RETURNED,
        REFUSED,
        TOLD,
        GIVEN
    }

    record Row(UUID id, String name, What what, LocalDate day, UUID caseId, Urgency urgency) {}

    /** Those that lie there for one of the reasons. */
    List<Row> of(Set<What> reasons) {
        return questions.list(question()).stream()
                .filter(row -> reasons.contains(row.what()))
                .toList();
    }

    /** What they are made of. */
    static Question<Row> question() {
        return Question.of("""
                        (select id, name, case state when 'SUBMITTED' then 'DECIDE' else 'ASSIGN' end as what,
                                coalesce(decided_on, submitted_on) as day, id as case_id, urgency
                           from intake.indication
                          where state = 'SUBMITTED' and author_id <> (select platform.me()) and access.director() = any ((select access.principals())::uuid[])
                             or state = 'ACCEPTED' and (select intake.leads())
                          order by case urgency when 'INTERVENTION' then 0 when 'URGENT' then 1 else 2 end, 4, id limit 20)
                        union all
                        (select id, name, 'RETURNED', decided_on, id, urgency from intake.indication
                          where state = 'RETURNED' and author_id = (select platform.me())
                         union all
                         select id, name, 'REFUSED', decided_on, id, urgency from intake.indication
                          where state = 'REFUSED' and author_id = (select platform.me()) and decided_on > ((select platform.today()) - %d)
                         union all
                         select id, name, 'TOLD', feedback_on, id, urgency from intake.indication
                          where author_id = (select platform.me()) and feedback_on > ((select platform.today()) - %d)
                         union all
                         select id, name, 'GIVEN', assigned_on, case_id, urgency from intake.indication
                          where state = 'ASSIGNED' and lead_id = (select platform.me()) and taken is null and assigned_on > ((select platform.today()) - %d)
                          order by 4, 1 limit 20)
                        """.replace("%d", String.valueOf(DAYS_NEW)), Row.class);
    }
}
