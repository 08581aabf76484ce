package pl.oparcie.register.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.web.Question;
import pl.oparcie.register.AddressForm;
import pl.oparcie.register.HouseholdId;
import pl.oparcie.register.NewPerson.Identity;
import pl.oparcie.register.NewPerson.Speech;
import pl.oparcie.register.NoPesel;
import pl.oparcie.register.People;
import pl.oparcie.register.PersonCard;
import pl.oparcie.register.PersonId;
import pl.oparcie.register.RecordedSex;
import pl.oparcie.register.person.PersonData.Contact;
import pl.oparcie.register.person.PersonData.Former;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of a person's record. */
@Repository
class PersonStore {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;

    PersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A record with what stands around it. */
    record Kept(
            PersonId id,
            PersonData data,
            @Nullable PersonId replacedBy,
            @Nullable String linkedReason,
            int version) {}

    /** Where somebody lived; {@code to} is the first day away. */
    record Living(
            HouseholdId household,
            String name,
            boolean reference,
            LocalDate from,
            @Nullable LocalDate to,
            int people) {}

    /** Somebody who may be the same person. */
    record Similar(PersonCard card, int grade) {}

    Kept get(PersonId id) {
        return jdbc.sql("""
                        select first_name, second_name, last_name, sex, address_form, birth_date, pesel, pesel_missing, document_kind,
                               document_no, pesel_shared, citizenship, language, interpreter, died_on, runs_alone, alone, note,
                               replaced_by, linked_reason, version,
                               (select json_agg(json_build_object('firstName', f.first_name, 'lastName', f.last_name, 'kind', f.kind,
                                                                  'until', f.until) order by f.until nulls first, f.id)
                                  from register.former_name f where f.person_id = person.id) as former,
                               (select json_agg(json_build_object('kind', c.kind, 'value', c.value, 'note', c.note) order by c.id)
                                  from register.contact_point c where c.person_id = person.id) as contacts
                          from register.person where id = :id
                        """)
                .param("id", id.value())
                .query((row, n) -> kept(id, row))
                .optional()
                .orElseThrow(() -> new NotFound("person"));
    }

    private static Kept kept(PersonId id, ResultSet row) throws SQLException {
        var missing = row.getString("pesel_missing");
        var replaced = row.getObject("replaced_by", UUID.class);
        var data = new PersonData(
                row.getString("first_name"),
                row.getString("second_name"),
                row.getString("last_name"),
                RecordedSex.valueOf(row.getString("sex")),
                AddressForm.valueOf(row.getString("address_form")),
                row.getObject("birth_date", LocalDate.class),
                new Identity(
                        row.getString("pesel"),
                        missing == null ? null : NoPesel.valueOf(missing),
                        row.getString("document_kind"),
                        row.getString("document_no"),
                        row.getString("pesel_shared")),
                new Speech(row.getString("citizenship"), row.getString("language"), row.getBoolean("interpreter")),
                row.getObject("died_on", LocalDate.class),
                YesNo.valueOf(row.getString("runs_alone")),
                YesNo.valueOf(row.getString("alone")),
                row.getString("note"),
                list(row.getString("former"), new TypeReference<>() {}),
                list(row.getString("contacts"), new TypeReference<>() {}));
        return new Kept(
                id,
                data,
                replaced == null ? null : new PersonId(replaced),
                row.getString("linked_reason"),
                row.getInt("version"));
    }

    private static <T> List<T> list(@Nullable String json, TypeReference<List<T>> type) {
        return json == null ? List.of() : JSON.readValue(json, type);
    }

    void save(PersonId id, PersonData data, int version) {
        try {
            if (update(id, data, version) != 1) {
                throw new Conflict("person");
            }
        } catch (DuplicateKeyException another) {
            throw new RuleViolation("register.person.pesel-taken").at("pesel");
        }
        replaceFormer(id, data.former());
        replaceContacts(id, data.contacts());
    }

    private int update(PersonId id, PersonData data, int version) {
        var identity = data.identity();
        return jdbc.sql("""
                        update register.person
                           set first_name = :first, second_name = :second, last_name = :last, sex = :sex, address_form = :form,
                               birth_date = :born, pesel = :pesel, pesel_missing = :missing, document_kind = :kind,
                               document_no = :number, pesel_shared = :shared, citizenship = :citizenship, language = :language,
                               interpreter = :interpreter, died_on = :died, runs_alone = :runs, alone = :alone, note = :note,
                               version = version + 1
                         where id = :id and version = :version
                        """)
                .param("id", id.value())
                .param("version", version)
                .param("first", data.firstName())
                .param("second", data.secondName())
                .param("last", data.lastName())
                .param("sex", data.sex().name())
                .param("form", data.form().name())
                .param("born", data.birthDate())
                .param("pesel", identity.pesel())
                .param(
                        "missing",
                        identity.missing() == null ? null : identity.missing().name())
                .param("kind", identity.documentKind())
                .param("number", identity.documentNo())
                .param("shared", identity.shared())
                .param("citizenship", data.speech().citizenship())
                .param("language", data.speech().language())
                .param("interpreter", data.speech().interpreter())
                .param("died", data.diedOn())
                .param("runs", data.runsAlone().name())
                .param("alone", data.alone().name())
                .param("note", data.note())
                .update();
    }

    void replaceFormer(PersonId id, List<Former> names) {
        jdbc.sql("delete from register.former_name where person_id = :id")
                .param("id", id.value())
                .update();
        names.forEach(name -> jdbc.sql("""
                        insert into register.former_name (id, person_id, first_name, last_name, kind, until)
                        values (:row, :id, :first, :last, :kind, :until)
                        """)
                .param("row", Ids.next())
                .param("id", id.value())
                .param("first", name.firstName())
                .param("last", name.lastName())
                .param("kind", name.kind().name())
                .param("until", name.until())
                .update());
    }

    private void replaceContacts(PersonId id, List<Contact> contacts) {
        jdbc.sql("delete from register.contact_point where person_id = :id")
                .param("id", id.value())
                .update();
        contacts.forEach(contact -> jdbc.sql("""
                        insert into register.contact_point (id, person_id, kind, value, note) values (:row, :id, :kind, :value, :note)
                        """)
                .param("row", Ids.next())
                .param("id", id.value())
                .param("kind", contact.kind().name())
                .param("value", contact.value())
                .param("note", contact.note())
                .update());
    }

    static Question<Living> living(PersonId id) {
        return Question.of("""
                        select m.household_id as household, h.name, m.reference, lower(m.period) as "from", upper(m.period) as "to",
                               (select count(*) from register.member o where o.household_id = m.household_id
                                   and o.period @> platform.today()) as people
                          from register.member m join register.household h on h.id = m.household_id
                         where m.person_id = :id order by lower(m.period) desc limit 100
                        """, Living.class).with("id", id.value());
    }

    record May(boolean change) {}

    static Question<May> mayChange(PersonId id) {
        return Question.of("select register.may_change(:id) as change", May.class)
                .with("id", id.value());
    }

    List<Similar> similar(String forms, @Nullable LocalDate born, @Nullable String pesel, @Nullable PersonId but) {
        return jdbc.sql("select (card).*, grade from register.similar_people(:asked::jsonb, :born, :pesel, :but)")
                .param("asked", forms)
                .param("born", born, java.sql.Types.DATE)
                .param("pesel", pesel)
                .param("but", but == null ? null : but.value(), java.sql.Types.OTHER)
                .query((row, n) -> new Similar(People.card(row, ""), row.getInt("grade")))
                .list();
    }

    Optional<PersonCard> byPesel(String pesel) {
        return jdbc.sql("select * from register.find_people_by('PESEL', :pesel, 1)")
                .param("pesel", pesel)
                .query((row, n) -> People.card(row, ""))
                .optional();
    }

    /** Records linked to this one as its duplicates. */
    static Question<PersonCard> linkedTo(PersonId id) {
        return Question.of("""
                        select id, first_name, last_name, extract(year from birth_date)::integer as birth_year, null as pesel,
                               died_on is not null as died, replaced_by
                          from register.person where replaced_by = :id order by id limit 100
                        """, PersonCard.class).with("id", id.value());
    }

    void link(PersonId id, @Nullable PersonId main, @Nullable String reason, int version) {
        try {
            var changed = jdbc.sql("""
                            update register.person set replaced_by = :main, linked_reason = :reason, version = version + 1
                             where id = :id and version = :version and (replaced_by is null) <> (:main::uuid is null)
                            """)
                    .param("id", id.value())
                    .param("main", main == null ? null : main.value(), java.sql.Types.OTHER)
                    .param("reason", reason)
                    .param("version", version)
                    .update();
            if (changed != 1) {
                throw new Conflict("person");
            }
        } catch (DuplicateKeyException another) {
            throw new RuleViolation("register.person.pesel-taken").at("pesel");
        }
    }
}
