package pl.oparcie.intake.indication;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.oparcie.access.CaseId;
import pl.oparcie.office.Destroyer;

/** The indication from which a case came, with the first contact before it, when the time of the case has run out. */
@Component
class IndicationDestroyer implements Destroyer {

    private static final int BEFORE_THE_CASE = 40;

    @Override
    public String what() {
        return "intake.destroy";
    }

    @Override
    public int order() {
        return BEFORE_THE_CASE;
    }

    @Override
    public List<String> tables() {
        return List.of("intake.indication");
    }

    @Override
    public int count(JdbcClient jobs, CaseId id) {
        return jobs.sql("select count(*) from intake.indication where case_id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public void destroy(JdbcClient jobs, CaseId id) {
        jobs.sql("""
                        with gone as (select id, contact_id from intake.indication where case_id = :id),
                             remarks as (delete from intake.remark where indication_id in (select id from gone)),
                             indications as (delete from intake.indication where id in (select id from gone))
                        delete from intake.contact where id in (select contact_id from gone)
                        """).param("id", id.value()).update();
    }
}
