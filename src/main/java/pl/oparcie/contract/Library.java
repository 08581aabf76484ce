package pl.oparcie.contract;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import tools.jackson.databind.json.JsonMapper;

/** Sets of goals and actions by target group (social-contract 9): the centre's own, not an official list. */
@Service
@Transactional
class Library {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Access access;
    private final Audit audit;

    Library(JdbcClient jdbc, Access access, Audit audit) {
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
    }

    /**
     * A set.
     *
     * @param reasons problems of art. 7 it answers
     * @param suits for whom it is; empty: for everybody
     * @param aims one a line
     * @param evidence for each of them, one a line
     */
    record Entry(
            UUID id,
            String area,
            List<String> reasons,
            Set<Suits> suits,
            String mainGoal,
            String aims,
            List<Act> acts,
            String evidence,
            int months,
            boolean retired,
            int version) {

        List<String> aimTitles() {
            return aims.lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
        }

        /** By what one of the specific goals is seen to be reached, counted from one; a single line is for all of them. */
        String evidenceOf(int aim) {
            var lines = evidence.lines().map(String::strip).toList();
            return lines.size() == 1 ? lines.getFirst() : lines.size() < aim ? "" : lines.get(aim - 1);
        }

        /** Actions towards one of the specific goals, counted from one: the person's first. */
        List<Act> actsOf(int aim) {
            return acts.stream()
                    .filter(it -> it.aim() == aim)
                    .sorted(Comparator.comparing(Act::side))
                    .toList();
        }
    }

    /**
     * An action of a set.
     *
     * @param aim the specific goal it leads to, counted from one
     * @param weeks after how many weeks it is proposed to be done; null: it goes on as long as the contract
     * @param suits for whom it is; null: for everybody
     */
    record Act(
            Body.Side side,
            String words,
            int aim,
            @Nullable Integer weeks,
            @Nullable Suits suits) {}

    @Transactional(readOnly = true)
    List<Entry> all() {
        return query("");
    }

    /** Those in use, such as fit the problems of the diagnosis first. */
    @Transactional(readOnly = true)
    List<Entry> inUse(List<String> reasons) {
        return query(" where not retired").stream()
                .sorted(Comparator.comparing(
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
                        suits((String[]) row.getArray("suits").getArray()),
                        row.getString("main_goal"),
                        row.getString("aims"),
                        List.of(JSON.readValue(row.getString("acts"), Act[].class)),
                        row.getString("evidence"),
                        row.getInt("months"),
                        row.getBoolean("retired"),
                        row.getInt("version")))
                .list();
    }

    private static Set<Suits> suits(String[] names) {
        var suits = EnumSet.noneOf(Suits.class);
        for (var name : names) {
            suits.add(Suits.valueOf(name));
        }
        return suits;
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
                        insert into contract.library as l (id, area, reasons, suits, main_goal, aims, acts, evidence, months, retired)
                        values (:id, :area, :reasons, :suits, :goal, :aims, :acts::jsonb, :evidence, :months, :retired)
                        on conflict (id) do update set area = :area, reasons = :reasons, suits = :suits, main_goal = :goal, aims = :aims,
                               acts = :acts::jsonb, evidence = :evidence, months = :months, retired = :retired, version = l.version + 1
                         where l.version = :version
                        """)
                .param("id", id)
                .param("area", given.area())
                .param("reasons", given.reasons().toArray(String[]::new))
                .param("goal", given.mainGoal())
                .param("aims", given.aims())
                .param("suits", given.suits().stream().map(Enum::name).toArray(String[]::new))
                .param("acts", JSON.writeValueAsString(given.acts()))
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
