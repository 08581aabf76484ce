package pl.oparcie.access.admin;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import pl.oparcie.platform.web.NavSource;

/** The rooms of the administrator. */
@Component
class AdminRooms implements NavSource {

    @Override
    public List<Room> rooms() {
        var administrator = Set.of("ADMINISTRATOR");
        return List.of(
                new Room(Group.CENTRE, 80, "/admin/users", "users.title", administrator, null),
                new Room(Group.CENTRE, 81, "/admin/teams", "teams.title", administrator, null));
    }
}
