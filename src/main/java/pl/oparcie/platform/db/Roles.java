package pl.oparcie.platform.db;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** Makes the two roles that own nothing, and gives them their derived passwords. */
final class Roles {

    private Roles() {}

    static void create(Database database) {
        try (var connection = DriverManager.getConnection(database.url(), database.owner(), database.password());
                var statement = connection.createStatement()) {
            for (var role : List.of(database.appRole(), database.jobRole())) {
                var exists = statement.executeQuery("select 1 from pg_roles where rolname = '" + role + "'");
                var verb = exists.next() ? "alter" : "create";
                statement.execute("%s role \"%s\" login nosuperuser nocreatedb nocreaterole nobypassrls password '%s'"
                        .formatted(verb, role, database.passwordOf(role)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database roles could not be prepared", e);
        }
    }
}
