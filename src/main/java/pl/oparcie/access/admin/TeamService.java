package pl.oparcie.access.admin;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.Access;
import pl.oparcie.access.role.Role;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.web.Option;

/** What the administrator does with teams. A team's leader opens the cases of the team. */
@Service
@Transactional
class TeamService {

    private final TeamStore teams;
    private final Access access;
    private final Audit audit;

    TeamService(TeamStore teams, Access access, Audit audit) {
        this.teams = teams;
        this.access = access;
        this.audit = audit;
    }

    List<TeamStore.Line> list() {
        access.requireRole(Role.ADMINISTRATOR);
        audit.record("team.list", Subject.NONE);
        return teams.list();
    }

    List<Option> options() {
        access.requireRole(Role.ADMINISTRATOR);
        return teams.open();
    }

    List<Option> leaders() {
        access.requireRole(Role.ADMINISTRATOR);
        return teams.leaders();
    }

    Team get(UUID id) {
        access.requireRole(Role.ADMINISTRATOR);
        audit.record("team.read", Subject.of(id));
        return teams.get(id);
    }

    void create(Team team) {
        access.requireRole(Role.ADMINISTRATOR);
        check(team);
        teams.insert(team);
        audit.record("team.create", Subject.of(team.id()));
    }

    void update(Team team) {
        access.requireRole(Role.ADMINISTRATOR);
        check(team);
        teams.update(team);
        audit.record("team.update", Subject.of(team.id()));
    }

    private void check(Team team) {
        team.leader().ifPresent(leader -> {
            if (teams.leaders().stream().noneMatch(option -> option.value().equals(leader.toString()))) {
                throw new RuleViolation("teams.not-a-leader").at("leader");
            }
        });
    }
}
