package pl.oparcie.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.platform.Ids;
import pl.oparcie.register.HouseholdId;
import pl.oparcie.register.PersonId;

/** What the register keeps beside the first card of a person: former names, notes, more telephones, relations, who moved out. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DemoRecords {

    private final JdbcClient jdbc;

    DemoRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void details(PersonId id, FamilyStory.Person person) {
        if (person.note() != null) {
            jdbc.sql("update register.person set note = :note where id = :id")
                    .param("note", person.note())
                    .param("id", id.value())
                    .update();
        }
        person.phones().stream().skip(1).forEach(phone -> jdbc.sql(
                        "insert into register.contact_point (id, person_id, kind, value) values (:row, :id, 'PHONE', :value)")
                .param("row", Ids.next())
                .param("id", id.value())
                .param("value", phone)
                .update());
        person.formerNames().forEach(name -> former(id, name));
    }

    private void former(PersonId id, FamilyStory.FormerName name) {
        if (name.kind().equals("BIRTH")) {
            jdbc.sql("update register.former_name set until = :until where person_id = :id and kind = 'BIRTH'")
                    .param("until", name.until())
                    .param("id", id.value())
                    .update();
            return;
        }
        jdbc.sql(
                        "insert into register.former_name (id, person_id, last_name, kind, until) values (:row, :id, :last, :kind, :until)")
                .param("row", Ids.next())
                .param("id", id.value())
                .param("last", name.last())
                .param("kind", name.kind())
                .param("until", name.until())
                .update();
    }

    void relate(PersonId from, PersonId to, FamilyStory.Relation relation) {
        jdbc.sql("""
                        insert into register.relation (id, from_id, to_id, kind, period)
                        values (:id, :from, :to, :kind, daterange(:since, :until))
                        """)
                .param("id", Ids.next())
                .param("from", from.value())
                .param("to", to.value())
                .param("kind", relation.kind())
                .param("since", relation.since())
                .param("until", relation.until())
                .update();
    }

    void leave(HouseholdId household, PersonId person, LocalDate on) {
        jdbc.sql("""
                        update register.member set period = daterange(lower(period), :on)
                         where household_id = :household and person_id = :person and upper_inf(period)
                        """)
                .param("on", on)
                .param("household", household.value())
                .param("person", person.value())
                .update();
    }

    void died(PersonId person, @Nullable LocalDate on) {
        jdbc.sql("update register.person set died_on = :on where id = :id")
                .param("on", on)
                .param("id", person.value())
                .update();
    }
}
