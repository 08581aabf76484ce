package pl.oparcie.desk;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import pl.oparcie.platform.web.NavSource;
import pl.oparcie.term.TermReader;

/** The start page in the rail, with what presses today. */
@Component
class DeskNav implements NavSource {

    @Override
    public List<Room> rooms() {
        return List.of(new Room(Group.DAY, 10, "/", "desk.title", Set.of(), TermReader.PRESSING));
    }
}
