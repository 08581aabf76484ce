package pl.oparcie.template;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import pl.oparcie.access.role.Role;
import pl.oparcie.platform.web.NavSource;

/** The room of the templates. */
@Component
class TemplateRooms implements NavSource {

    @Override
    public List<Room> rooms() {
        return List.of(new Room(
                Group.CENTRE,
                67,
                "/templates",
                "nav.templates",
                Set.of(Role.ADMINISTRATOR.name(), Role.DIRECTOR.name()),
                null));
    }
}
