package pl.oparcie.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pl.oparcie.platform.db.Database;
import pl.oparcie.platform.db.EmbeddedDatabase;

/** One run on one data set: the program is started, people come, work and go. */
final class Bench {

    private static final String PASSWORD = "oparcie";
    private static final int WARMING = 8;

    private final Options options;
    private final PrintStream out;

    Bench(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** The parts that were asked for. */
    Result run() throws IOException, InterruptedException, SQLException {
        var data = DataSet.of(options, out);
        out.println("Starting the program on the data set " + options.size() + " ...");
        try (var server = Server.start(data)) {
            var database = EmbeddedDatabase.running(data).orElseThrow();
            out.println("First page after " + Numbers.one(server.startSeconds())
                    + " s. Reading what people will look for ...");
            try (var owner = DriverManager.getConnection(database.url(), database.owner(), database.password())) {
                var samples = Samples.read(owner, options.seed());
                var machine = Machine.of(owner);
                var day = day(owner);
                try (var crew = new Crew(
                        server.address(), server.handle(), samples, PASSWORD, options.seed(), options.only())) {
                    warm(crew);
                    return measure(crew, server, database, machine, day);
                }
            }
        }
    }

    private static String day(java.sql.Connection owner) throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery("select current_date::text")) {
            row.next();
            return row.getString(1);
        }
    }

    private Result measure(Crew crew, Server server, Database database, Machine machine, String day)
            throws IOException, InterruptedException, SQLException {
        var phases = new ArrayList<Phase>();
        var ratios = new ArrayList<Ratio>();
        var rates = new ArrayList<Rate>();
        var missing = new ArrayList<String>();
        if (options.saturate() > 0) {
            out.println(options.saturate() + " clients without pause ...");
            rates.addAll(new Saturation(crew).run(options.saturate(), workers(crew)));
        } else {
            phases.add(told(quiet(crew)));
            if (options.users() > 1) {
                var load = load(crew);
                phases.add(told(load));
                missing.addAll(Missing.ofLoad(load, crew.chosen(options.users()).size(), Mix.names(options.only())));
                if (options.only().isEmpty()) {
                    bulk(crew).ifPresent(phases::add);
                    if (options.bulk()) {
                        missing.addAll(Missing.ofBulk(phases));
                    }
                    ratios.addAll(ratios(crew, database));
                }
            }
        }
        return new Result(
                options.saturate() > 0 ? "saturate" : "budgets",
                options.size(),
                day,
                machine,
                Server.shownOptions(),
                options.think(),
                Numbers.round(server.startSeconds(), 1),
                phases,
                server.memory(),
                ratios,
                rates,
                List.of(),
                missing);
    }

    private Phase told(Phase phase) {
        out.println("  " + Report.head(phase));
        return phase;
    }

    /** The program compiles its code while it is used; that time is not counted. */
    private void warm(Crew crew) throws InterruptedException, IOException {
        out.println("Warming up for " + options.warm() + " s (not counted) ...");
        var book = new Book();
        var people = new ArrayList<>(crew.arrive(crew.oneOfEach(), book));
        people.addAll(crew.arrive(workers(crew).stream().limit(WARMING).toList(), book));
        if (people.isEmpty()) {
            throw new IOException("nobody could log in: " + book.failures());
        }
        var warmed = crew.together("warm-up", people, book, options.warm(), 0);
        warmed.failures().forEach(failure -> out.println("  " + failure));
    }

    private static List<Samples.Login> workers(Crew crew) {
        return crew.samples().logins().stream()
                .filter(login -> login.role().equals("SOCIAL_WORKER"))
                .toList();
    }

    private Phase quiet(Crew crew) throws InterruptedException, IOException {
        out.println("One person at work for " + options.quiet() + " s ...");
        var book = new Book();
        var people = crew.arrive(crew.oneOfEach(), book);
        return crew.alone("One person at a time", people, book, options.quiet(), options.growth() ? Growth.ENOUGH : 0);
    }

    private Phase load(Crew crew) throws InterruptedException, IOException {
        var book = new Book();
        out.println(options.users() + " people log in ...");
        var people = crew.arrive(crew.chosen(options.users()), book);
        out.println(
                people.size() + " at work for " + options.minutes() + " minutes, pause " + options.think() + " s ...");
        return crew.together("Everybody at once", people, book, options.minutes() * 60, options.think());
    }

    /** Nobody else works: the time is that of the batch. */
    private Optional<Phase> bulk(Crew crew) throws InterruptedException, IOException {
        var book = new Book();
        var directors = crew.oneOfEach().stream()
                .filter(login -> login.role().equals("DIRECTOR"))
                .toList();
        var people = crew.arrive(directors, book);
        if (!options.bulk() || people.isEmpty()) {
            return Optional.empty();
        }
        out.println("The director moves 500 cases ...");
        var phase = crew.measured("Moving 500 cases", 1, book, () -> new BulkMove(people.getFirst()).run());
        return phase.lines().isEmpty() ? Optional.empty() : Optional.of(phase);
    }

    private List<Ratio> ratios(Crew crew, Database database) throws InterruptedException, SQLException {
        out.println("The busiest pages beside their bare SQL ...");
        var people = crew.arrive(
                crew.oneOfEach().stream()
                        .filter(login -> login.role().equals("SOCIAL_WORKER"))
                        .toList(),
                new Book());
        return people.isEmpty() ? List.of() : Busiest.measure(database, people.getFirst());
    }
}
