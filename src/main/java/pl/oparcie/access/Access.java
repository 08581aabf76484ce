package pl.oparcie.access;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.role.Role;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Forbidden;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.web.Asked;

/**
 * The one access rule. A use case asks here first; row-level security in the database asks the same tables again, for every query.
 * Legal source: art. 100 ust. 2 and 6 of the Social Assistance Act.
 */
@Service
@Transactional(readOnly = true)
public class Access {

    private final JdbcClient jdbc;

    Access(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Lets the current user through, or throws.
     *
     * @throws NotFound when the user may not know of the case
     * @throws Forbidden when the user may open it but not do this
     */
    public void require(Action action, CaseId id) {
        var mine = grants(id);
        if (mine.isEmpty()) {
            throw new NotFound("case");
        }
        if (Collections.disjoint(mine, action.allowedTo())) {
            throw new Forbidden(action.name());
        }
    }

    /** Whether the current user may do this; for showing or hiding a button. */
    public boolean may(Action action, CaseId id) {
        return !Collections.disjoint(grants(id), action.allowedTo());
    }

    /** Lets the current user through when holding one of the roles. */
    public void requireRole(Role... roles) {
        if (!hasRole(roles)) {
            throw new Forbidden("role");
        }
    }

    /** Whether the current user holds one of the roles. */
    public boolean hasRole(Role... roles) {
        var user = CurrentUser.get();
        return Arrays.stream(roles).anyMatch(role -> user.has(role.name()));
    }

    /** Why the current user may open the case; empty when he may not. */
    public Set<Grant> grants(CaseId id) {
        return Asked.once("grants " + id, () -> asked(id));
    }

    private Set<Grant> asked(CaseId id) {
        var me = CurrentUser.me().value();
        var found = EnumSet.noneOf(Grant.class);
        jdbc.sql("""
                        select kind, principal_id from access.case_grant
                         where case_id = :case and principal_id = any ((select access.principals())::uuid[])
                           and (not personal or principal_id = :me) and (until is null or until > platform.now())
                        """)
                .param("case", id.value())
                .param("me", me)
                .query((row, number) ->
                        grant(row.getString("kind"), me.equals(row.getObject("principal_id", UUID.class))))
                .list()
                .forEach(found::add);
        return found;
    }

    private static Grant grant(String kind, boolean own) {
        return switch (kind) {
            case "LEAD" -> own ? Grant.LEAD : Grant.SUBSTITUTE;
            case "CO_WORKER" -> own ? Grant.CO_WORKER : Grant.SUBSTITUTE;
            case "TEAM" -> Grant.TEAM_LEADER;
            default -> Grant.valueOf(kind);
        };
    }
}
