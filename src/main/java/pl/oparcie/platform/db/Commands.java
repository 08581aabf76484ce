package pl.oparcie.platform.db;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Maintenance commands of the {@code oparcie} script that run instead of the server. */
public final class Commands {

    private static final String DATA = "--data=";

    private Commands() {}

    /** Whether the first argument names a command. */
    public static boolean isCommand(String... args) {
        return args.length > 0 && find(args[0]).isPresent();
    }

    /** Runs it and returns the exit code. */
    public static int run(String... args) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var data = Arrays.stream(args)
                .filter(arg -> arg.startsWith(DATA))
                .map(arg -> Path.of(arg.substring(DATA.length())))
                .findFirst()
                .orElse(Path.of("data"));
        var rest = new ArrayList<>(List.of(args));
        rest.removeIf(arg -> arg.startsWith(DATA));
        var command = find(args[0]).orElseThrow();
        quiet();
        try (var place = new Place(data)) {
            return command.run(place, rest.subList(1, rest.size()), out);
        } catch (Exception e) {
            out.println(command.name() + ": " + e.getMessage());
            return 1;
        }
    }

    /** A command prints its own few lines; what the database server says of itself matters only when it warns. */
    private static void quiet() {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(ch.qos.logback.classic.Level.WARN);
        }
    }

    private static Optional<Command> find(String name) {
        return ServiceLoader.load(Command.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(command -> command.name().equals(name))
                .findFirst();
    }
}
