package pl.oparcie.dataset;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import pl.oparcie.access.role.Role;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.db.Command;
import pl.oparcie.platform.db.Database;
import pl.oparcie.platform.db.Place;
import pl.oparcie.platform.db.Schema;

/** Fills an empty database with a believable centre of a given size. */
public final class DataCommand implements Command {

    private static final List<String> OPTIONS = List.of("--size", "--seed", "--today");
    private static final String HELP =
            "data --size small|medium|large|very-large [--seed N] [--today YYYY-MM-DD]: fills an empty database with a made-up centre";

    @Override
    public String name() {
        return "data";
    }

    @Override
    public String help() {
        return HELP;
    }

    @Override
    public int run(Place place, List<String> arguments, PrintStream out) throws Exception {
        return run(place::database, place.clock(), arguments, out);
    }

    int run(Supplier<Database> place, Clock clock, List<String> arguments, PrintStream out) throws Exception {
        var unknown = unknown(arguments);
        if (!unknown.isEmpty()) {
            out.println("data: unknown: " + String.join(" ", unknown) + "; known: " + String.join(", ", OPTIONS)
                    + ", --data");
            return 2;
        }
        var size = option(arguments, "--size").flatMap(Size::of);
        if (size.isEmpty()) {
            out.println(HELP);
            return 2;
        }
        long seed;
        LocalDate today;
        try {
            seed = Long.parseLong(option(arguments, "--seed").orElse("1"));
            today = option(arguments, "--today")
                    .map(LocalDate::parse)
                    .orElseGet(() -> LocalDate.ofInstant(clock.instant(), Today.ZONE));
        } catch (NumberFormatException | DateTimeParseException e) {
            out.println(HELP);
            return 2;
        }
        var database = place.get();
        if (!mayFill(database)) {
            out.println("The user " + database.owner()
                    + " of the database may not put triggers off; a data set is written by a superuser,"
                    + " or by a user with the privilege SET on session_replication_role. Nothing was changed.");
            return 1;
        }
        Schema.prepare(database);
        try (var connection = DatabaseSink.connect(database)) {
            if (Filling.interrupted(connection)) {
                out.println(
                        "An earlier filling of this database did not come to its end; delete it and begin with an empty one.");
                return 1;
            }
            if (holdsCentre(connection)) {
                out.println(
                        "The database already holds a centre; nothing was changed. Name an empty data directory with --data=DIR.");
                return 1;
            }
        }
        var filling = new Filling(database, out);
        filling.fill(size.get(), seed, today);
        logins(size.get(), out);
        out.printf("Done in %.0f s.%n", filling.seconds());
        return 0;
    }

    private static boolean mayFill(Database database) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.owner(), database.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select has_parameter_privilege(current_user, 'session_replication_role', 'set')")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static boolean holdsCentre(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select exists (select 1 from register.person) or exists (select 1 from casework.case_file)
                            or exists (select 1 from access.account)
                        """)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static void logins(Size size, PrintStream out) {
        var logins = new Logins(size);
        out.println("Log in, password \"" + Logins.PASSWORD + "\":");
        for (var role : Role.values()) {
            var all = logins.of(role);
            if (!all.isEmpty()) {
                out.println("  " + role + ": " + all.getFirst() + (all.size() > 1 ? " ... " + all.getLast() : ""));
            }
        }
    }

    /** What is neither an option nor the value of one. */
    private static List<String> unknown(List<String> arguments) {
        var unknown = new ArrayList<String>();
        for (int i = 0; i < arguments.size(); i++) {
            var name = arguments.get(i).replaceFirst("=.*", "");
            if (!OPTIONS.contains(name)) {
                unknown.add(arguments.get(i));
            } else if (name.equals(arguments.get(i))) {
                i++;
            }
        }
        return unknown;
    }

    /** {@code --size large} or {@code --size=large}. */
    private static Optional<String> option(List<String> arguments, String name) {
        for (int i = 0; i < arguments.size(); i++) {
            var argument = arguments.get(i);
            if (argument.startsWith(name + "=")) {
                return Optional.of(argument.substring(name.length() + 1));
            }
            if (argument.equals(name) && i + 1 < arguments.size()) {
                return Optional.of(arguments.get(i + 1));
            }
        }
        return Optional.empty();
    }
}
