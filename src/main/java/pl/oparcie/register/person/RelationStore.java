package pl.oparcie.register.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.web.Question;
import pl.oparcie.register.PersonId;

/** The lines between people. */
@Repository
class RelationStore {

    private static final String COLUMNS =
            "select id, from_id as \"from\", to_id as \"to\", kind, lower(period) as start, upper(period) as \"end\", note, version from register.relation ";

    private final JdbcClient jdbc;

    RelationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static Question<Relation> of(PersonId person) {
        return Question.of(
                        COLUMNS
                                + "where from_id = :id or to_id = :id order by kind, lower(period) nulls first, id limit 200",
                        Relation.class)
                .with("id", person.value());
    }

    /** The lines of several people, in one query. */
    List<Relation> ofAll(Collection<PersonId> people) {
        return jdbc.sql(
                        COLUMNS
                                + "where from_id = any (:ids) or to_id = any (:ids) order by kind, lower(period) nulls first, id limit 100")
                .param("ids", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, n) -> relation(row))
                .list();
    }

    Optional<Relation> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query((row, n) -> relation(row))
                .optional();
    }

    private static Relation relation(ResultSet row) throws SQLException {
        return new Relation(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("from", UUID.class)),
                new PersonId(row.getObject("to", UUID.class)),
                RelationKind.valueOf(row.getString("kind")),
                row.getObject("start", LocalDate.class),
                row.getObject("end", LocalDate.class),
                row.getString("note"),
                row.getInt("version"));
    }

    Map<PersonId, LocalDate> births(PersonId one, PersonId other) {
        var found = new HashMap<PersonId, LocalDate>();
        jdbc.sql("select id, birth_date from register.person where id in (:one, :other) and birth_date is not null")
                .param("one", one.value())
                .param("other", other.value())
                .query(row -> {
                    found.put(
                            new PersonId(row.getObject("id", UUID.class)),
                            row.getObject("birth_date", LocalDate.class));
                });
        return found;
    }

    boolean isAncestor(PersonId elder, PersonId younger) {
        return jdbc.sql("select register.is_ancestor(:elder, :younger)")
                .param("elder", elder.value())
                .param("younger", younger.value())
                .query(Boolean.class)
                .single();
    }

    void insert(Relation relation) {
        try {
            jdbc.sql("""
                            insert into register.relation (id, from_id, to_id, kind, period, note)
                            values (:id, :from, :to, :kind, daterange(:since, :until), :note)
                            """)
                    .param("id", relation.id())
                    .param("from", relation.from().value())
                    .param("to", relation.to().value())
                    .param("kind", relation.kind().name())
                    .param("since", relation.start(), java.sql.Types.DATE)
                    .param("until", relation.end(), java.sql.Types.DATE)
                    .param("note", relation.note())
                    .update();
        } catch (DataIntegrityViolationException twice) {
            throw new RuleViolation("register.relation.twice").at("role");
        }
    }

    void update(Relation relation) {
        try {
            var changed = jdbc.sql("""
                            update register.relation set period = daterange(:since, :until), note = :note, version = version + 1
                             where id = :id and version = :version
                            """)
                    .param("id", relation.id())
                    .param("since", relation.start(), java.sql.Types.DATE)
                    .param("until", relation.end(), java.sql.Types.DATE)
                    .param("note", relation.note())
                    .param("version", relation.version())
                    .update();
            if (changed != 1) {
                throw new Conflict("relation");
            }
        } catch (DataIntegrityViolationException twice) {
            throw new RuleViolation("register.relation.twice").at("since");
        }
    }

    void delete(UUID id, int version) {
        if (jdbc.sql("delete from register.relation where id = :id and version = :version")
                        .param("id", id)
                        .param("version", version)
                        .update()
                != 1) {
            throw new Conflict("relation");
        }
    }
}
