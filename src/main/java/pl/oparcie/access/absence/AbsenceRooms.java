package pl.oparcie.access.absence;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import pl.oparcie.platform.web.NavSource;

/** The rooms of absences and of one's own account. */
@Component
class AbsenceRooms implements NavSource {

    @Override
    public List<Room> rooms() {
        return List.of(
                new Room(
                        Group.CENTRE,
                        40,
                        "/team/absences",
                        "absence.team-title",
                        Set.of("TEAM_LEADER", "DIRECTOR"),
                        null),
                new Room(Group.CENTRE, 90, "/account", "account.title", Set.of(), null));
    }
}
