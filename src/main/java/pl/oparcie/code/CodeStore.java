package pl.oparcie.code;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.text.Words;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of dictionaries and amounts. The last day of a validity is kept as the first day after it. */
@Repository
class CodeStore {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String VALIDITY =
            "lower(validity) as from_day, case when upper_inf(validity) then null else upper(validity) - 1 end as to_day";

    private final JdbcClient jdbc;

    CodeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A dictionary without its values. */
    record ListRow(
            String name, String no, CodeFile.Kind kind, Words title, String basis, Certainty certainty, int values) {}

    /** A value with its row's own data. */
    record ValueRow(UUID id, String list, CodeValue value, int version) {}

    long revision() {
        return jdbc.sql("select number from code.revision").query(Long.class).single();
    }

    /** Tells every node that something has changed. */
    void changed() {
        jdbc.sql("update code.revision set number = number + 1").update();
    }

    /** Holds back other nodes that start at the same time. */
    void lock() {
        jdbc.sql("select number from code.revision for update")
                .query(Long.class)
                .single();
    }

    CodeBook book() {
        Map<String, List<CodeValue>> lists = values(null).stream()
                .collect(Collectors.groupingBy(
                        ValueRow::list, Collectors.mapping(ValueRow::value, Collectors.toUnmodifiableList())));
        return new CodeBook(lists, amountValues());
    }

    List<ListRow> lists() {
        return jdbc.sql("""
                        select name, no, kind, title_pl, title_en, basis, certainty,
                               (select count(*) from code.value v where v.list = l.name) as values
                          from code.list l order by title_pl collate "pl-x-icu", name
                        """).query((row, n) -> list(row)).list();
    }

    private static ListRow list(ResultSet row) throws SQLException {
        return new ListRow(
                row.getString("name"),
                row.getString("no"),
                CodeFile.Kind.valueOf(row.getString("kind")),
                new Words(row.getString("title_pl"), row.getString("title_en")),
                row.getString("basis"),
                Certainty.valueOf(row.getString("certainty")),
                row.getInt("values"));
    }

    Optional<ListRow> list(String name) {
        return lists().stream().filter(list -> list.name().equals(name)).findFirst();
    }

    /** The values of one dictionary, or of all. */
    List<ValueRow> values(@Nullable String list) {
        return jdbc.sql("""
                        select id, list, code, label_pl, label_en, position, flags::text as flags, version, %s
                          from code.value where :list::text is null or list = :list order by list, position, code, validity
                        """.formatted(VALIDITY))
                .param("list", list)
                .query((row, n) -> value(row))
                .list();
    }

    private static ValueRow value(ResultSet row) throws SQLException {
        return new ValueRow(
                row.getObject("id", UUID.class),
                row.getString("list"),
                new CodeValue(
                        row.getString("code"),
                        new Words(row.getString("label_pl"), row.getString("label_en")),
                        validity(row),
                        row.getInt("position"),
                        JSON.readValue(row.getString("flags"), new TypeReference<Map<String, String>>() {})),
                row.getInt("version"));
    }

    private static Validity validity(ResultSet row) throws SQLException {
        return new Validity(row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class));
    }

    Optional<ValueRow> value(UUID id) {
        return values(null).stream().filter(row -> row.id().equals(id)).findFirst();
    }

    void put(CodeFile list) {
        jdbc.sql("""
                        insert into code.list (name, no, kind, title_pl, title_en, basis, certainty)
                        values (:name, :no, :kind, :pl, :en, :basis, :certainty)
                        on conflict (name) do update set no = excluded.no, kind = excluded.kind, title_pl = excluded.title_pl,
                               title_en = excluded.title_en, basis = excluded.basis, certainty = excluded.certainty
                        """)
                .param("name", list.name())
                .param("no", list.no())
                .param("kind", list.kind().name())
                .param("pl", list.title().pl())
                .param("en", list.title().en())
                .param("basis", list.basis())
                .param("certainty", list.certainty().name())
                .update();
    }

    void insert(String list, CodeValue value) {
        jdbc.sql("""
                        insert into code.value (id, list, code, label_pl, label_en, validity, position, flags)
                        values (:id, :list, :code, :pl, :en, daterange(:from::date, :to::date, '[]'), :position, :flags::jsonb)
                        """)
                .param("id", Ids.next())
                .param("list", list)
                .param("code", value.code())
                .param("pl", value.label().pl())
                .param("en", value.label().en())
                .param("from", value.valid().from(), java.sql.Types.DATE)
                .param("to", value.valid().to(), java.sql.Types.DATE)
                .param("position", value.position())
                .param("flags", JSON.writeValueAsString(value.flags()))
                .update();
    }

    void update(UUID id, int version, CodeValue value) {
        var rows = jdbc.sql("""
                        update code.value set label_pl = :pl, label_en = :en, validity = daterange(:from::date, :to::date, '[]'),
                               position = :position, flags = :flags::jsonb, version = version + 1
                         where id = :id and version = :version
                        """)
                .param("id", id)
                .param("version", version)
                .param("pl", value.label().pl())
                .param("en", value.label().en())
                .param("from", value.valid().from(), java.sql.Types.DATE)
                .param("to", value.valid().to(), java.sql.Types.DATE)
                .param("position", value.position())
                .param("flags", JSON.writeValueAsString(value.flags()))
                .update();
        if (rows != 1) {
            throw new Conflict("code");
        }
    }

    // --- amounts

    /** An amount without its history. */
    record AmountRow(String code, Words title, String unit, CodeFile.Kind kind, CodeFile.@Nullable Least least) {}

    /** A value of an amount, with who set it here; none did for one that came with the program. */
    record AmountValue(UUID id, String amount, CodeFile.Dated dated, boolean setHere) {}

    List<AmountRow> amounts() {
        return jdbc.sql(
                        "select code, title_pl, title_en, unit, kind, least, least_basis from code.amount order by position, code")
                .query((row, n) -> new AmountRow(
                        row.getString("code"),
                        new Words(row.getString("title_pl"), row.getString("title_en")),
                        row.getString("unit"),
                        CodeFile.Kind.valueOf(row.getString("kind")),
                        row.getBigDecimal("least") == null
                                ? null
                                : new CodeFile.Least(row.getBigDecimal("least"), row.getString("least_basis"))))
                .list();
    }

    Map<String, List<CodeFile.Dated>> amountValues() {
        return amountRows().stream()
                .collect(Collectors.groupingBy(
                        AmountValue::amount,
                        HashMap::new,
                        Collectors.mapping(AmountValue::dated, Collectors.toList())));
    }

    /** The values that hold; one that was taken back stays in its row and nowhere else. */
    List<AmountValue> amountRows() {
        return jdbc.sql(
                        "select id, amount, value, basis, certainty, set_by is not null as set_here, %s from code.amount_value"
                                        .formatted(VALIDITY)
                                + " where withdrawn_at is null order by amount, validity")
                .query((row, n) -> new AmountValue(
                        row.getObject("id", UUID.class),
                        row.getString("amount"),
                        new CodeFile.Dated(
                                validity(row),
                                row.getBigDecimal("value"),
                                row.getString("basis"),
                                Certainty.valueOf(row.getString("certainty"))),
                        row.getBoolean("set_here")))
                .list();
    }

    void put(CodeFile.Amount amount, int position) {
        jdbc.sql("""
                        insert into code.amount (code, title_pl, title_en, unit, kind, position, least, least_basis)
                        values (:code, :pl, :en, :unit, :kind, :position, :least, :leastBasis)
                        on conflict (code) do update set title_pl = excluded.title_pl, title_en = excluded.title_en,
                               unit = excluded.unit, kind = excluded.kind, position = excluded.position, least = excluded.least,
                               least_basis = excluded.least_basis
                        """)
                .param("least", amount.least() == null ? null : amount.least().value(), java.sql.Types.NUMERIC)
                .param(
                        "leastBasis",
                        amount.least() == null ? "" : amount.least().basis())
                .param("code", amount.code())
                .param("pl", amount.title().pl())
                .param("en", amount.title().en())
                .param("unit", amount.unit())
                .param("kind", amount.local() ? "LOCAL" : "LAW")
                .param("position", position)
                .update();
    }

    /** Lets a value end on the day, or stay open. */
    void end(UUID value, @Nullable LocalDate last) {
        jdbc.sql("update code.amount_value set validity = daterange(lower(validity), :last::date, '[]') where id = :id")
                .param("id", value)
                .param("last", last, java.sql.Types.DATE)
                .update();
    }

    /** Takes a value back: the row stays, with who did it. */
    void withdraw(UUID value) {
        jdbc.sql(
                        "update code.amount_value set withdrawn_at = platform.now(), withdrawn_by = platform.me() where id = :id")
                .param("id", value)
                .update();
    }

    void removeAmounts(String amount) {
        jdbc.sql("delete from code.amount_value where amount = :amount")
                .param("amount", amount)
                .update();
    }

    void insert(String amount, BigDecimal value, Validity valid, String basis, Certainty certainty) {
        jdbc.sql("""
                        insert into code.amount_value (id, amount, value, validity, basis, certainty, set_by)
                        values (:id, :amount, :value, daterange(:from::date, :to::date, '[]'), :basis, :certainty, platform.me())
                        """)
                .param("id", Ids.next())
                .param("amount", amount)
                .param("value", value)
                .param("from", valid.from(), java.sql.Types.DATE)
                .param("to", valid.to(), java.sql.Types.DATE)
                .param("basis", basis)
                .param("certainty", certainty.name())
                .update();
    }
}
