package pl.oparcie.register;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
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
import pl.oparcie.register.person.Pesel;

/**
 * The people of the register, as other modules need them: the minimal card of anybody, the brief of those one has access to, and
 * putting somebody new in.
 */
@Service
@Transactional(readOnly = true)
public class People {

    /** Who works with people: may see minimal cards and put people into the register. */
    public static final List<Role> STAFF = List.of(
            Role.SOCIAL_WORKER,
            Role.BENEFITS_WORKER,
            Role.FAMILY_ASSISTANT,
            Role.TEAM_LEADER,
            Role.DIRECTOR,
            Role.TEAM_CHAIR,
            Role.RECEPTIONIST);

    private final JdbcClient jdbc;
    private final Access access;
    private final Audit audit;
    private final Today today;

    People(JdbcClient jdbc, Access access, Audit audit, Today today) {
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
        this.today = today;
    }

    /** The person, if the current user has access to the record. */
    public Optional<PersonBrief> find(PersonId id) {
        return all(List.of(id)).stream().findFirst();
    }

    /** The person, or 404 for those without access to the record. */
    public PersonBrief get(PersonId id) {
        return find(id).orElseThrow(() -> new NotFound("person"));
    }

    /** Those of the people to whose records the current user has access; one query. */
    public List<PersonBrief> all(Collection<PersonId> ids) {
        return jdbc.sql("""
                        select id, first_name, last_name, sex, address_form, birth_date, pesel, died_on, version
                          from register.person where id = any (:ids) order by last_name, first_name, birth_date
                        """)
                .param("ids", array(ids))
                .query((row, n) -> brief(row))
                .list();
    }

    private static PersonBrief brief(ResultSet row) throws SQLException {
        return new PersonBrief(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("first_name"),
                row.getString("last_name"),
                RecordedSex.valueOf(row.getString("sex")),
                AddressForm.valueOf(row.getString("address_form")),
                row.getObject("birth_date", LocalDate.class),
                row.getString("pesel"),
                row.getObject("died_on", LocalDate.class),
                row.getInt("version"));
    }

    /** The minimal cards, for anybody who works with people; one query. */
    public Map<PersonId, PersonCard> cards(Collection<PersonId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var found = new LinkedHashMap<PersonId, PersonCard>();
        jdbc.sql("select * from register.cards(:ids)")
                .param("ids", array(ids))
                .query((row, n) -> card(row, ""))
                .list()
                .forEach(card -> found.put(card.id(), card));
        return found;
    }

    /** Names of anybody, for lists; one query. */
    public Map<PersonId, String> names(Collection<PersonId> ids) {
        return cards(ids).values().stream().collect(toMap(PersonCard::id, PersonCard::name));
    }

    /** Reads a card from columns that may have a prefix. */
    public static PersonCard card(ResultSet row, String prefix) throws SQLException {
        var replaced = row.getObject(prefix + "replaced_by", UUID.class);
        var year = row.getInt(prefix + "birth_year");
        return new PersonCard(
                new PersonId(row.getObject(prefix + "id", UUID.class)),
                row.getString(prefix + "first_name"),
                row.getString(prefix + "last_name"),
                year == 0 ? null : year,
                row.getString(prefix + "pesel"),
                row.getBoolean(prefix + "died"),
                replaced == null ? null : new PersonId(replaced));
    }

    /**
     * Puts somebody into the register and opens the record to the current user and to the director.
     *
     * @throws RuleViolation when the data cannot be true, or a living person with the same PESEL is there already
     */
    @Transactional
    public PersonId register(NewPerson person) {
        access.requireRole(STAFF.toArray(Role[]::new));
        person.check(today.date());
        var number = person.identity().pesel();
        requireFreePesel(number, person.identity().shared(), null);
        var id = Ids.next();
        try {
            insert(id, person);
        } catch (DuplicateKeyException another) {
            throw new RuleViolation("register.person.pesel-taken").at("pesel");
        }
        jdbc.sql("select register.open_new(:id)")
                .param("id", id)
                .query(Long.class)
                .single();
        former(id, person.names().atBirth());
        contact(
                id,
                "PHONE",
                person.reach().phone() == null
                        ? null
                        : PersonChecks.phone(person.reach().phone(), "phone"));
        contact(
                id,
                "EMAIL",
                person.reach().email() == null
                        ? null
                        : PersonChecks.email(person.reach().email(), "email"));
        audit.record("register.person.create", Subject.ofPerson(id));
        return new PersonId(id);
    }

    /** Refuses the PESEL of another living person, unless somebody wrote why two share it. */
    @Transactional(readOnly = true)
    public void requireFreePesel(@Nullable String number, @Nullable String shared, @Nullable PersonId but) {
        if (number != null && (shared == null || shared.isBlank()) && peselTaken(number, but)) {
            throw new RuleViolation("register.person.pesel-taken").at("pesel");
        }
    }

    private boolean peselTaken(String number, @Nullable PersonId but) {
        return jdbc.sql("select register.pesel_taken(:number, :but)")
                .param("number", number)
                .param("but", but == null ? null : but.value(), java.sql.Types.OTHER)
                .query(Boolean.class)
                .single();
    }

    private void insert(UUID id, NewPerson person) {
        var identity = person.identity();
        jdbc.sql("""
                        insert into register.person (id, first_name, second_name, last_name, sex, address_form, birth_date, pesel, pesel_missing,
                            document_kind, document_no, pesel_shared, citizenship, language, interpreter, created_by, created_at)
                        values (:id, :first, :second, :last, :sex, :form, :born, :pesel, :missing,
                            :kind, :number, :shared, :citizenship, :language, :interpreter, :me, :now)
                        """)
                .param("id", id)
                .param("first", person.names().first().strip())
                .param("second", person.names().second())
                .param("last", person.names().last().strip())
                .param("sex", person.sex().name())
                .param("form", person.form().name())
                .param("born", person.birthDate())
                .param(
                        "pesel",
                        identity.pesel() == null ? null : identity.pesel().strip())
                .param(
                        "missing",
                        identity.pesel() != null || identity.missing() == null
                                ? null
                                : identity.missing().name())
                .param("kind", identity.documentKind())
                .param("number", identity.documentNo())
                .param("shared", identity.shared())
                .param("citizenship", person.speech().citizenship())
                .param("language", person.speech().language())
                .param("interpreter", person.speech().interpreter())
                .param("me", CurrentUser.me().value())
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void former(UUID id, @Nullable String surname) {
        if (surname != null && !surname.isBlank()) {
            jdbc.sql(
                            "insert into register.former_name (id, person_id, last_name, kind) values (:row, :id, :name, 'BIRTH')")
                    .param("row", Ids.next())
                    .param("id", id)
                    .param("name", surname.strip())
                    .update();
        }
    }

    private void contact(UUID id, String kind, @Nullable String value) {
        if (value != null) {
            jdbc.sql(
                            "insert into register.contact_point (id, person_id, kind, value) values (:row, :id, :kind, :value)")
                    .param("row", Ids.next())
                    .param("id", id)
                    .param("kind", kind)
                    .param("value", value)
                    .update();
        }
    }

    /** PESEL as the current user may see it here: whole for those with access to the record. */
    public static String masked(String pesel) {
        return Pesel.parse(pesel).map(Pesel::masked).orElse(pesel.substring(0, 4) + "*******");
    }

    static UUID[] array(Collection<PersonId> ids) {
        return ids.stream().map(PersonId::value).distinct().toArray(UUID[]::new);
    }
}
