package pl.oparcie.register.household;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.NotFound;
import pl.oparcie.register.AddressRow;
import pl.oparcie.register.HouseholdId;
import pl.oparcie.register.NewAddress;
import pl.oparcie.register.PersonId;

/** The rows of a household. */
@Repository
class HouseholdStore {

    private final JdbcClient jdbc;

    HouseholdStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A household as kept. */
    record Kept(
            HouseholdId id,
            String name,
            NewAddress address,
            @Nullable UUID district,
            @Nullable String districtName,
            @Nullable String worker,
            @Nullable String districtReason,
            @Nullable LocalDate districtOn,
            int version) {}

    /** Somebody living there. */
    record Membership(
            UUID id,
            PersonId person,
            boolean reference,
            LocalDate from,
            @Nullable LocalDate to) {}

    Kept get(HouseholdId id) {
        return jdbc.sql("""
                        select h.name, h.place, h.street, h.house, h.flat, h.postcode, h.terc, h.simc, h.ulic, h.homeless, h.last_registered,
                               h.stay, h.district_id, d.name as district, a.first_name || ' ' || a.last_name as worker, h.district_reason,
                               h.district_on, h.version
                          from register.household h left join register.district d on d.id = h.district_id
                          left join access.account a on a.id = d.worker_id
                         where h.id = :id
                        """)
                .param("id", id.value())
                .query((row, n) -> new Kept(
                        id,
                        row.getString("name"),
                        AddressRow.read(row),
                        row.getObject("district_id", UUID.class),
                        row.getString("district"),
                        row.getString("worker"),
                        row.getString("district_reason"),
                        row.getObject("district_on", LocalDate.class),
                        row.getInt("version")))
                .optional()
                .orElseThrow(() -> new NotFound("household"));
    }

    void save(
            HouseholdId id,
            HouseholdForm.Data data,
            @Nullable UUID district,
            @Nullable LocalDate byHandOn,
            int version) {
        var address = data.address();
        var changed = jdbc.sql("""
                        update register.household
                           set name = :name, homeless = :homeless, place = :place, street = :street, house = :house, flat = :flat,
                               postcode = :postcode, terc = :terc, simc = :simc, ulic = :ulic, stay = :stay,
                               last_registered = :registered, district_id = :district, district_reason = :reason,
                               district_on = :day, version = version + 1
                         where id = :id and version = :version
                        """)
                .param("id", id.value())
                .param("version", version)
                .param("name", data.name())
                .param("homeless", address.homeless())
                .param("place", address.place())
                .param("street", address.street())
                .param("house", address.house())
                .param("flat", address.flat())
                .param("postcode", address.postcode())
                .param("terc", address.terc())
                .param("simc", address.simc())
                .param("ulic", address.ulic())
                .param("stay", address.stay())
                .param("registered", address.lastRegistered())
                .param("district", district)
                .param("reason", data.reason())
                .param("day", byHandOn)
                .update();
        if (changed != 1) {
            throw new Conflict("household");
        }
    }

    boolean mayChange(HouseholdId id) {
        return jdbc.sql("select register.may_change(:id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** Where the person lives on a day, if the current user sees that household. */
    Optional<Membership> living(PersonId person, LocalDate on) {
        return jdbc.sql("""
                        select id, reference, lower(period) as since, upper(period) as until from register.member
                         where person_id = :person and period @> :day
                        """)
                .param("person", person.value())
                .param("day", on)
                .query((row, n) -> new Membership(
                        row.getObject("id", UUID.class),
                        person,
                        row.getBoolean("reference"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class)))
                .optional();
    }

    /** Ends a membership that has no end. */
    void leave(UUID member, LocalDate away) {
        if (jdbc.sql("""
                        update register.member set period = daterange(lower(period), :away)
                         where id = :id and upper_inf(period) and lower(period) < :away
                        """).param("id", member).param("away", away).update() != 1) {
            throw new Conflict("member");
        }
    }

    void reference(HouseholdId household, UUID member) {
        jdbc.sql(
                        "update register.member set reference = (id = :member) where household_id = :household and reference <> (id = :member)")
                .param("household", household.value())
                .param("member", member)
                .update();
    }
}
