package pl.oparcie.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * What people look for, taken from the database before they start: names, numbers and addresses that exist, the longest chronologies, and
 * who may log in.
 */
record Samples(
        List<Person> persons,
        List<String> formerNames,
        List<String> pesels,
        List<String> phones,
        List<String> addresses,
        List<String> words,
        Map<String, List<LongCase>> longCases,
        Map<String, List<String>> shortCases,
        Map<String, List<String>> tools,
        String nearTheEnd,
        String today,
        List<Login> logins) {

    /** Somebody's name. */
    record Person(String first, String last) {}

    /** A case with a long chronology: its path and the address of the hundredth page, or of the last one. */
    record LongCase(String lead, String path, int entries, String deep) {}

    /** A login and its main role. */
    record Login(String name, String role) {}

    private static final int MANY = 300;
    private static final int LONG = 900;
    private static final int HUNDREDTH = 99 * 50;

    /** Reads them as the owner of the database, whom row-level security does not bind. */
    static Samples read(Connection database, long seed) throws SQLException {
        return new Samples(
                people(database, seed),
                texts(
                        database,
                        "select last_name from register.former_name order by md5(id::text || ?) limit 300",
                        seed),
                texts(
                        database,
                        "select pesel from register.person where pesel is not null order by md5(id::text || ?) limit 300",
                        seed),
                texts(database, """
                        select value from register.contact_point where kind = 'PHONE'
                         order by md5(id::text || ?) limit 300
                        """, seed),
                texts(database, """
                        select street || ' ' || house from register.household where street <> '' and house <> ''
                         order by md5(id::text || ?) limit 300
                        """, seed),
                words(database, seed),
                longCases(database),
                shortCases(database),
                tools(database),
                nearTheEnd(database),
                texts(database, "select to_char(current_date, 'DD.MM.YYYY')", seed)
                        .getFirst(),
                logins(database));
    }

    private static List<Person> people(Connection database, long seed) throws SQLException {
        try (var statement = database.prepareStatement(
                "select first_name, last_name from register.person order by md5(id::text || ?) limit " + MANY)) {
            statement.setString(1, Long.toString(seed));
            var rows = statement.executeQuery();
            var people = new ArrayList<Person>();
            while (rows.next()) {
                people.add(new Person(rows.getString(1), rows.getString(2)));
            }
            return people;
        }
    }

    private static List<String> texts(Connection database, String sql, long seed) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            if (statement.getParameterMetaData().getParameterCount() > 0) {
                statement.setString(1, Long.toString(seed));
            }
            var rows = statement.executeQuery();
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    /** Longer words of notes: what one searches for. */
    private static List<String> words(Connection database, long seed) throws SQLException {
        return texts(database, """
                select distinct word from (
                    select regexp_split_to_table(lower(body), '[^[:alpha:]]+') word
                      from (select body from casework.chronology where body <> '' limit 400) notes) words
                 where length(word) between 5 and 12 order by word limit 300
                """, seed);
    }

    private static Map<String, List<LongCase>> longCases(Connection database) throws SQLException {
        var byLead = new TreeMap<String, List<LongCase>>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("""
                        select a.login, f.id::text, l.entries, (
                               select c.on_date || '_' || c.id from casework.chronology c where c.case_id = f.id
                                order by c.on_date desc, c.id desc
                               offset least(%d, greatest(0, (l.entries - 1) / 50 * 50 - 1)) limit 1)
                          from (select case_id, count(*)::int entries from casework.chronology
                                 group by case_id order by count(*) desc limit 400) l
                          join casework.case_file f on f.id = l.case_id
                          join access.account a on a.id = f.lead_id
                        """.formatted(HUNDREDTH - 1))) {
            while (rows.next()) {
                var path = "/cases/" + rows.getString(2) + "/chronology";
                byLead.computeIfAbsent(rows.getString(1), unused -> new ArrayList<>())
                        .add(new LongCase(
                                rows.getString(1), path, rows.getInt(3), path + "?before=" + rows.getString(4)));
            }
        }
        return byLead;
    }

    /** Chronologies of ten to twenty entries, by the worker who leads the case. */
    private static Map<String, List<String>> shortCases(Connection database) throws SQLException {
        var byLead = new TreeMap<String, List<String>>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("""
                        select a.login, f.id::text from casework.case_file f join access.account a on a.id = f.lead_id
                          join (select case_id from casework.chronology group by case_id having count(*) between 10 and 20
                                 limit 3000) l on l.case_id = f.id
                        """)) {
            while (rows.next()) {
                byLead.computeIfAbsent(rows.getString(1), unused -> new ArrayList<>())
                        .add("/cases/" + rows.getString(2) + "/chronology");
            }
        }
        return byLead;
    }

    /** The newest genograms and scaling questions of open cases, by the worker who leads the case and the tool. */
    private static Map<String, List<String>> tools(Connection database) throws SQLException {
        var found = new TreeMap<String, List<String>>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("""
                        select a.login || ' ' || r.tool, '/cases/' || r.case_id || '/tools/' || r.id from tool.run r
                          join casework.case_file f on f.id = r.case_id join access.account a on a.id = f.lead_id
                         where r.tool in ('GENOGRAM', 'SCALES') and not r.refused and f.closed_on is null
                           and not exists (select 1 from tool.run l where l.thread_id = r.thread_id and l.number > r.number)
                         order by r.id
                        """)) {
            while (rows.next()) {
                found.computeIfAbsent(rows.getString(1), unused -> new ArrayList<>())
                        .add(rows.getString(2));
            }
        }
        return found;
    }

    /** A case on the last page of the list of all, by name. */
    private static String nearTheEnd(Connection database) throws SQLException {
        var ids = texts(database, """
                select id::text from casework.case_file where closed_on is null
                 order by name desc, id desc offset 20 limit 1
                """, 0);
        return ids.isEmpty() ? "" : ids.getFirst();
    }

    private static List<Login> logins(Connection database) throws SQLException {
        var logins = new ArrayList<Login>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("""
                        select a.login, max(r.role) from access.account a join access.account_role r on r.account_id = a.id
                         where a.password is not null group by a.login order by a.login
                        """)) {
            while (rows.next()) {
                logins.add(new Login(rows.getString(1), rows.getString(2)));
            }
        }
        return logins;
    }

    /** One of them; an empty text when there is none. */
    static String any(List<String> texts, RandomGenerator random) {
        return texts.isEmpty() ? "" : texts.get(random.nextInt(texts.size()));
    }

    Person anybody(RandomGenerator random) {
        return persons.get(random.nextInt(persons.size()));
    }

    List<String> shortCasesOf(String login) {
        return shortCases.getOrDefault(login, List.of());
    }

    /** Filled tools of that kind in open cases that a worker leads. */
    List<String> toolsOf(String login, String tool) {
        return tools.getOrDefault(login + " " + tool, List.of());
    }

    /** The long cases a worker leads, those of a thousand entries first. */
    List<LongCase> longCasesOf(String login) {
        return longCases.getOrDefault(login, List.of()).stream()
                .filter(one -> one.entries() >= LONG)
                .toList();
    }
}
