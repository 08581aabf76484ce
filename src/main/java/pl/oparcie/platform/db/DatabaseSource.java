package pl.oparcie.platform.db;

/** A database, and what stops its server when the program ends. */
public record DatabaseSource(Database database, AutoCloseable server) implements AutoCloseable {

    @Override
    public void close() throws Exception {
        server.close();
    }
}
