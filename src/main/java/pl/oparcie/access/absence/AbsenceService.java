package pl.oparcie.access.absence;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.Access;
import pl.oparcie.access.role.Role;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.web.Option;

/** Absences of one's own, and a leader's of his people. The substitute opens the cases from the first to the last day, no longer. */
@Service
@Transactional
class AbsenceService {

    private final AbsenceStore store;
    private final Access access;
    private final Audit audit;
    private final Today today;

    AbsenceService(AbsenceStore store, Access access, Audit audit, Today today) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.today = today;
    }

    List<AbsenceStore.Line> list(boolean team) {
        requireTeam(team);
        return store.of(CurrentUser.me(), team);
    }

    List<Option> people() {
        return store.people(CurrentUser.me());
    }

    List<Option> substitutes() {
        return store.substitutes();
    }

    private void requireTeam(boolean team) {
        if (team) {
            access.requireRole(Role.TEAM_LEADER, Role.DIRECTOR);
        }
    }

    void add(boolean team, NewAbsence absence) {
        requireTeam(team);
        var mine = absence.user().equals(CurrentUser.me());
        if (!mine
                && (!team
                        || !contains(
                                store.people(CurrentUser.me()), absence.user().value()))) {
            throw new NotFound("account");
        }
        if (absence.last().isBefore(absence.first())) {
            throw new RuleViolation("absence.ends-before").at("last");
        }
        if (absence.last().isBefore(today.date())
                || absence.last().isAfter(absence.first().plusYears(3))) {
            throw new RuleViolation("absence.days").at("last");
        }
        var substitute = absence.substitute();
        if (substitute != null
                && (substitute.equals(absence.user().value()) || !contains(store.substitutes(), substitute))) {
            throw new RuleViolation("absence.substitute").at("substitute");
        }
        audit.record("absence.add", Subject.of(store.insert(absence)));
    }

    private static boolean contains(List<Option> options, UUID id) {
        return options.stream().anyMatch(option -> option.value().equals(id.toString()));
    }

    void cancel(boolean team, UUID id) {
        if (list(team).stream().noneMatch(line -> line.id().equals(id))) {
            throw new NotFound("absence");
        }
        store.cancel(id);
        audit.record("absence.cancel", Subject.of(id));
    }
}
