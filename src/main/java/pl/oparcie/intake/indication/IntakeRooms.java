package pl.oparcie.intake.indication;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import pl.oparcie.platform.web.NavSource;

/** The rooms of intake in the rail. */
@Component
class IntakeRooms implements NavSource {

    private static final int FIRST = 30;

    /** Sent ones wait for the director, returned ones for their author. */
    private static final String WAITING = """
            select 1 from intake.indication
             where state = 'SUBMITTED' and author_id <> :me and access.director() = any ((select access.principals())::uuid[])
                or state = 'RETURNED' and author_id = :me
            """;

    private static final String TO_GIVE = "select 1 from intake.indication where state = 'ACCEPTED'";

    @Override
    public List<Room> rooms() {
        return List.of(
                new Room(
                        Group.WORK,
                        FIRST,
                        "/indications",
                        "intake.nav.indications",
                        Set.of("BENEFITS_WORKER", "SOCIAL_WORKER", "TEAM_LEADER", "DIRECTOR"),
                        WAITING),
                new Room(
                        Group.WORK,
                        FIRST + 1,
                        "/assignments",
                        "intake.nav.assignments",
                        Set.of("TEAM_LEADER"),
                        TO_GIVE),
                new Room(
                        Group.CENTRE, FIRST, "/team/load", "intake.nav.load", Set.of("TEAM_LEADER", "DIRECTOR"), null));
    }
}
