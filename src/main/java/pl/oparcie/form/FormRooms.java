package pl.oparcie.form;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import pl.oparcie.platform.web.NavSource;

/** The room of the forms. */
@Component
class FormRooms implements NavSource {

    @Override
    public List<Room> rooms() {
        return List.of(new Room(Group.CENTRE, 60, "/forms", "nav.forms", Set.of(), null));
    }
}
