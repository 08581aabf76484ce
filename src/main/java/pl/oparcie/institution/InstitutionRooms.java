package pl.oparcie.institution;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import pl.oparcie.platform.web.NavSource;

/** The room of the directory. */
@Component
class InstitutionRooms implements NavSource {

    @Override
    public List<Room> rooms() {
        return List.of(new Room(Group.CENTRE, 50, "/institutions", "nav.institutions", Set.of(), null));
    }
}
