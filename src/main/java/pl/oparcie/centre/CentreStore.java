package pl.oparcie.centre;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.web.Question;
import pl.oparcie.platform.web.Questions;
import pl.oparcie.platform.web.Uploads;

/** Rows of the centre's settings. */
@Repository
class CentreStore {

    private static final String VERSION_COLUMNS = """
            id, number, order_number, order_date, lower(in_force) as "from", upper(in_force) as until, file_name
            """;

    private final JdbcClient jdbc;
    private final Questions questions;

    CentreStore(JdbcClient jdbc, Questions questions) {
        this.jdbc = jdbc;
        this.questions = questions;
    }

    private record Now(String name, String value) {}

    /** A value of a parameter and when it holds. */
    record Value(
            UUID id,
            String name,
            String value,
            String basis,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** The paper of a procedure. */
    @SuppressWarnings("ArrayRecordComponent") // carried from the database to the answer, never compared
    record Paper(String fileName, String fileType, byte[] file) {}

    Centre.Identity identity() {
        return jdbc.sql("""
                        select kind, name, short_name, heading, address, phone, email, director_title, unit_symbol, version
                          from centre.centre where id = 1
                        """).query(Centre.Identity.class).optional().orElse(Centre.Identity.USUAL);
    }

    void save(Centre.Identity centre) {
        var changed = jdbc.sql("""
                        insert into centre.centre (id, kind, name, short_name, heading, address, phone, email, director_title, unit_symbol)
                        select 1, :kind, :name, :short, :heading, :address, :phone, :email, :title, :symbol
                         where :version < 0 or exists (select 1 from centre.centre where version = :version)
                        on conflict (id) do update set kind = excluded.kind, name = excluded.name, short_name = excluded.short_name,
                               heading = excluded.heading, address = excluded.address, phone = excluded.phone, email = excluded.email,
                               director_title = excluded.director_title, unit_symbol = excluded.unit_symbol, version = centre.version + 1
                         where centre.version = :version
                        """)
                .param("kind", centre.kind().name())
                .param("name", centre.name())
                .param("short", centre.shortName())
                .param("heading", centre.heading())
                .param("address", centre.address())
                .param("phone", centre.phone())
                .param("email", centre.email())
                .param("title", centre.directorTitle())
                .param("symbol", centre.unitSymbol())
                .param("version", centre.version())
                .update();
        if (changed != 1) {
            throw new Conflict("centre");
        }
    }

    List<Value> values() {
        return jdbc.sql("""
                        select id, name, value, basis, lower(validity) as "from", upper(validity) as until
                          from centre.parameter order by name, lower(validity) desc
                        """).query(Value.class).list();
    }

    Optional<String> valueOn(Parameter parameter, LocalDate day) {
        return questions
                .list(Question.of("select name, value from centre.parameter where validity @> :day::date", Now.class)
                        .with("day", day))
                .stream()
                .filter(now -> now.name().equals(parameter.name()))
                .map(Now::value)
                .findFirst();
    }

    Optional<LocalDate> lastChange(Parameter parameter) {
        return jdbc.sql("select max(lower(validity)) from centre.parameter where name = :name")
                .param("name", parameter.name())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /** From a day on, another value; the one before ends the day before. */
    void add(Parameter parameter, String value, String basis, LocalDate from) {
        jdbc.sql("""
                        update centre.parameter set validity = daterange(lower(validity), :from)
                         where name = :name and upper_inf(validity)
                        """).param("name", parameter.name()).param("from", from).update();
        jdbc.sql("""
                        insert into centre.parameter (id, name, value, basis, validity)
                        values (:id, :name, :value, :basis, daterange(:from, null))
                        """)
                .param("id", Ids.next())
                .param("name", parameter.name())
                .param("value", value)
                .param("basis", basis)
                .param("from", from)
                .update();
    }

    List<ProcedureVersion> procedures() {
        return jdbc.sql("select " + VERSION_COLUMNS + " from centre.procedure order by number desc limit 100")
                .query(ProcedureVersion.class)
                .list();
    }

    Optional<ProcedureVersion> procedureOn(LocalDate day) {
        return jdbc.sql("select " + VERSION_COLUMNS + " from centre.procedure where in_force @> :day::date")
                .param("day", day)
                .query(ProcedureVersion.class)
                .optional();
    }

    Optional<ProcedureVersion> procedure(UUID id) {
        return jdbc.sql("select " + VERSION_COLUMNS + " from centre.procedure where id = :id")
                .param("id", id)
                .query(ProcedureVersion.class)
                .optional();
    }

    Optional<Paper> paper(UUID id) {
        return jdbc.sql("select file_name, file_type, file from centre.procedure where id = :id and file is not null")
                .param("id", id)
                .query(Paper.class)
                .optional();
    }

    UUID add(String orderNumber, LocalDate orderDate, LocalDate from, Uploads.@Nullable Upload file) {
        jdbc.sql("""
                        update centre.procedure set in_force = daterange(lower(in_force), :from) where upper_inf(in_force)
                        """).param("from", from).update();
        var id = Ids.next();
        jdbc.sql("""
                        insert into centre.procedure (id, number, order_number, order_date, in_force, file_name, file_type, file)
                        select :id, coalesce(max(number), 0) + 1, :order, :date, daterange(:from, null), :name, :type, :file
                          from centre.procedure
                        """)
                .param("id", id)
                .param("order", orderNumber)
                .param("date", orderDate)
                .param("from", from)
                .param("name", file == null ? null : file.name())
                .param("type", file == null ? null : file.type())
                .param("file", file == null ? null : file.content(), java.sql.Types.BINARY)
                .update();
        return id;
    }
}
