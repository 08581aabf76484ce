package pl.oparcie.register;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.Access;
import pl.oparcie.access.role.Role;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;

/** Households as other modules need them: who lives where with whom, today or on a day, and putting a new one in. */
@Service
@Transactional(readOnly = true)
public class Households {

    private final JdbcClient jdbc;
    private final People people;
    private final Districts districts;
    private final Access access;
    private final Audit audit;
    private final Today today;

    Households(JdbcClient jdbc, People people, Districts districts, Access access, Audit audit, Today today) {
        this.jdbc = jdbc;
        this.people = people;
        this.districts = districts;
        this.access = access;
        this.audit = audit;
        this.today = today;
    }

    /** What the head of a page shows of a household. */
    public record Head(
            HouseholdId id,
            String name,
            NewAddress address,
            @Nullable UUID district,
            @Nullable String districtName,
            int version) {

        public String addressLine() {
            return address.line();
        }

        public boolean homeless() {
            return address.homeless();
        }
    }

    /** Somebody who lives or lived in a household; {@code to} is the first day away, null while living there. */
    public record Member(
            UUID id,
            PersonId person,
            String name,
            boolean reference,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** The household, if the current user has access to it. */
    public Optional<Head> find(HouseholdId id) {
        return Optional.ofNullable(heads(List.of(id)).get(id));
    }

    /** The household, or 404 for those without access to it. */
    public Head head(HouseholdId id) {
        return find(id).orElseThrow(() -> new NotFound("household"));
    }

    /** Those of the households to which the current user has access; one query. */
    public Map<HouseholdId, Head> heads(Collection<HouseholdId> ids) {
        return jdbc
                .sql("""
                        select h.id, h.name, h.place, h.street, h.house, h.flat, h.postcode, h.terc, h.simc, h.ulic, h.homeless,
                               h.last_registered, h.stay, h.district_id, d.name as district, h.version
                          from register.household h left join register.district d on d.id = h.district_id
                         where h.id = any (:ids)
                        """)
                .param("ids", ids.stream().map(HouseholdId::value).distinct().toArray(UUID[]::new))
                .query((row, n) -> head(row))
                .list()
                .stream()
                .collect(toMap(Head::id, head -> head));
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(
                new HouseholdId(row.getObject("id", UUID.class)),
                row.getString("name"),
                AddressRow.read(row),
                row.getObject("district_id", UUID.class),
                row.getString("district"),
                row.getInt("version"));
    }

    /** Who lives there today, the reference person first. */
    public List<Member> members(HouseholdId id) {
        return members(id, today.date());
    }

    /** Who lived there on a day, the reference person first. */
    public List<Member> members(HouseholdId id, LocalDate on) {
        return history(id).stream()
                .filter(member -> !member.from().isAfter(on)
                        && (member.to() == null || member.to().isAfter(on)))
                .toList();
    }

    /** Everybody who ever lived there: the reference person, then from the longest there. Two queries. */
    public List<Member> history(HouseholdId id) {
        var rows = jdbc.sql("""
                        select id, person_id, reference, lower(period) as since, upper(period) as until
                          from register.member where household_id = :id order by reference desc, lower(period), id
                        """)
                .param("id", id.value())
                .query((row, n) -> new Member(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        "",
                        row.getBoolean("reference"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class)))
                .list();
        var names = people.names(rows.stream().map(Member::person).toList());
        return rows.stream()
                .map(row -> new Member(
                        row.id(),
                        row.person(),
                        names.getOrDefault(row.person(), "–"),
                        row.reference(),
                        row.from(),
                        row.to()))
                .toList();
    }

    /** The person the household is named and asked after. */
    public Optional<PersonId> referencePerson(HouseholdId id) {
        return jdbc.sql("""
                        select person_id from register.member where household_id = :id
                         order by (reference and period @> :today) desc, (period @> :today) desc, reference desc, id limit 1
                        """)
                .param("id", id.value())
                .param("today", today.date())
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /** Where the person lives today; also for those without access to the household, who get its id only. */
    public Optional<HouseholdId> of(PersonId person) {
        return jdbc.sql("select register.household_of(:person, :today) as id")
                .param("person", person.value())
                .param("today", today.date())
                .query((row, n) -> Optional.ofNullable(row.getObject("id", UUID.class)))
                .single()
                .map(HouseholdId::new);
    }

    /** The household in which the person lives today, or a new one of that person alone. */
    @Transactional
    public HouseholdId ofOrCreate(PersonId person, NewAddress address) {
        return of(person).orElseGet(() -> register(NewHousehold.of(person, address, today.date())));
    }

    /**
     * Puts a household into the register and opens it to the current user and to the director.
     *
     * @throws RuleViolation when the address cannot be right or somebody lives in another household at that time
     */
    @Transactional
    public HouseholdId register(NewHousehold household) {
        access.requireRole(People.STAFF.toArray(Role[]::new));
        household.check();
        var id = Ids.next();
        insert(id, household);
        jdbc.sql("select register.open_new(:id)")
                .param("id", id)
                .query(Long.class)
                .single();
        var created = new HouseholdId(id);
        household.members().forEach(member -> join(created, member.person(), member.from(), member.reference()));
        audit.record("register.household.create", Subject.of(id));
        return created;
    }

    private String defaultName(NewHousehold household) {
        var reference = household.members().stream()
                .filter(NewHousehold.Joining::reference)
                .findFirst()
                .orElseThrow()
                .person();
        return people.find(reference)
                .map(PersonBrief::formalName)
                .or(() -> Optional.ofNullable(people.names(List.of(reference)).get(reference)))
                .orElseThrow(() -> new NotFound("person"));
    }

    private void insert(UUID id, NewHousehold household) {
        var address = household.address();
        var district = districts.of(address).map(Districts.Found::id).orElse(null);
        jdbc.sql("""
                        insert into register.household (id, name, homeless, place, street, house, flat, postcode, terc, simc, ulic, stay,
                            last_registered, district_id, created_by, created_at)
                        values (:id, :name, :homeless, :place, :street, :house, :flat, :postcode, :terc, :simc, :ulic, :stay,
                            :registered, :district, :me, :now)
                        """)
                .param("id", id)
                .param("name", household.name() == null ? defaultName(household) : household.name())
                .param("homeless", address.homeless())
                .param("place", address.place().strip())
                .param("street", address.street().strip())
                .param("house", address.house().strip())
                .param("flat", address.flat().strip())
                .param("postcode", address.postcode())
                .param("terc", address.terc())
                .param("simc", address.simc())
                .param("ulic", address.ulic())
                .param("stay", address.stay())
                .param("registered", address.lastRegistered())
                .param("district", district)
                .param("me", CurrentUser.me().value())
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Somebody moves in. Members need not be relatives. Whoever sees the household sees the person's record from now on.
     *
     * @throws RuleViolation when the person lives in another household at that time
     */
    @Transactional
    public void join(HouseholdId household, PersonId person, LocalDate from, boolean reference) {
        if (from.isAfter(today.date())) {
            throw new RuleViolation("problem.date-future").at("from");
        }
        try {
            jdbc.sql("""
                            insert into register.member (id, household_id, person_id, reference, period)
                            values (:id, :household, :person, :reference, daterange(:from, null))
                            """)
                    .param("id", Ids.next())
                    .param("household", household.value())
                    .param("person", person.value())
                    .param("reference", reference)
                    .param("from", from)
                    .update();
        } catch (DataIntegrityViolationException overlapping) {
            throw new RuleViolation("register.member.overlap").at("from");
        }
        jdbc.sql("select register.open_as(:person, :household)")
                .param("person", person.value())
                .param("household", household.value())
                .query(Long.class)
                .single();
    }
}
