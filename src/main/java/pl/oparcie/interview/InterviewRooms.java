package pl.oparcie.interview;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import pl.oparcie.platform.web.NavSource;

/** The room of the interviews in the rail. */
@Component
class InterviewRooms implements NavSource {

    private static final int PLACE = 36;
    private static final int CARDS = 66;

    /** Late ones of the worker; without a term they sort behind all days. */
    private static final String LATE = """
            select 1 from interview.interview i
             where i.worker_id = :me and i.state in ('NEW', 'SCHEDULED', 'IN_PROGRESS') and i.sort_on < :today
            """;

    /** Cards of benefits workers that nobody has checked yet. */
    private static final String UNCONFIRMED = """
            select 1 from interview.card c join access.account_role r on r.account_id = c.account_id and r.role = 'BENEFITS_WORKER'
             where c.confirmed_on is null and c.valid_until >= :today and c.account_id <> :me
               and not exists (select 1 from access.account_role o where o.account_id = c.account_id and o.role in ('SOCIAL_WORKER', 'TEAM_LEADER'))
               and exists (select 1 from access.account a where a.id = c.account_id and (a.active_until is null or a.active_until >= :today))
            """;

    @Override
    public List<Room> rooms() {
        return List.of(
                new Room(
                        Group.WORK,
                        PLACE,
                        "/interviews",
                        "interview.nav",
                        Set.of("SOCIAL_WORKER", "BENEFITS_WORKER", "TEAM_LEADER", "DIRECTOR"),
                        LATE),
                new Room(
                        Group.CENTRE,
                        CARDS,
                        "/interviews/card/confirm",
                        "interview.cards.nav",
                        Set.of("DIRECTOR", "ADMINISTRATOR"),
                        UNCONFIRMED));
    }
}
