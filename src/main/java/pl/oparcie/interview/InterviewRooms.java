package pl.oparcie.interview;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import pl.oparcie.platform.web.NavSource;

/** The room of the interviews in the rail. */
@Component
class InterviewRooms implements NavSource {

    private static final int PLACE = 36;

    /** Late ones of the worker; without a term they sort behind all days. */
    private static final String LATE = """
            select 1 from interview.interview i
             where i.worker_id = :me and i.state in ('NEW', 'SCHEDULED', 'IN_PROGRESS') and i.sort_on < :today
            """;

    @Override
    public List<Room> rooms() {
        return List.of(new Room(
                Group.WORK,
                PLACE,
                "/interviews",
                "interview.nav",
                Set.of("SOCIAL_WORKER", "BENEFITS_WORKER", "TEAM_LEADER", "DIRECTOR"),
                LATE));
    }
}
