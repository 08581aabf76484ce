package pl.oparcie.centre;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import pl.oparcie.platform.web.NavSource;

/** The rooms of the centre's settings. */
@Component
class CentreNav implements NavSource {

    @Override
    public List<Room> rooms() {
        return List.of(
                new Room(Group.CENTRE, 80, "/centre", "centre.title", Set.of("DIRECTOR", "ADMINISTRATOR"), null),
                new Room(
                        Group.CENTRE,
                        70,
                        "/centre/procedure",
                        "centre.procedure.title",
                        Set.of("SOCIAL_WORKER", "TEAM_LEADER", "DIRECTOR", "ADMINISTRATOR", "BENEFITS_WORKER"),
                        null));
    }
}
