package pl.oparcie;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import pl.oparcie.platform.db.Database;

/**
 * Leaves one case of the trial centre, and of everything else one row: a centre in which each thing happened once. The owner does it, by
 * SQL; where the row that stays belonged to something that went, it is given to what stayed.
 */
final class OneRow {

    /** What work leaves behind; the settings, the dictionaries and the people of the centre stay whole. */
    private static final String TABLES = """
            select c.oid::regclass::text from pg_class c
             where c.relkind = 'r' and c.relnamespace::regnamespace::text in
                   ('attachment', 'bulk', 'casework', 'contract', 'diagnosis', 'institution', 'intake', 'interview', 'letter', 'office', 'plan', 'register', 'term', 'tool')
               and c.oid::regclass::text not in ('contract.library', 'office.class', 'office.unit', 'term.rule', 'term.free_day')
               and c.relname not in ('counter', 'template') and c.relname not like 'search%' and c.relname not like 'district%'
             order by 1
            """;

    private final JdbcClient jdbc;
    private final UUID caseId;
    private final UUID person;
    private final UUID household;

    /** The one case, and who leads it. */
    record Left(
            UUID caseId,
            UUID person,
            UUID household,
            String firstName,
            String name,
            String word,
            String lead,
            String leader,
            long tables) {}

    private record Chosen(UUID id, UUID personId, UUID householdId, String lead, String leader) {}

    private record Words(String firstName, String name, String word) {}

    private OneRow(JdbcClient jdbc, Chosen chosen) {
        this.jdbc = jdbc;
        this.caseId = chosen.id();
        this.person = chosen.personId();
        this.household = chosen.householdId();
    }

    static Left keep(Database database) throws SQLException {
        try (var owner = new SingleConnectionDataSource(database.url(), database.owner(), database.password(), true)) {
            var jdbc = JdbcClient.create(owner);
            jdbc.sql("set session_replication_role = replica").update();
            var chosen = chosen(jdbc);
            var rows = new OneRow(jdbc, chosen);
            var tables = jdbc.sql(TABLES).query(String.class).list();
            tables.forEach(rows::keepOne);
            tables.forEach(table -> rows.giveToWhatStayed(table, tables));
            rows.whoMayOpen();
            RareRows.add(jdbc, chosen.id(), chosen.lead(), chosen.leader());
            jdbc.sql("analyze").update();
            var words = words(jdbc);
            return new Left(
                    chosen.id(),
                    chosen.personId(),
                    chosen.householdId(),
                    words.firstName(),
                    words.name(),
                    words.word(),
                    chosen.lead(),
                    chosen.leader(),
                    tables.stream().filter(table -> rows.count(table) == 1).count());
        }
    }

    /** The open case of which most was written. */
    private static Chosen chosen(JdbcClient jdbc) {
        return jdbc.sql("""
                        select c.id, c.person_id, c.household_id, w.login as lead, l.login as leader
                          from casework.case_file c
                          join access.account w on w.id = c.lead_id
                          join access.team t on t.id = c.team_id
                          join access.account l on l.id = t.leader_id
                         where c.closed_on is null
                         order by exists (select 1 from plan.review r where r.case_id = c.id) desc,
                                  (select count(*) from casework.chronology h where h.case_id = c.id) desc limit 1
                        """)
                .query((row, n) -> new Chosen(
                        row.getObject("id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getObject("household_id", UUID.class),
                        row.getString("lead"),
                        row.getString("leader")))
                .single();
    }

    /** The person's name, and a word of the one entry of the chronology. */
    private static Words words(JdbcClient jdbc) {
        return jdbc.sql("""
                        select p.first_name, p.last_name as name, substring(c.body || ' ' || c.interpretation || ' rozmowa' from '[[:alpha:]]{5,}') as word
                          from register.person p, casework.chronology c limit 1
                        """).query(Words.class).single();
    }

    private List<String> columns(String table) {
        return jdbc.sql(
                        "select attname from pg_attribute where attrelid = :table::regclass and attnum > 0 and not attisdropped")
                .param("table", table)
                .query(String.class)
                .list();
    }

    /** The row of the case, of its person or of its household, the newest; or any. */
    private void keepOne(String table) {
        var columns = columns(table);
        var ours = Map.of(
                "casework.case_file", "id = :case",
                "register.person", "id = :person",
                "register.household", "id = :household");
        var first = ours.containsKey(table)
                ? ours.get(table)
                : columns.contains("case_id")
                        ? "case_id = :case"
                        : columns.contains("person_id")
                                ? "person_id = :person"
                                : columns.contains("household_id") ? "household_id = :household" : "true";
        jdbc.sql(
                        "delete from %1$s where ctid <> (select ctid from %1$s order by coalesce(%2$s, false) desc%3$s limit 1)"
                                .formatted(table, first, columns.contains("id") ? ", id desc" : ""))
                .param("case", caseId)
                .param("person", person)
                .param("household", household)
                .update();
    }

    private record Key(String parent, String columns, String parents) {}

    private void giveToWhatStayed(String table, List<String> reduced) {
        jdbc
                .sql("""
                        select k.confrelid::regclass::text as parent,
                               (select string_agg(a.attname, ',' order by n) from unnest(k.conkey) with ordinality c (at, n)
                                  join pg_attribute a on a.attrelid = k.conrelid and a.attnum = c.at) as columns,
                               (select string_agg(a.attname, ',' order by n) from unnest(k.confkey) with ordinality c (at, n)
                                  join pg_attribute a on a.attrelid = k.confrelid and a.attnum = c.at) as parents
                          from pg_constraint k where k.contype = 'f' and k.conrelid = :table::regclass and k.confrelid <> k.conrelid
                        """)
                .param("table", table)
                .query((row, n) -> new Key(row.getString("parent"), row.getString("columns"), row.getString("parents")))
                .list()
                .stream()
                .filter(key -> reduced.contains(key.parent()))
                .forEach(key -> give(table, key));
    }

    private void give(String table, Key key) {
        var columns = key.columns().split(",");
        var parents = key.parents().split(",");
        var values = IntStream.range(0, columns.length)
                .mapToObj(i -> "%1$s = case when %1$s is null then null else (select p.%2$s from %3$s p) end"
                        .formatted(columns[i], parents[i], key.parent()))
                .collect(Collectors.joining(", "));
        // a line from somebody to himself is none
        jdbc.sql(
                        table.equals("register.relation")
                                ? "delete from register.relation"
                                : "update " + table + " set " + values)
                .update();
    }

    private void whoMayOpen() {
        jdbc.sql("delete from access.case_grant where case_id <> :case")
                .param("case", caseId)
                .update();
        jdbc.sql("delete from access.case_subject where case_id <> :case or subject_id not in (:person, :household)")
                .param("case", caseId)
                .param("person", person)
                .param("household", household)
                .update();
        jdbc.sql("delete from access.subject_grant where subject_id not in (:person, :household)")
                .param("person", person)
                .param("household", household)
                .update();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
