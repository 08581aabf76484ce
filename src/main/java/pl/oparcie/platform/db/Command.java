package pl.oparcie.platform.db;

import java.io.PrintStream;
import java.util.List;

/** A maintenance command of the {@code oparcie} script, found through {@link java.util.ServiceLoader}; runs without the server. */
public interface Command {

    /** The word that calls it. */
    String name();

    /** One line of help. */
    String help();

    /**
     * Does the work.
     *
     * @param place the data directory and the database, opened on first use
     * @return exit code, 0 when all is well
     */
    int run(Place place, List<String> arguments, PrintStream out) throws Exception;
}
