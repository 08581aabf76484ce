package pl.oparcie.office;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.Access;
import pl.oparcie.access.CaseId;
import pl.oparcie.access.role.Role;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.office.view.OfficePages.Fact;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Forbidden;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.db.JobDatabase;
import pl.oparcie.platform.text.Texts;

/**
 * Brakowanie: cases whose time has run out are listed, the director agrees with the consent of the State Archive at hand, and only then
 * their content is removed. Whoever lists does not agree. The dry run says what would go.
 */
@Service
@Transactional
public class Destructions {

    static final int MOST = 200;

    private final DestructionStore store;
    private final CaseList cases;
    private final List<Destroyer> destroyers;
    private final JobDatabase jobs;
    private final Access access;
    private final Audit audit;
    private final Today today;

    Destructions(
            DestructionStore store,
            CaseList cases,
            List<Destroyer> destroyers,
            JobDatabase jobs,
            Access access,
            Audit audit,
            Today today) {
        this.store = store;
        this.cases = cases;
        this.destroyers = destroyers.stream()
                .sorted(Comparator.comparingInt(Destroyer::order))
                .toList();
        this.jobs = jobs;
        this.access = access;
        this.audit = audit;
        this.today = today;
    }

    private void requireOffice() {
        access.requireRole(Role.RECEPTIONIST, Role.DIRECTOR);
    }

    boolean isDirector() {
        return access.hasRole(Role.DIRECTOR);
    }

    List<CaseList.Entry> due() {
        requireOffice();
        audit.record("office.retention.list", Subject.NONE);
        return cases.due(today.date(), MOST);
    }

    List<DestructionStore.Destruction> lists() {
        requireOffice();
        return store.all();
    }

    DestructionStore.Destruction get(DestructionId id) {
        requireOffice();
        return store.find(id).orElseThrow(() -> new NotFound("destruction"));
    }

    List<DestructionStore.Item> items(DestructionId id) {
        return store.items(id);
    }

    /** Makes a list of the chosen cases, of those that are due. */
    public DestructionId propose(Set<UUID> chosen) {
        requireOffice();
        var entries = cases.due(today.date(), MOST).stream()
                .filter(entry -> chosen.contains(entry.caseId()))
                .toList();
        if (entries.isEmpty() || entries.size() != chosen.size()) {
            throw new RuleViolation("office.retention.choose").at("cases");
        }
        var id = store.insert(entries);
        audit.record("office.retention.propose", Subject.of(id.value()));
        return id;
    }

    void agree(DestructionId id, String archiveMark, int version) {
        access.requireRole(Role.DIRECTOR);
        var list = get(id);
        if (list.proposedBy().equals(CurrentUser.me().value())) {
            throw new RuleViolation("office.retention.own").at("archiveMark");
        }
        refuse(store.notAsListed(id), "archiveMark");
        store.agree(id, archiveMark, version);
        audit.record("office.retention.agree", Subject.of(id.value()));
    }

    private static void refuse(List<String> changed, String field) {
        if (!changed.isEmpty()) {
            throw new RuleViolation("office.retention.not-as-listed", String.join(", ", changed)).at(field);
        }
    }

    /** What the director agreed to, only the director takes back. */
    void cancel(DestructionId id, int version) {
        if (!mayCancel(get(id))) {
            throw new Forbidden("destruction");
        }
        store.cancel(id, version);
        audit.record("office.retention.cancel", Subject.of(id.value()));
    }

    boolean mayCancel(DestructionStore.Destruction list) {
        return switch (list.state()) {
            case PROPOSED -> true;
            case AGREED -> isDirector();
            case DONE, CANCELLED -> false;
        };
    }

    /** What would be removed: kinds of records and how many. Nothing is changed. */
    List<Fact> dryRun(DestructionId id) {
        var items = store.items(id);
        return destroyers.stream()
                .map(one -> new Fact(Texts.text(one.what()), Integer.toString(count(one, items))))
                .filter(fact -> !fact.value().equals("0"))
                .toList();
    }

    private int count(Destroyer one, List<DestructionStore.Item> items) {
        return items.stream()
                .mapToInt(item -> one.count(jobs.jdbc(), new CaseId(item.caseId())))
                .sum();
    }

    /** Removes the content of the cases for good, when each is still as it was listed. The list, the marks and the log stay. */
    void destroy(DestructionId id, int version) {
        access.requireRole(Role.DIRECTOR);
        var list = get(id);
        if (list.state() != DestructionStore.State.AGREED) {
            throw new RuleViolation("office.retention.not-agreed");
        }
        var items = store.items(id);
        store.done(id, version);
        items.forEach(item -> audit.record(
                "office.retention.destroy", Subject.ofCase(item.caseId()).and(id.value())));
        jobs.transaction().executeWithoutResult(status -> {
            refuse(store.notAsListed(jobs.jdbc(), id), "sure");
            items.forEach(item -> destroyers.forEach(one -> one.destroy(jobs.jdbc(), new CaseId(item.caseId()))));
        });
    }
}
