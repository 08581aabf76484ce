package pl.oparcie.casework.file;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import pl.oparcie.access.role.Role;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.web.NavSource;

/** The list of cases in the rail: one's own, or all that one watches over. */
@Component
class CaseRooms implements NavSource {

    private static final Set<String> READERS = Set.of(
            Role.SOCIAL_WORKER.name(), Role.FAMILY_ASSISTANT.name(), Role.TEAM_LEADER.name(), Role.DIRECTOR.name());

    private static final String LED = "select 1 from casework.case_file where lead_id = :me and closed_on is null";

    @Override
    public List<Room> rooms() {
        var supervises = CurrentUser.find()
                .filter(user -> user.has(Role.TEAM_LEADER.name()) || user.has(Role.DIRECTOR.name()))
                .isPresent();
        return List.of(
                supervises
                        ? new Room(Group.DAY, 20, "/cases", "casework.list.all", READERS, null)
                        : new Room(Group.DAY, 20, "/cases", "casework.list.mine", READERS, LED));
    }
}
