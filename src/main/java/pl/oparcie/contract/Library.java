package pl.oparcie.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.Access;
import pl.oparcie.access.role.Role;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.NotFound;

/** Sets of goals and actions by target group (social-contract 9): the centre's own, not an official list. */
@Service
@Transactional
class Library {

    private final JdbcClient jdbc;
    private final Access access;
    private final Audit audit;

    Library(JdbcClient jdbc, Access access, Audit audit) {
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
    }

    /** A set; lists have one thing a line. */
    record Entry(
            UUID id,
            String area,
            List<String> reasons,
            String mainGoal,
            String aims,
            String personActs,
            String workerActs,
            String evidence,
            int months,
            boolean retired,
            int version) {}

    @Transactional(readOnly = true)
    List<Entry> all() {
        return query("");
    }

    /** Those in use, such as fit the problems of the diagnosis first. */
    @Transactional(readOnly = true)
    List<Entry> inUse(List<String> reasons) {
        return query(" where not retired").stream()
                .sorted(java.util.Comparator.comparing(
                        (Entry entry) -> entry.reasons().stream().noneMatch(reasons::contains)))
                .toList();
    }

    @Transactional(readOnly = true)
    Optional<Entry> find(UUID id) {
        return all().stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    private List<Entry> query(String where) {
        return jdbc.sql("select * from contract.library" + where + " order by area, id limit 200")
                .query((row, n) -> new Entry(
                        row.getObject("id", UUID.class),
                        row.getString("area"),
                        Arrays.asList((String[]) row.getArray("reasons").getArray()),
                        row.getString("main_goal"),
                        row.getString("aims"),
                        row.getString("person_acts"),
                        row.getString("worker_acts"),
                        row.getString("evidence"),
                        row.getInt("months"),
                        row.getBoolean("retired"),
                        row.getInt("version")))
                .list();
    }

    boolean mayEdit() {
        return access.hasRole(Role.TEAM_LEADER, Role.DIRECTOR, Role.ADMINISTRATOR);
    }

    Entry toEdit(UUID id) {
        access.requireRole(Role.TEAM_LEADER, Role.DIRECTOR, Role.ADMINISTRATOR);
        return find(id).orElseThrow(() -> new NotFound("library"));
    }

    void requireEdit() {
        access.requireRole(Role.TEAM_LEADER, Role.DIRECTOR, Role.ADMINISTRATOR);
    }

    /** Writes a set; one that is new has version -1. */
    void save(Entry given) {
        requireEdit();
        var id = given.version() < 0 ? Ids.next() : given.id();
        var changed = jdbc.sql("""
                        insert into contract.library as l (id, area, reasons, main_goal, aims, person_acts, worker_acts, evidence, months, retired)
                        values (:id, :area, :reasons, :goal, :aims, :person, :worker, :evidence, :months, :retired)
                        on conflict (id) do update set area = :area, reasons = :reasons, main_goal = :goal, aims = :aims, person_acts = :person,
                               worker_acts = :worker, evidence = :evidence, months = :months, retired = :retired, version = l.version + 1
                         where l.version = :version
                        """)
                .param("id", id)
                .param("area", given.area())
                .param("reasons", given.reasons().toArray(String[]::new))
                .param("goal", given.mainGoal())
                .param("aims", given.aims())
                .param("person", given.personActs())
                .param("worker", given.workerActs())
                .param("evidence", given.evidence())
                .param("months", given.months())
                .param("retired", given.retired())
                .param("version", given.version())
                .update();
        if (changed != 1) {
            throw new Conflict("library");
        }
        audit.record("contract.library", Subject.of(id));
    }
}
