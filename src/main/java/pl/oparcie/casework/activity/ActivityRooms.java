package pl.oparcie.casework.activity;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import pl.oparcie.access.role.Role;
import pl.oparcie.platform.web.NavSource;

/** The rooms of the daily work. */
@Component
class ActivityRooms implements NavSource {

    private static final Set<String> FIELD = Set.of(
            Role.SOCIAL_WORKER.name(), Role.FAMILY_ASSISTANT.name(), Role.TEAM_LEADER.name(), Role.DIRECTOR.name());
    /** Workers of benefits have interviews in it. */
    private static final Set<String> CALENDAR = Set.of(
            Role.SOCIAL_WORKER.name(),
            Role.FAMILY_ASSISTANT.name(),
            Role.BENEFITS_WORKER.name(),
            Role.TEAM_LEADER.name(),
            Role.DIRECTOR.name());

    private static final Set<String> STAFF = Set.of(
            Role.SOCIAL_WORKER.name(),
            Role.BENEFITS_WORKER.name(),
            Role.FAMILY_ASSISTANT.name(),
            Role.TEAM_LEADER.name(),
            Role.DIRECTOR.name(),
            Role.RECEPTIONIST.name(),
            Role.COMMUNITY_ORGANISER.name());

    @Override
    public List<Room> rooms() {
        return List.of(
                new Room(Group.DAY, 30, "/calendar", "visit.calendar", CALENDAR, null),
                new Room(Group.DAY, 35, "/intervention", "activity.room.intervention", FIELD, null),
                new Room(Group.CENTRE, 60, "/incidents", "incident.title", STAFF, null));
    }
}
