package pl.oparcie.institution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.text.Folding;

/** The rows of the directory. */
@Repository
class InstitutionStore {

    static final int PAGE = 50;

    private static final String COLUMNS =
            "select id, kind, name, address, phone, email, contact_person, notes, retired_on, version from institution.institution ";

    private final JdbcClient jdbc;
    private final Today today;

    InstitutionStore(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** Who changed the entry and when. */
    record Change(String event, @Nullable String who, OffsetDateTime at) {}

    Optional<Institution> find(InstitutionId id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id.value())
                .query((row, n) -> institution(row))
                .optional();
    }

    /** One page of the list by name, after the given entry; one more than a page when there is a next one. */
    List<Institution> list(
            String words, @Nullable InstitutionKind kind, boolean retired, @Nullable InstitutionId after) {
        return jdbc.sql(COLUMNS + """
                        where folded like :words and (:kind::text is null or kind = :kind) and (retired_on is not null) = :retired
                          and (:after::uuid is null
                               or (name, id) > (select a.name, a.id from institution.institution a where a.id = :after::uuid))
                        order by name, id limit :most
                        """)
                .param("words", "%" + Folding.fold(words) + "%")
                .param("kind", kind == null ? null : kind.name())
                .param("retired", retired)
                .param("after", after == null ? null : after.value(), java.sql.Types.OTHER)
                .param("most", PAGE + 1)
                .query((row, n) -> institution(row))
                .list();
    }

    /**
     * Those in use whose name or address has the words, the chosen one first.
     *
     * @param kinds of which it may be; empty: of any
     */
    List<Institution> found(String words, Collection<InstitutionKind> kinds, @Nullable InstitutionId chosen, int most) {
        return jdbc.sql(COLUMNS + """
                        where retired_on is null and folded like :words and (cardinality(:kinds::text[]) = 0 or kind = any (:kinds::text[]))
                           or id = :chosen::uuid
                        order by id = :chosen::uuid desc nulls last, name, id limit :most
                        """)
                .param("words", "%" + Folding.fold(words) + "%")
                .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                .param("chosen", chosen == null ? null : chosen.value(), java.sql.Types.OTHER)
                .param("most", most)
                .query((row, n) -> institution(row))
                .list();
    }

    /** The likely ones of those in use, the likeliest first. */
    List<Institution> likely(Institutions.Likely likely, @Nullable InstitutionId chosen, int most) {
        return jdbc.sql(COLUMNS + """
                        i where retired_on is null
                                and (id = any (:used::uuid[]) or kind = any (:kinds::text[])
                                     and (kind <> all (:wide::text[])
                                          or exists (select 1 from unnest(:words::text[]) w where strpos(i.folded, w) > 0)))
                            or id = :chosen::uuid
                         order by id = :chosen::uuid desc nulls last, array_position(:used::uuid[], id) nulls last,
                                  (select max(similarity) from (
                                      select public.word_similarity(w, i.folded) as similarity from unnest(:like::text[]) w) s
                                    where similarity > 0.5) desc nulls last,
                                  exists (select 1 from unnest(:words::text[]) w where strpos(i.folded, w) > 0) desc,
                                  strpos(i.folded, :place) > 0 desc, array_position(:kinds::text[], kind) nulls last, name, id
                         limit :most
                        """)
                .param("kinds", likely.kinds().stream().map(Enum::name).toArray(String[]::new))
                .param("wide", InstitutionKind.WIDE.stream().map(Enum::name).toArray(String[]::new))
                .param("used", likely.used().toArray(UUID[]::new))
                .param("like", folded(likely.like()))
                .param("words", folded(likely.words()))
                .param("place", Folding.fold(likely.place()))
                .param("chosen", chosen == null ? null : chosen.value(), java.sql.Types.OTHER)
                .param("most", most)
                .query((row, n) -> institution(row))
                .list();
    }

    private static String[] folded(List<String> words) {
        return words.stream().map(Folding::fold).filter(word -> !word.isBlank()).toArray(String[]::new);
    }

    /** The one in use of that name, however it is spelt. */
    Optional<InstitutionId> named(String name) {
        return found(name, List.of(), null, PAGE).stream()
                .filter(entry -> Folding.fold(entry.name()).equals(Folding.fold(name)))
                .findFirst()
                .map(Institution::id);
    }

    private static Institution institution(ResultSet row) throws SQLException {
        return new Institution(
                new InstitutionId(row.getObject("id", UUID.class)),
                InstitutionKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("address"),
                row.getString("phone"),
                row.getString("email"),
                row.getString("contact_person"),
                row.getString("notes"),
                row.getObject("retired_on", LocalDate.class),
                row.getInt("version"));
    }

    void insert(UUID id, NewInstitution entry) {
        jdbc.sql("""
                        insert into institution.institution (id, kind, name, address, phone, email, contact_person, notes, folded, created_at)
                        values (:id, :kind, :name, :address, :phone, :email, :contact, :notes, :folded, :now)
                        """)
                .param("id", id)
                .param("kind", entry.kind().name())
                .param("name", entry.name())
                .param("address", entry.address())
                .param("phone", entry.phone())
                .param("email", entry.email())
                .param("contact", entry.contactPerson())
                .param("notes", entry.notes())
                .param("folded", folded(entry))
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    void update(InstitutionId id, NewInstitution entry, int version) {
        changed(jdbc.sql("""
                        update institution.institution
                           set kind = :kind, name = :name, address = :address, phone = :phone, email = :email, contact_person = :contact,
                               notes = :notes, folded = :folded, version = version + 1
                         where id = :id and version = :version
                        """)
                .param("id", id.value())
                .param("version", version)
                .param("kind", entry.kind().name())
                .param("name", entry.name())
                .param("address", entry.address())
                .param("phone", entry.phone())
                .param("email", entry.email())
                .param("contact", entry.contactPerson())
                .param("notes", entry.notes())
                .param("folded", folded(entry))
                .update());
    }

    private static String folded(NewInstitution entry) {
        return Folding.fold(entry.name() + " " + entry.address() + " " + entry.contactPerson());
    }

    void retire(InstitutionId id, @Nullable LocalDate on, int version) {
        changed(jdbc.sql("""
                        update institution.institution set retired_on = :day, version = version + 1
                         where id = :id and version = :version and (retired_on is null) <> (:day::date is null)
                        """)
                .param("id", id.value())
                .param("version", version)
                .param("day", on, java.sql.Types.DATE)
                .update());
    }

    private static void changed(int rows) {
        if (rows != 1) {
            throw new Conflict("institution");
        }
    }

    /** The latest changes, from the log. */
    List<Change> history(InstitutionId id) {
        return jdbc.sql("""
                        select e.event, a.first_name || ' ' || a.last_name as who, e.at from audit.entry e
                          left join access.account a on a.id = e.user_id
                         where e.subject_id = :id and e.event in ('institution.create', 'institution.change', 'institution.retire', 'institution.restore')
                         order by e.at desc, e.seq desc limit 20
                        """)
                .param("id", id.value())
                .query((row, n) -> new Change(
                        row.getString("event"), row.getString("who"), row.getObject("at", OffsetDateTime.class)))
                .list();
    }
}
