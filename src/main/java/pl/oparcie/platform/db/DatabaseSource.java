package pl.oparcie.platform.db;

/** A database, and what stops its server when the program ends. */
public record DatabaseSource(Database database, Runnable stop) implements AutoCloseable {

    @Override
    public void close() {
        stop.run();
    }
}
