package pl.oparcie.register;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import pl.oparcie.platform.web.NavSource;

/** The rooms of the register; people are reached through the search box. */
@Component
class RegisterRooms implements NavSource {

    @Override
    public List<Room> rooms() {
        return List.of(new Room(Group.CENTRE, 60, "/districts", "nav.districts", Set.of(), null));
    }
}
