package pl.oparcie.intake.indication;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import pl.oparcie.platform.web.NavSource;

/** The rooms of intake in the rail. */
@Component
class IntakeRooms implements NavSource {

    private static final int FIRST = 30;

    private final QueueStore queue;

    IntakeRooms(QueueStore queue) {
        this.queue = queue;
    }

    @Override
    public List<Room> rooms() {
        return List.of(
                new Room(
                        Group.WORK,
                        FIRST,
                        "/indications",
                        "intake.nav.indications",
                        Set.of("BENEFITS_WORKER", "SOCIAL_WORKER", "TEAM_LEADER", "DIRECTOR"),
                        queue::count),
                new Room(
                        Group.WORK,
                        FIRST + 1,
                        "/assignments",
                        "intake.nav.assignments",
                        Set.of("TEAM_LEADER"),
                        queue::accepted),
                new Room(
                        Group.CENTRE, FIRST, "/team/load", "intake.nav.load", Set.of("TEAM_LEADER", "DIRECTOR"), null));
    }
}
