package pl.oparcie.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.RuleViolation;

/** The centre's own file list (JRWA) and its units. */
@Repository
class FileList {

    private static final String SELECT = """
            select id, symbol, title, category, lower(validity) as since, (upper(validity) - 1) as until, remarks, verified, purpose, version
              from office.class
            """;

    private final JdbcClient jdbc;

    FileList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A unit. */
    record Unit(String symbol, String name, boolean closed) {}

    List<Unit> units() {
        return jdbc.sql("select symbol, name, closed from office.unit order by closed, symbol")
                .query(Unit.class)
                .list();
    }

    boolean isUnit(String symbol) {
        return jdbc.sql("select exists (select 1 from office.unit where symbol = :symbol and not closed)")
                .param("symbol", symbol)
                .query(Boolean.class)
                .single();
    }

    void addUnit(String symbol, String name) {
        jdbc.sql(
                        "insert into office.unit (symbol, name) values (:symbol, :name) on conflict (symbol) do update set name = excluded.name, closed = false")
                .param("symbol", symbol)
                .param("name", name)
                .update();
    }

    void closeUnit(String symbol) {
        jdbc.sql("update office.unit set closed = true where symbol = :symbol")
                .param("symbol", symbol)
                .update();
    }

    /** The unit of the centre's settings; it is made known here when it is new. */
    String centreUnit() {
        var symbol = jdbc.sql("select unit_symbol from centre.centre where id = 1")
                .query(String.class)
                .optional()
                .orElse("ZPS");
        jdbc.sql("insert into office.unit (symbol, name) values (:symbol, :symbol) on conflict do nothing")
                .param("symbol", symbol)
                .update();
        return symbol;
    }

    /** The class that the program uses for the purpose on the day. */
    String classFor(Marks.Purpose purpose, LocalDate on) {
        return jdbc.sql(
                        "select symbol from office.class where purpose in (:purpose, :otherwise) and validity @> :on::date order by purpose <> :purpose, symbol limit 1")
                .param("purpose", purpose.name())
                .param(
                        "otherwise",
                        purpose == Marks.Purpose.INTERVIEW_OWN ? Marks.Purpose.INTERVIEW.name() : purpose.name())
                .param("on", on)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new RuleViolation("office.mark.purpose"));
    }

    /** Whether the class is on the list on the day, and is an end class: nothing stands below it. */
    boolean isUsable(String symbol, LocalDate on) {
        return jdbc.sql("""
                        select exists (select 1 from office.class where symbol = :symbol and validity @> :on::date and category is not null)
                           and not exists (select 1 from office.class where symbol like :symbol || '_%' and validity @> :on::date)
                        """)
                .param("symbol", symbol)
                .param("on", on)
                .query(Boolean.class)
                .single();
    }

    List<FileClass> classes() {
        return jdbc.sql(SELECT + " order by symbol, validity")
                .query(FileClass.class)
                .list();
    }

    Optional<FileClass> find(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(FileClass.class)
                .optional();
    }

    /** The last day on which a mark was given in the class as it stands in this row; empty for one that was not used. */
    Optional<LocalDate> lastUsed(UUID id) {
        return jdbc.sql("""
                        select max(e.started_on) as last from office.class c
                          join office.entry e on e.class = c.symbol and c.validity @> e.started_on where c.id = :id having count(*) > 0
                        """).param("id", id).query(LocalDate.class).optional();
    }

    /** Open cases whose marks begin with the unit. */
    int open(String unit) {
        return jdbc.sql("select count(*) from office.entry where unit = :unit and closed_on is null")
                .param("unit", unit)
                .query(Integer.class)
                .single();
    }

    void insert(FileClass given) {
        try {
            jdbc.sql("""
                            insert into office.class (id, symbol, title, category, validity, remarks, verified, purpose)
                            values (:id, :symbol, :title, :category, daterange(:since, :until, '[]'), :remarks, :verified, :purpose)
                            """).param("id", Ids.next()).params(values(given)).update();
        } catch (DataIntegrityViolationException overlap) {
            throw new RuleViolation("office.class.overlap").at("since");
        }
    }

    /** Symbol and first day of a class stay: marks were given by them. */
    void update(FileClass given, int version) {
        try {
            var rows = jdbc.sql("""
                            update office.class set title = :title, category = :category, validity = daterange(:since, :until, '[]'),
                                   remarks = :remarks, verified = :verified, purpose = :purpose, version = version + 1
                             where id = :id and version = :version
                            """)
                    .param("id", given.id())
                    .param("version", version)
                    .params(values(given))
                    .update();
            if (rows != 1) {
                throw new Conflict("class");
            }
        } catch (DataIntegrityViolationException overlap) {
            throw new RuleViolation("office.class.overlap").at("until");
        }
    }

    private static java.util.Map<String, ?> values(FileClass given) {
        var values = new java.util.HashMap<String, @org.jspecify.annotations.Nullable Object>();
        values.put("symbol", given.symbol());
        values.put("title", given.title());
        values.put("category", given.category());
        values.put("since", given.since());
        values.put("until", given.until());
        values.put("remarks", given.remarks());
        values.put("verified", given.verified());
        values.put("purpose", given.purpose() == null ? null : given.purpose().name());
        return values;
    }
}
