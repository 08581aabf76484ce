package pl.oparcie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import pl.oparcie.platform.db.EmbeddedDatabase;

/** Five hundred cases change hands; the program is killed among them and goes on by itself: each case changed hands once. */
class BulkKillTest {

    private static final int A_MINUTE = 60_000;

    private static final int CASES = 500;

    @Test
    void aBatchKilledInTheMiddleIsFinishedAfterTheRestartAndNothingIsDoneTwice(
            @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path directory) throws Exception {
        var first = Program.start(directory, "--oparcie.bulk.chunk=1");
        String batch;
        try {
            people(directory);
            batch = start(first);
            waitUntil(directory, "done >= 60");
        } finally {
            first.kill();
        }
        var atTheKill = ask(directory, "select done from bulk.batch");
        assertThat(atTheKill).isBetween(60, CASES - 1);
        var second = Program.start(directory);
        try {
            waitUntil(directory, "state = 'DONE'");
            var browser =
                    HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
            second.logIn(browser, "kill.director");
            assertThat(second.get(browser, batch).body()).contains("500 z 500", "zakończone");
        } finally {
            second.kill();
        }
        onceEach(directory);
        EmbeddedDatabase.durable(directory).close();
    }

    /** Starts the batch over HTTP, twice with the same form; returns its address. */
    private static String start(Program program) throws IOException, InterruptedException {
        var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        var csrf = program.logIn(browser, "kill.director");
        var words = "_form=" + UUID.randomUUID() + "&from=" + id(1) + "&to=" + id(2) + "&all=true&reason=odejście";
        var begun = program.post(browser, "/cases/transfers/new?from=" + id(1), csrf, words);
        assertThat(begun.statusCode()).isEqualTo(303);
        var again = program.post(browser, "/cases/transfers/new?from=" + id(1), csrf, words);
        var address = begun.headers().firstValue("Location").orElseThrow();
        assertThat(again.headers().firstValue("Location")).contains(address);
        return address;
    }

    private static String id(int number) {
        return "00000000-0000-7000-8000-00000000000" + number;
    }

    private static void people(Path directory) throws Exception {
        onDatabase(directory, jdbc -> {
            jdbc.sql("""
                    insert into access.account (id, login, first_name, last_name, authorised_on, secrecy_on, created_at, password)
                    select i::uuid, l, 'Kinga', l, '2020-01-01', '2020-01-01', now(), :hash
                      from (values (:from, 'kill.from'), (:to, 'kill.to'), (:director, 'kill.director')) v (i, l)
                    """)
                    .param("hash", TestPeople.HASH)
                    .param("from", id(1))
                    .param("to", id(2))
                    .param("director", id(3))
                    .update();
            jdbc.sql("""
                    insert into access.account_role select id, case login when 'kill.director' then 'DIRECTOR' else 'SOCIAL_WORKER' end
                      from access.account where login like 'kill.%'
                    """).update();
            jdbc.sql("""
                    insert into register.person (id, first_name, last_name, sex, address_form, birth_date, pesel_missing, created_by, created_at)
                    values (:id::uuid, 'Halina', 'Próbna', 'F', 'PANI', '1984-03-12', 'UNKNOWN', :by::uuid, now())
                    """).param("id", id(4)).param("by", id(1)).update();
            jdbc.sql(
                            "insert into register.household (id, name, created_by, created_at) values (:id::uuid, 'Próbni', :by::uuid, now())")
                    .param("id", id(5))
                    .param("by", id(1))
                    .update();
            jdbc.sql("""
                    insert into casework.case_file (id, mark, household_id, person_id, name, lead_id, opened_on, source)
                    select uuidv7(), 'K.' || i, :household::uuid, :person::uuid, 'Próbni ' || i, :lead::uuid, '2026-01-05', 'INDICATION'
                      from generate_series(1, :cases) i
                    """)
                    .param("household", id(5))
                    .param("person", id(4))
                    .param("lead", id(1))
                    .param("cases", CASES)
                    .update();
            jdbc.sql("""
                    insert into access.case_grant (case_id, principal_id, kind, since)
                    select c.id, v.p, v.k, now() from casework.case_file c, (values (:lead::uuid, 'LEAD'), (access.director(), 'DIRECTOR')) v (p, k)
                    """).param("lead", id(1)).update();
            jdbc.sql("""
                    create function public.tell_step() returns trigger language plpgsql as
                    $$ begin notify batch_step; return null; end $$
                    """).update();
            jdbc.sql(
                            "create trigger tell_step after insert or update on bulk.batch execute function public.tell_step()")
                    .update();
            return jdbc.sql("""
                    insert into casework.assignment (id, case_id, user_id, part, period)
                    select uuidv7(), id, lead_id, 'LEAD', daterange('2026-01-05', null) from casework.case_file
                    """).update();
        });
    }

    private static void onceEach(Path directory) throws Exception {
        for (var rows : new String[] {
            "casework.chronology where title_key = 'casework.chronology.transferred'",
            "casework.assignment where upper_inf(period) and user_id = '" + id(2) + "'",
            "casework.assignment where not upper_inf(period) and user_id = '" + id(1) + "'",
            "casework.transfer where state = 'DONE'",
            "access.case_grant where kind = 'LEAD' and principal_id = '" + id(2) + "'",
            "audit.entry where event = 'case.transfer.move' and user_id = '" + id(3) + "' and roles = 'DIRECTOR'"
        }) {
            assertThat(ask(directory, "select count(*) from " + rows)).as(rows).isEqualTo(CASES);
            assertThat(ask(directory, "select count(distinct case_id) from " + rows))
                    .as(rows)
                    .isEqualTo(CASES);
        }
        assertThat(ask(directory, "select count(*) from access.case_grant where kind = 'LEAD'"))
                .isEqualTo(CASES);
        assertThat(ask(directory, "select done from bulk.batch")).isEqualTo(CASES);
        assertThat(ask(directory, "select count(*) from bulk.item where state = 'DONE'"))
                .isEqualTo(CASES);
        assertThat(ask(directory, "select count(*) from bulk.batch")).isEqualTo(1);
    }

    /** The database tells of each step of the batch: nobody asks again and again. */
    private static void waitUntil(Path directory, String state) throws Exception {
        var database = EmbeddedDatabase.running(directory).orElseThrow();
        try (var connection = DriverManager.getConnection(database.url(), database.owner(), database.password())) {
            connection.createStatement().execute("listen batch_step");
            var steps = connection.unwrap(PGConnection.class);
            while (ask(directory, "select count(*) from bulk.batch where " + state) == 0) {
                assertThat(steps.getNotifications(A_MINUTE))
                        .as("the batch never was " + state)
                        .isNotEmpty();
            }
        }
    }

    private static int ask(Path directory, String sql) throws Exception {
        return onDatabase(directory, jdbc -> jdbc.sql(sql).query(Integer.class).single());
    }

    private interface Work {
        int on(JdbcClient jdbc);
    }

    private static int onDatabase(Path directory, Work work) throws Exception {
        var database = EmbeddedDatabase.running(directory).orElseThrow();
        try (var connection = DriverManager.getConnection(database.url(), database.owner(), database.password())) {
            return work.on(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
        }
    }
}
