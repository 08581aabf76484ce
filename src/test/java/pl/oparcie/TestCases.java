package pl.oparcie;

import java.sql.Date;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pl.oparcie.access.CaseId;
import pl.oparcie.platform.Ids;
import pl.oparcie.register.HouseholdId;
import pl.oparcie.register.PersonId;

/** Makes cases with a household of one, led by somebody, the short way round: rows and grants as the use cases leave them. */
@Component
public class TestCases {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    TestCases(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** A case with the person and the household it is kept for. */
    public record Case(CaseId id, HouseholdId household, PersonId person, String name, String mark) {
        public String url() {
            return "/cases/" + id;
        }
    }

    /** A case opened a month ago, led by the worker, in the worker's team. */
    public Case ledBy(TestPeople.Person lead) {
        return lead.does(() -> transaction.execute(status -> insert(lead, TestClock.TODAY.minusDays(30))));
    }

    private Case insert(TestPeople.Person lead, LocalDate opened) {
        var number = NUMBER.incrementAndGet();
        var last = "Próbna" + Integer.toString(number, 36);
        var person = person("Halina", last);
        var household = household("Pani Halina " + last);
        var id = new CaseId(Ids.next());
        jdbc.sql(
                        "insert into register.member (id, household_id, person_id, reference, period) values (:id, :h, :p, true, daterange(:from, null))")
                .param("id", Ids.next())
                .param("h", household.value())
                .param("p", person.value())
                .param("from", Date.valueOf(opened.minusYears(5)))
                .update();
        var mark = "ZPS.8121." + (100_000 + number) + ".2026";
        jdbc.sql("""
                        insert into casework.case_file (id, mark, household_id, person_id, name, team_id, lead_id, opened_on, source)
                        values (:id, :mark, :h, :p, :name, :team, :lead, :opened, 'INDICATION')
                        """)
                .param("id", id.value())
                .param("mark", mark)
                .param("h", household.value())
                .param("p", person.value())
                .param("name", "Pani Halina " + last)
                .param("team", lead.team())
                .param("lead", lead.id().value())
                .param("opened", opened)
                .update();
        jdbc.sql("select casework.open_grants(:case)")
                .param("case", id.value())
                .query(Boolean.class)
                .single();
        jdbc.sql(
                        "insert into casework.assignment (id, case_id, user_id, part, period) values (:id, :case, :user, 'LEAD', daterange(:from, null))")
                .param("id", Ids.next())
                .param("case", id.value())
                .param("user", lead.id().value())
                .param("from", Date.valueOf(opened))
                .update();
        return new Case(id, household, person, "Pani Halina " + last, mark);
    }

    /** Somebody who moves in with whom the case is led for: a child, to whom that person is the mother. */
    public PersonId child(TestPeople.Person lead, Case of, String first, LocalDate born) {
        return lead.does(() -> transaction.execute(status -> {
            var child = person(first, of.name().substring(of.name().lastIndexOf(' ') + 1));
            jdbc.sql("update register.person set birth_date = :born where id = :id")
                    .param("born", Date.valueOf(born))
                    .param("id", child.value())
                    .update();
            jdbc.sql(
                            "insert into register.member (id, household_id, person_id, period) values (:id, :h, :p, daterange(:from, null))")
                    .param("id", Ids.next())
                    .param("h", of.household().value())
                    .param("p", child.value())
                    .param("from", Date.valueOf(born))
                    .update();
            return child;
        }));
    }

    private PersonId person(String first, @Nullable String last) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into register.person (id, first_name, last_name, sex, address_form, birth_date, pesel_missing, created_by, created_at)
                        values (:id, :first, :last, 'F', 'PANI', '1984-03-12', 'UNKNOWN', platform.me(), platform.now())
                        """).param("id", id).param("first", first).param("last", last).update();
        own(id);
        return new PersonId(id);
    }

    private HouseholdId household(String name) {
        var id = Ids.next();
        jdbc.sql(
                        "insert into register.household (id, name, created_by, created_at) values (:id, :name, platform.me(), platform.now())")
                .param("id", id)
                .param("name", name)
                .update();
        own(id);
        return new HouseholdId(id);
    }

    private void own(UUID subject) {
        jdbc.sql("select register.open_new(:id)")
                .param("id", subject)
                .query(Long.class)
                .single();
    }
}
