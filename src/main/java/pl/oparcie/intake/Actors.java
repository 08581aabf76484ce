package pl.oparcie.intake;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.platform.Forbidden;

/** For whom the current user may act today, in his own right or standing in for somebody absent. */
@Repository
public class Actors {

    private final JdbcClient jdbc;

    Actors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the user decides as the director. */
    public boolean director() {
        return jdbc.sql("select access.director() = any (access.principals())")
                .query(Boolean.class)
                .single();
    }

    /** Whether the user leads a team. */
    public boolean leader() {
        return jdbc.sql("select intake.leads()").query(Boolean.class).single();
    }

    public void requireDirector() {
        if (!director()) {
            throw new Forbidden("director");
        }
    }

    public void requireLeader() {
        if (!leader()) {
            throw new Forbidden("leader");
        }
    }
}
