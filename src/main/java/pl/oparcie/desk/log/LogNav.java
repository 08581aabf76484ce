package pl.oparcie.desk.log;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import pl.oparcie.platform.web.NavSource;

/** The room of the log. */
@Component
class LogNav implements NavSource {

    @Override
    public List<Room> rooms() {
        return List.of(new Room(Group.CENTRE, 90, "/audit", "audit.title", Set.of("DATA_INSPECTOR", "DIRECTOR"), null));
    }
}
