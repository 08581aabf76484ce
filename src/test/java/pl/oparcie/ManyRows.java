package pl.oparcie;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import pl.oparcie.platform.db.Database;

/**
 * Makes two hundred rows where there is one, in every table: first two hundred records beside each, with all that belongs to it (cases,
 * persons, households, interviews that the same people may open), then two hundred rows of the same record. The owner writes them, by
 * SQL. What stays smaller is told, with what the database said; only what is named here, with its reason, may stay so.
 */
final class ManyRows {

    private static final int MANY = 200;

    /** Tables that never hold many rows, and why. */
    private static final Map<String, String> FEW = Map.ofEntries(
            Map.entry("centre.centre", "there is one centre"),
            Map.entry("centre.parameter", "one of each setting that the program knows, at a time"),
            Map.entry("centre.procedure", "one is in force at a time"),
            Map.entry("term.rule", "one for each kind of term that the program knows, at a time"),
            Map.entry("code.list", "one for each list that the program knows"),
            Map.entry("code.amount", "one for each amount of the law"),
            Map.entry("code.amount_value", "one for each amount of the law, at a time"),
            Map.entry("code.revision", "one row"),
            Map.entry("office.unit", "one for each unit of the centre"),
            Map.entry("attachment.sending", "a file on its way into a store, some seconds"),
            Map.entry("intake.counter", "one row a year"),
            Map.entry("interview.counter", "one row a year"),
            Map.entry("interview.laid", "one for each version of a form that the program knows"),
            Map.entry("office.counter", "one row a year and class"));

    /** Tables of which one record has one row or few, though all together are many; and why. */
    private static final Map<String, String> ONE_OF_A_RECORD = Map.ofEntries(
            Map.entry("attachment.chunk", "the bytes of a file in order: one more is another file"),
            Map.entry("attachment.preview", "at most ten pages of a document are drawn"),
            Map.entry("casework.bulk_transfer", "one of a batch"),
            Map.entry("contract.sanction", "one of a contract"),
            Map.entry("contract.outcome", "one of a contract"),
            Map.entry("diagnosis.area", "one of each area"),
            Map.entry("diagnosis.problem", "one of each problem"),
            Map.entry("interview.alarm", "one of each kind"),
            Map.entry("interview.confirmed", "one of each part"),
            Map.entry("interview.content", "the answers of an interview are one row"),
            Map.entry("interview.guarded", "the note and the opinion of an interview are one row"),
            Map.entry("interview.sensitive", "the answers of an interview are one row"),
            Map.entry("register.search_active", "one of a person"),
            Map.entry("tool.approval", "one of a version"));

    private static final String TABLES = """
            select c.oid::regclass::text from pg_class c
             where c.relkind = 'r' and c.relnamespace::regnamespace::text not in
                   ('public', 'platform', 'audit', 'pg_catalog', 'pg_toast', 'information_schema')
               and c.oid::regclass::text not in ('access.reviewed_table', 'access.passkey', 'access.first_link', 'access.recovery_code', 'access.address_failures')
             union select 'platform.draft' order by 1
            """;

    /** What is not cloned with a record: the people of the centre and its settings. */
    private static final String KEPT = """
            select id from access.account union select id from access.team union select id from register.district
            union select id from centre.procedure union select access.director()
            """;

    /** Whose rows are settings: each gets others beside it. */
    private static final List<String> SETTINGS =
            List.of("access.account", "access.team", "register.district", "centre.procedure");

    /** Columns whose value cannot be told from the catalogue. */
    private static final Map<String, String> VALUES = Map.of(
            "register.person.pesel", "r.pesel",
            "register.person.pesel_shared", "case when r.pesel is null then null else 'wiele wierszy' end",
            "access.account_role.account_id", "md5(r.account_id::text || n)::uuid",
            "access.absence.account_id", "md5(r.account_id::text || n)::uuid",
            "interview.card.account_id", "md5(r.account_id::text || n)::uuid",
            "interview.interview.mark", "null::text",
            "attachment.version.content_id", "md5(r.content_id::text || n)::uuid",
            "office.class.symbol", "(800000 + n)::text",
            "template.template.name", "r.name || ' ' || n",
            "platform.draft.path", "r.path || '?n=' || n");

    /** And in another row of the same record. */
    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("access.case_offer.user_id", "(select id from access.account order by id offset n limit 1)"),
            Map.entry("access.opening_read.account_id", "(select id from access.account order by id offset n limit 1)"),
            Map.entry("casework.assignment.part", "'CO_WORKER'"),
            Map.entry("casework.closing.state", "'WITHDRAWN'"),
            Map.entry("casework.closing.decided_on", "r.proposed_on"),
            Map.entry("casework.closing.decided_by", "r.proposed_by"),
            Map.entry("casework.transfer.state", "'WITHDRAWN'"),
            Map.entry("casework.transfer.decided_at", "coalesce(r.decided_at, timestamptz '2026-11-20 10:00+01')"),
            Map.entry("casework.reason.until", "coalesce(r.until, r.since)"),
            Map.entry("contract.version.number", "r.number + n"),
            Map.entry("code.value.code", "r.code || '_S' || n"),
            Map.entry("diagnosis.diagnosis.reason", "coalesce(r.reason, 'od nowa')"),
            Map.entry("plan.plan.reason", "coalesce(r.reason, 'od nowa')"),
            Map.entry("intake.indication.contact_id", "null::uuid"),
            Map.entry("register.relation.to_id", "md5(r.from_id::text || 's' || n)::uuid"));

    /** Of a row of the same record: by which column it is another row, where that is not its id. */
    private static final Map<String, List<String>> ANOTHER = Map.ofEntries(
            Map.entry("access.case_grant", List.of("case_id")),
            Map.entry("platform.draft", List.of("form_id")),
            Map.entry("plan.goal", List.of("key")),
            Map.entry("contract.party", List.of("person_id")),
            Map.entry("access.case_subject", List.of("case_id", "subject_id")),
            Map.entry("access.subject_grant", List.of("subject_id")),
            Map.entry("register.member", List.of("person_id")),
            Map.entry("casework.activity_person", List.of("person_id", "activity_id")),
            Map.entry("bulk.item", List.of("subject_id")),
            Map.entry("office.destroyed", List.of("case_id")),
            Map.entry("term.term", List.of("subject_id")),
            Map.entry("office.entry", List.of("case_id")));

    /** Of whom others are made: one worker of the centre, one row of a list of settings. */
    private static final Map<String, String> WHOSE = Map.of(
            "access.account",
            "id = (select min(account_id::text)::uuid from access.account_role where role = 'SOCIAL_WORKER')",
            "access.account_role",
            "account_id = (select min(account_id::text)::uuid from access.account_role where role = 'SOCIAL_WORKER')",
            "register.district",
            "id = (select min(id::text)::uuid from register.district)",
            "register.district_rule",
            "id = (select min(id::text)::uuid from register.district_rule)",
            "code.value",
            "id = (select min(id::text)::uuid from code.value)");

    private final JdbcClient jdbc;
    private final UUID[] kept;
    private final Map<String, String> said = new HashMap<>();
    private final Map<String, Integer> ofOne = new HashMap<>();

    private ManyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.kept = jdbc.sql(KEPT).query(UUID.class).list().toArray(UUID[]::new);
    }

    /** @param varies whether it must be another one in each row, lest the row be refused */
    private record Column(String name, String type, boolean id, boolean unique, boolean varies) {}

    /** Fills the tables; returns those that hold fewer rows than they should, with what the database said. */
    static Map<String, String> fill(Database database) throws SQLException {
        try (var owner = new SingleConnectionDataSource(database.url(), database.owner(), database.password(), true)) {
            var jdbc = JdbcClient.create(owner);
            jdbc.sql("set session_replication_role = replica").update();
            var rows = new ManyRows(jdbc);
            var tables = jdbc.sql(TABLES).query(String.class).list();
            var before = tables.stream().collect(Collectors.toMap(table -> table, rows::ids));
            var growing =
                    tables.stream().filter(table -> !FEW.containsKey(table)).toList();
            growing.forEach(table -> rows.insert(table, WHOSE.getOrDefault(table, "true"), rows::beside));
            growing.stream()
                    .filter(table -> !ONE_OF_A_RECORD.containsKey(table))
                    .forEach(table -> rows.ofTheSame(table, before.get(table)));
            jdbc.sql("analyze").update();
            return rows.few(tables);
        }
    }

    /** Where the rows lie that were there before. */
    private String[] ids(String table) {
        return jdbc.sql("select ctid::text from " + table + " where " + WHOSE.getOrDefault(table, "true")
                        + " order by ctid limit 3")
                .query(String.class)
                .list()
                .toArray(String[]::new);
    }

    private void ofTheSame(String table, String[] rows) {
        ofOne.put(table, 0);
        ANOTHER.getOrDefault(table, List.of("")).forEach(other -> {
            var made = insert(
                    table,
                    "ctid = any ('{"
                            + String.join(
                                    ",",
                                    List.of(rows).stream()
                                            .map(at -> '"' + at + '"')
                                            .toList()) + "}'::tid[])",
                    (in, column) -> same(in, column, other));
            ofOne.merge(table, made, Math::max);
        });
    }

    private int insert(String table, String where, BiFunction<String, Column, String> value) {
        var columns = columns(table);
        var sql =
                "insert into %s (%s) select %s from (select * from %s where %s limit 40) r, generate_series(1, %d) n on conflict do nothing"
                        .formatted(
                                table,
                                columns.stream()
                                        .map(column -> '"' + column.name() + '"')
                                        .collect(Collectors.joining(", ")),
                                columns.stream()
                                        .map(column -> value.apply(table, column))
                                        .collect(Collectors.joining(", ")),
                                table,
                                where,
                                MANY);
        try {
            return jdbc.sql(sql).param("kept", kept).update();
        } catch (DataAccessException refused) {
            said.put(
                    table,
                    String.valueOf(refused.getMostSpecificCause().getMessage())
                            .lines()
                            .findFirst()
                            .orElse(""));
            return 0;
        }
    }

    /** A value of another record: its ids are others, the people of the centre the same. */
    private String beside(String table, Column column) {
        var name = "r.\"" + column.name() + '"';
        var known = VALUES.get(table + "." + column.name());
        if (known != null) {
            return known;
        }
        if (column.type().equals("uuid")) {
            return SETTINGS.contains(table) && column.name().equals("id")
                    ? "md5(%1$s::text || n)::uuid".formatted(name)
                    : "case when %1$s = any (:kept) then %1$s else md5(%1$s::text || n)::uuid end".formatted(name);
        }
        return column.varies() ? varied(column) : name;
    }

    /** A value of another row of the same record. */
    private static String same(String table, Column column, String other) {
        var name = "r.\"" + column.name() + '"';
        var known = VALUES.get(table + "." + column.name());
        if (known != null) {
            return known.replace("|| n", "|| 's' || n").replace("+ n", "+ 300 + n");
        }
        var otherwise = SAME.get(table + "." + column.name());
        if (otherwise != null) {
            return otherwise;
        }
        if (column.id() || column.name().equals(other)) {
            return "md5(%s::text || 's' || n)::uuid".formatted(name);
        }
        return column.unique() ? varied(column).replace("|| n", "|| 's' || n").replace("+ n", "+ 300 + n") : name;
    }

    private static String varied(Column column) {
        var name = "r.\"" + column.name() + '"';
        if (column.name().equals("year")) {
            return name;
        }
        return switch (column.type()) {
            // a number or a name gets another one, a code stays
            case "text" -> "case when %1$s ~ '^[A-Z_]+$' then %1$s else %1$s || '-' || n end".formatted(name);
            case "integer", "date" -> name + " + 1000 + n".formatted(name);
            default -> name;
        };
    }

    private Map<String, String> few(List<String> tables) {
        var few = new TreeMap<String, String>();
        for (var table : tables) {
            var all = jdbc.sql("select count(*) from " + table)
                    .query(Integer.class)
                    .single();
            if (all < MANY && !FEW.containsKey(table)) {
                few.put(table, all + " rows " + said.getOrDefault(table, ""));
            } else if (!FEW.containsKey(table)
                    && !ONE_OF_A_RECORD.containsKey(table)
                    && ofOne.getOrDefault(table, 0) < MANY - 1) { // one was there
                few.put(table, ofOne.get(table) + " of one record " + said.getOrDefault(table, ""));
            }
        }
        return few;
    }

    private final Map<String, List<Column>> known = new HashMap<>();

    private List<Column> columns(String table) {
        return known.computeIfAbsent(table, name -> jdbc.sql("""
                        select a.attname as name, format_type(a.atttypid, null) as type, a.attname = 'id' and a.atttypid = 'uuid'::regtype as id,
                               exists (select 1 from pg_index i where i.indrelid = a.attrelid and i.indisunique and a.attnum = any (i.indkey)) as unique,
                               exists (select 1 from pg_index i where i.indrelid = a.attrelid and i.indisunique and a.attnum = any (i.indkey)
                                          and not exists (select 1 from pg_attribute u where u.attrelid = a.attrelid and u.attnum = any (i.indkey)
                                                                and u.atttypid = 'uuid'::regtype)) as varies
                          from pg_attribute a
                         where a.attrelid = :table::regclass and a.attnum > 0 and not a.attisdropped
                           and a.attgenerated = '' and a.attidentity = '' order by a.attnum
                        """)
                .param("table", name)
                .query((row, n) -> new Column(
                        Objects.requireNonNull(row.getString("name")),
                        row.getString("type"),
                        row.getBoolean("id"),
                        row.getBoolean("unique"),
                        row.getBoolean("varies")))
                .list());
    }
}
