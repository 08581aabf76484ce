package pl.oparcie.code;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import pl.oparcie.access.role.Role;
import pl.oparcie.platform.web.NavSource;

/** The room of the dictionaries. */
@Component
class CodeRooms implements NavSource {

    @Override
    public List<Room> rooms() {
        return List.of(new Room(
                Group.CENTRE,
                65,
                "/codes",
                "nav.codes",
                Set.of(Role.ADMINISTRATOR.name(), Role.DIRECTOR.name()),
                null));
    }
}
