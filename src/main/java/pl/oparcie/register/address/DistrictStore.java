package pl.oparcie.register.address;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.web.Option;

/** The rows of districts and of their rules. */
@Repository
class DistrictStore {

    private final JdbcClient jdbc;

    DistrictStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A district to be saved. */
    record Data(String name, @Nullable UUID worker, List<Rule> rules) {}

    /** One rule to be saved. */
    record Rule(
            String place,
            String simc,
            @Nullable String street,
            @Nullable String ulic,
            Parity parity,
            @Nullable Integer first,
            @Nullable Integer last) {}

    /** The name, worker and version of a district. */
    record Head(String name, @Nullable UUID worker, int version) {}

    Head head(UUID id) {
        return jdbc.sql("select name, worker_id as worker, version from register.district where id = :id")
                .param("id", id)
                .query(Head.class)
                .optional()
                .orElseThrow(() -> new NotFound("district"));
    }

    void insert(UUID id, Data data) {
        try {
            jdbc.sql("insert into register.district (id, name, worker_id) values (:id, :name, :worker)")
                    .param("id", id)
                    .param("name", data.name())
                    .param("worker", data.worker())
                    .update();
        } catch (DuplicateKeyException same) {
            throw new RuleViolation("district.name-taken").at("name");
        }
        rules(id, data.rules());
    }

    void update(UUID id, Data data, int version) {
        try {
            var changed = jdbc.sql("""
                            update register.district set name = :name, worker_id = :worker, version = version + 1
                             where id = :id and version = :version
                            """)
                    .param("id", id)
                    .param("name", data.name())
                    .param("worker", data.worker())
                    .param("version", version)
                    .update();
            if (changed != 1) {
                throw new Conflict("district");
            }
        } catch (DuplicateKeyException same) {
            throw new RuleViolation("district.name-taken").at("name");
        }
        jdbc.sql("delete from register.district_rule where district_id = :id")
                .param("id", id)
                .update();
        rules(id, data.rules());
    }

    private void rules(UUID id, List<Rule> rules) {
        rules.forEach(rule -> jdbc.sql("""
                        insert into register.district_rule (id, district_id, simc, place, ulic, street, parity, first_no, last_no)
                        values (:id, :district, :simc, :place, :ulic, :street, :parity, :first, :last)
                        """)
                .param("id", Ids.next())
                .param("district", id)
                .param("simc", rule.simc())
                .param("place", rule.place())
                .param("ulic", rule.ulic())
                .param("street", rule.street())
                .param("parity", rule.parity().name())
                .param("first", rule.first())
                .param("last", rule.last())
                .update());
    }

    /** Social workers and family assistants who may have a district. */
    List<Option> workers() {
        return jdbc.sql("""
                        select a.id::text as value, a.last_name || ' ' || a.first_name as label from access.account a
                         where exists (select 1 from access.account_role r where r.account_id = a.id and r.role = 'SOCIAL_WORKER')
                           and (a.active_until is null or a.active_until >= platform.today())
                         order by a.last_name, a.first_name
                        """)
                .query((row, n) -> new Option(row.getString("value"), row.getString("label")))
                .list();
    }
}
