package pl.oparcie.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.UserId;

/** Names of those who work in the centre, for pages of other modules. */
@Service
@Transactional(readOnly = true)
public class Staff {

    private final JdbcClient jdbc;

    Staff(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody who works in the centre. */
    public record Member(UUID id, String name) {}

    /** The names of some accounts, one query for all. */
    public Map<UUID, String> names(Collection<UUID> accounts) {
        var found = new HashMap<UUID, String>();
        if (!accounts.isEmpty()) {
            jdbc.sql("select id, first_name || ' ' || last_name as name from access.account where id in (:ids)")
                    .param("ids", accounts)
                    .query(Member.class)
                    .list()
                    .forEach(member -> found.put(member.id(), member.name()));
        }
        return found;
    }

    /** The people of the teams that the current user leads today; for the director, of every team. */
    public List<Member> led() {
        return jdbc.sql("""
                        select a.id, a.last_name || ' ' || a.first_name as name from access.account a
                         where a.team_id is not null and (a.active_until is null or a.active_until >= platform.today())
                           and (a.team_id = any ((select access.principals())::uuid[])
                                or access.director() = any ((select access.principals())::uuid[]))
                         order by a.last_name, a.first_name, a.id
                        """).query(Member.class).list();
    }

    /**
     * An account as whoever work is done for when he is not there himself: with the roles held now; without any once the account has
     * ended, and then every access rule says no.
     */
    public CurrentUser user(UserId id) {
        return jdbc.sql("""
                        select a.first_name || ' ' || a.last_name as name,
                               array(select r.role from access.account_role r where r.account_id = a.id
                                      and (a.active_until is null or a.active_until >= platform.today())) as roles
                          from access.account a where a.id = :id
                        """)
                .param("id", id.value())
                .query((row, n) -> new CurrentUser(
                        id,
                        row.getString("name"),
                        Set.of((String[]) row.getArray("roles").getArray()),
                        null))
                .single();
    }

    /** Everybody with an account, for the filters of the log. */
    public List<Member> all() {
        return jdbc.sql("""
                        select id, last_name || ' ' || first_name as name from access.account order by last_name, first_name, id
                        """).query(Member.class).list();
    }
}
