package pl.oparcie.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.platform.Today;
import pl.oparcie.register.HouseholdId;
import pl.oparcie.register.PersonId;

/** Whom an indication or a contact is about: found in the register, with what the register knows, so that nobody types it again. */
@Repository
public class Subjects {

    private final JdbcClient jdbc;
    private final Today today;

    Subjects(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** Somebody found. */
    public record Found(UUID person, @Nullable UUID household, String name, String householdName, String address) {}

    /** What is filled in from the register. */
    public record Known(
            PersonId person,
            HouseholdId household,
            String name,
            String address,
            String phone,
            int persons,
            boolean minors) {}

    /** People whose surname begins so. */
    public List<Found> find(String words) {
        return jdbc.sql("""
                        select p.id as person, h.id as household, p.first_name || ' ' || p.last_name as name,
                               coalesce(h.name, '') as household_name, concat_ws(' ', h.street, h.house) as address
                          from register.person p
                          left join register.member m on m.person_id = p.id and m.period @> :today::date
                          left join register.household h on h.id = m.household_id
                         where p.replaced_by is null and lower(p.last_name) like lower(:words) || '%'
                         order by p.last_name, p.first_name, p.id limit 20
                        """)
                .param("words", words)
                .param("today", today.date())
                .query(Found.class)
                .list();
    }

    /** The person with the household she lives in today. */
    public Optional<Known> known(PersonId person) {
        return jdbc.sql("""
                        select p.id as person, h.id as household, h.name,
                               concat_ws(' ', nullif(h.street, ''), nullif(h.house, '') || coalesce('/' || nullif(h.flat, ''), '')) as street,
                               concat_ws(' ', nullif(h.postcode, ''), nullif(h.place, '')) as place,
                               coalesce((select c.value from register.contact_point c where c.person_id = p.id and c.kind = 'PHONE'
                                          order by c.id limit 1), '') as phone,
                               (select count(*) from register.member n where n.household_id = h.id and n.period @> :today::date) as persons,
                               exists (select 1 from register.member n join register.person k on k.id = n.person_id
                                        where n.household_id = h.id and n.period @> :today::date
                                          and k.birth_date > :today::date - interval '18 years') as minors
                          from register.person p
                          join register.member m on m.person_id = p.id and m.period @> :today::date
                          join register.household h on h.id = m.household_id
                         where p.id = :person
                        """)
                .param("person", person.value())
                .param("today", today.date())
                .query((row, n) -> new Known(
                        person,
                        new HouseholdId(row.getObject("household", UUID.class)),
                        row.getString("name"),
                        String.join(
                                ", ",
                                List.of(row.getString("street"), row.getString("place")).stream()
                                        .filter(part -> !part.isBlank())
                                        .toList()),
                        row.getString("phone"),
                        row.getInt("persons"),
                        row.getBoolean("minors")))
                .optional();
    }
}
