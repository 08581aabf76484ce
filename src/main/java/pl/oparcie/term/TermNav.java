package pl.oparcie.term;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import pl.oparcie.platform.web.NavSource;

/** The room of terms. */
@Component
class TermNav implements NavSource {

    @Override
    public List<Room> rooms() {
        var whoHasTerms = Set.of(
                "SOCIAL_WORKER",
                "BENEFITS_WORKER",
                "FAMILY_ASSISTANT",
                "TEAM_LEADER",
                "DIRECTOR",
                "TEAM_CHAIR",
                "RECEPTIONIST");
        return List.of(new Room(Group.DAY, 30, "/terms", "term.title", whoHasTerms, null));
    }
}
