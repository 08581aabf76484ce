package pl.oparcie.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.platform.Today;

/** Reads the log. Callers check that the reader may: the log says who dealt with whom, never what about. */
@Service
@Transactional(readOnly = true)
public class AuditReader {

    /** A page of the log. */
    public static final int PAGE = 50;

    private static final Pattern PLACE = Pattern.compile("^(\\d{1,16})-(\\d{1,18})$");

    private final JdbcClient jdbc;

    AuditReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A line of the log as it is shown. */
    public record Line(
            long seq,
            Instant at,
            @Nullable UUID userId,
            String roles,
            String event,
            @Nullable UUID caseId,
            @Nullable UUID personId,
            @Nullable UUID subjectId,
            @Nullable String reason,
            @Nullable String address,
            boolean sealed) {}

    /**
     * Which lines.
     *
     * @param event an event, or the beginning of several such as {@code plan}
     * @param before the last line of the page before; null for the first page
     */
    public record Filter(
            @Nullable UUID user,
            @Nullable UUID person,
            @Nullable UUID caseId,
            @Nullable String event,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Place before) {}

    /** Where a line stands: its moment finds the month it is kept in, its number tells it from others of that moment. */
    public record Place(Instant at, long seq) {

        /** Reads what {@link #toString} wrote; nothing where somebody wrote another thing into the address. */
        public static Optional<Place> of(String text) {
            return PLACE.matcher(text)
                    .results()
                    .map(found -> new Place(
                            Instant.EPOCH.plus(Long.parseLong(found.group(1)), ChronoUnit.MICROS),
                            Long.parseLong(found.group(2))))
                    .findFirst();
        }

        @Override
        public String toString() {
            return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + seq;
        }
    }

    /** Who opened a case on which day, how often. */
    public record Reading(LocalDate day, @Nullable UUID userId, int times, int changes, Instant last) {

        /** Where the next page goes on. */
        public ReadingPlace place() {
            return new ReadingPlace(last, userId == null ? NOBODY : userId);
        }
    }

    /** The newest lines first, one more than a page when there is a next one. */
    public List<Line> list(Filter filter) {
        var where = new ArrayList<String>(List.of("true"));
        var values = new HashMap<String, Object>();
        if (filter.user() != null) {
            where.add("user_id = :user");
            values.put("user", filter.user());
        }
        if (filter.person() != null) {
            where.add("(person_id = :person or subject_id = :person)");
            values.put("person", filter.person());
        }
        if (filter.caseId() != null) {
            where.add("case_id = :case");
            values.put("case", filter.caseId());
        }
        if (filter.event() != null) {
            // a range of bytes, which the index answers whatever the plan was made for: after a full stop comes a slash
            where.add("(event = :event or event ~>=~ (:event || '.') and event ~<~ (:event || '/'))");
            values.put("event", filter.event());
        }
        if (filter.from() != null) {
            where.add("at >= :from");
            values.put("from", start(filter.from()));
        }
        if (filter.to() != null) {
            where.add("at < :to");
            values.put("to", start(filter.to().plusDays(1)));
        }
        if (filter.before() != null) {
            // the first condition leaves out the partitions of later months, which the second cannot
            where.add("at <= :beforeAt and (at, seq) < (:beforeAt, :before)");
            values.put("beforeAt", filter.before().at().atOffset(ZoneOffset.UTC));
            values.put("before", filter.before().seq());
        }
        return jdbc.sql("""
                        select seq, at, user_id, roles, event, case_id, person_id, subject_id, reason, address, block_no
                          from audit.entry where
                        """ + String.join(" and ", where) + " order by at desc, seq desc limit " + (PAGE + 1))
                .params(values)
                .query((row, n) -> line(row))
                .list();
    }

    /** A page of {@link #readersOf}. */
    public static final int READINGS = 200;

    private static final UUID NOBODY = new UUID(0, 0);

    /** Where a reading stands: two of one moment are told apart by their user. */
    public record ReadingPlace(Instant last, UUID user) {

        /** Reads what {@link #toString} wrote; nothing where somebody wrote another thing into the address. */
        public static Optional<ReadingPlace> of(String text) {
            return READING.matcher(text)
                    .results()
                    .map(found -> new ReadingPlace(
                            Instant.EPOCH.plus(Long.parseLong(found.group(1)), ChronoUnit.MICROS),
                            UUID.fromString(found.group(2))))
                    .findFirst();
        }

        @Override
        public String toString() {
            return ChronoUnit.MICROS.between(Instant.EPOCH, last) + "-" + user;
        }
    }

    private static final Pattern READING =
            Pattern.compile("^(\\d{1,16})-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$");

    /**
     * Who opened the case, by person and day, the newest first, one more than a page when there is a next one. A reading of a day is never
     * parted: the days up to the border are read whole, and what was shown is left out by its place.
     */
    public List<Reading> readersOf(UUID caseId, @Nullable ReadingPlace before) {
        var border = before == null ? LocalDate.of(9999, 1, 1) : LocalDate.ofInstant(before.last(), Today.ZONE);
        return jdbc.sql("""
                        select (at at time zone 'Europe/Warsaw')::date as day, user_id, count(*)::integer as times,
                               (count(*) filter (where event !~ '[.](read|list|print|readers)$'))::integer as changes, max(at) as last
                          from audit.entry where case_id = :case and at < :border
                         group by 1, 2%s order by last desc, coalesce(user_id, :nobody) desc limit %d
                        """.formatted(
                                before == null ? "" : " having (max(at), coalesce(user_id, :nobody)) < (:last, :user)",
                                READINGS + 1))
                .param("case", caseId)
                .param("border", start(border.plusDays(1)))
                .param("nobody", NOBODY)
                .param("last", before == null ? null : before.last().atOffset(ZoneOffset.UTC))
                .param("user", before == null ? null : before.user())
                .query((row, n) -> new Reading(
                        row.getObject("day", LocalDate.class),
                        row.getObject("user_id", UUID.class),
                        row.getInt("times"),
                        row.getInt("changes"),
                        row.getObject("last", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(Today.ZONE).toInstant().atOffset(ZoneOffset.UTC);
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("user_id", UUID.class),
                row.getString("roles"),
                row.getString("event"),
                row.getObject("case_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("subject_id", UUID.class),
                row.getString("reason"),
                row.getString("address"),
                row.getObject("block_no") != null);
    }
}
