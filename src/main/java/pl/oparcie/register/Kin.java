package pl.oparcie.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is family to whom, as other modules need it: the lines between people that lead from some of them to others. */
@Service
@Transactional(readOnly = true)
public class Kin {

    /** How many steps from one to another, and how many lines in all. */
    private static final int STEPS = 5;

    private static final int MOST = 400;

    private final JdbcClient jdbc;

    Kin(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a line says, read from the first to the second. */
    public enum Kind {
        PARENT,
        ADOPTIVE_PARENT,
        FOSTER_PARENT,
        MARRIAGE,
        UNION,
        SEPARATION,
        DIVORCE
    }

    /**
     * A line.
     *
     * @param since null when not known
     * @param until the first day after, null while it lasts
     */
    public record Line(
            PersonId from,
            PersonId to,
            Kind kind,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {}

    /** The lines reached from some people, as far as the current user may see them. One query. */
    public List<Line> around(Collection<PersonId> people) {
        return jdbc.sql("""
                        with recursive line as not materialized (
                            select id, from_id, to_id, kind, lower(period) as since, upper(period) as until from register.relation
                             where kind = any (:kinds)),
                        reached (person, step) as (
                            select unnest(:people), 0
                            union
                            select case when l.from_id = r.person then l.to_id else l.from_id end, r.step + 1
                              from reached r join line l on l.from_id = r.person or l.to_id = r.person where r.step < :steps)
                        select distinct l.* from line l join reached r on r.person in (l.from_id, l.to_id)
                         order by l.since nulls last, l.id limit :most
                        """)
                .param("people", People.array(people))
                .param(
                        "kinds",
                        java.util.Arrays.stream(Kind.values()).map(Enum::name).toArray(String[]::new))
                .param("steps", STEPS)
                .param("most", MOST)
                .query((row, n) -> new Line(
                        new PersonId(row.getObject("from_id", UUID.class)),
                        new PersonId(row.getObject("to_id", UUID.class)),
                        Kind.valueOf(row.getString("kind")),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class)))
                .list();
    }
}
