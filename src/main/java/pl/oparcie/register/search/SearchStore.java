package pl.oparcie.register.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.register.HouseholdId;
import pl.oparcie.register.People;
import pl.oparcie.register.PersonCard;
import pl.oparcie.register.PersonId;

/** Asks the functions that see everything and tell only the minimal card. */
@Repository
class SearchStore {

    static final int MOST = 50;

    private final JdbcClient jdbc;

    SearchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody found: how close, and under which former name. */
    record PersonFound(PersonCard card, Why why, @Nullable String former) {}

    /** A household found by its address. */
    record HouseholdFound(HouseholdId id, String name, String address, Why why) {}

    /** Persons and households, the best first. */
    record Found(List<PersonFound> people, List<HouseholdFound> households) {}

    /** By words of names and of addresses; one query. */
    Found byWords(SearchQuery query) {
        var people = new ArrayList<PersonFound>();
        var households = new ArrayList<HouseholdFound>();
        jdbc.sql("select * from register.find(:asked::jsonb, :born, :day, :people, :most)")
                .param("asked", query.asJson())
                .param("born", query.born(), java.sql.Types.INTEGER)
                .param("day", query.bornOn(), java.sql.Types.DATE)
                .param("people", query.kind() == SearchQuery.Kind.WORDS)
                .param("most", MOST + 1)
                .query(row -> {
                    var why = Why.of(row.getInt("grade"));
                    if (row.getBoolean("household")) {
                        households.add(new HouseholdFound(
                                new HouseholdId(row.getObject("id", UUID.class)),
                                row.getString("last_name"),
                                row.getString("address"),
                                why));
                    } else {
                        people.add(new PersonFound(People.card(row, ""), why, row.getString("former")));
                    }
                });
        return new Found(people, households);
    }

    List<PersonFound> peopleBy(SearchQuery.Kind kind, String key) {
        return jdbc.sql("select * from register.find_people_by(:kind, :key, :most)")
                .param("kind", kind.name())
                .param("key", key)
                .param("most", MOST + 1)
                .query((row, n) -> new PersonFound(People.card(row, ""), Why.valueOf(kind.name()), null))
                .list();
    }

    /** Somebody who lives in a household today; the address only for those who may open the household. */
    record Living(
            HouseholdId household,
            PersonId person,
            @Nullable String address) {}

    /**
     * Who lives today in the households, and where the people live: of a household one may not open its reference person alone, and no
     * address; one query.
     */
    List<Living> living(Collection<UUID> households, Collection<UUID> people, LocalDate today) {
        return jdbc.sql("""
                        select m.household_id, m.person_id, m.reference,
                               concat_ws(', ', nullif(btrim(h.street || ' ' || h.house || coalesce('/' || nullif(h.flat, ''), '')), ''),
                                         nullif(h.place, '')) as address
                          from register.member m join register.household h on h.id = m.household_id
                         where m.period @> :today::date and (m.household_id = any (:households) or m.person_id = any (:people))
                        union all
                        select r.household, r.person, true, null
                          from register.reference(:households, :today) r
                         where not exists (select 1 from register.household h where h.id = r.household)
                         order by 3 desc
                        """)
                .param("households", households.toArray(UUID[]::new))
                .param("people", people.toArray(UUID[]::new))
                .param("today", today)
                .query((row, n) -> new Living(
                        new HouseholdId(row.getObject(1, UUID.class)),
                        new PersonId(row.getObject(2, UUID.class)),
                        row.getString(4)))
                .list();
    }

    /** Which of the records the current user may open. */
    Set<UUID> openable(Collection<UUID> ids) {
        return new HashSet<>(jdbc.sql("select * from register.openable(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }
}
