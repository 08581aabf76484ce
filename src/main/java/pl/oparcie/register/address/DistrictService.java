package pl.oparcie.register.address;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.Access;
import pl.oparcie.access.role.Role;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.web.Option;

/** Who draws the districts: the administrator, the director, the team leader. Everybody may read them. */
@Service
@Transactional
class DistrictService {

    private static final Role[] DRAWERS = {Role.ADMINISTRATOR, Role.DIRECTOR, Role.TEAM_LEADER};

    private final DistrictStore store;
    private final Access access;
    private final Audit audit;

    DistrictService(DistrictStore store, Access access, Audit audit) {
        this.store = store;
        this.access = access;
        this.audit = audit;
    }

    boolean mayDraw() {
        return access.hasRole(DRAWERS);
    }

    void requireDrawer() {
        access.requireRole(DRAWERS);
    }

    DistrictStore.Head head(UUID id) {
        requireDrawer();
        return store.head(id);
    }

    List<Option> workers() {
        return store.workers();
    }

    void create(DistrictStore.Data data) {
        requireDrawer();
        check(data);
        var id = Ids.next();
        store.insert(id, data);
        audit.record("register.district.create", Subject.of(id));
    }

    void save(UUID id, DistrictStore.Data data, int version) {
        requireDrawer();
        check(data);
        store.update(id, data, version);
        audit.record("register.district.change", Subject.of(id));
    }

    private void check(DistrictStore.Data data) {
        if (data.worker() != null
                && store.workers().stream()
                        .noneMatch(worker -> worker.value().equals(data.worker().toString()))) {
            throw new RuleViolation("problem.choice").at("worker");
        }
    }
}
