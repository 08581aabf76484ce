package pl.oparcie.intake.contact;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import pl.oparcie.platform.web.NavSource;

/** The counter in the rail. */
@Component
class ContactRooms implements NavSource {

    private static final int BEFORE_INDICATIONS = 29;

    @Override
    public List<Room> rooms() {
        return List.of(new Room(
                Group.WORK,
                BEFORE_INDICATIONS,
                "/contacts",
                "intake.nav.contacts",
                Set.of("RECEPTIONIST", "SOCIAL_WORKER", "BENEFITS_WORKER", "TEAM_LEADER", "DIRECTOR"),
                null));
    }
}
