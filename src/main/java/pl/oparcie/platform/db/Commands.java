package pl.oparcie.platform.db;

/** Maintenance commands of the {@code oparcie} script that run instead of the server. */
public final class Commands {

    private Commands() {}

    /** Whether the first argument names a command. */
    public static boolean isCommand(String... args) {
        return false;
    }

    /** Runs it and returns the exit code. */
    public static int run(String... args) {
        return 2;
    }
}
