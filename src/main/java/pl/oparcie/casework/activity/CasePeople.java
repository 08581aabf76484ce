package pl.oparcie.casework.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.platform.UserId;
import pl.oparcie.register.HouseholdId;
import pl.oparcie.register.Households;

/** Who may be named in an activity: those of the household on its day, and the centre's workers. */
@Repository
class CasePeople {

    private final JdbcClient jdbc;
    private final Households households;

    CasePeople(JdbcClient jdbc, Households households) {
        this.jdbc = jdbc;
        this.households = households;
    }

    record Named(UUID id, String name) {}

    /** Those who live in the household today, the reference person first. */
    List<Named> household(HouseholdId household) {
        return households.members(household).stream()
                .map(member -> new Named(member.person().value(), member.name()))
                .toList();
    }

    /** Colleagues who may go along, by name. */
    List<Named> colleagues(UserId but, LocalDate today) {
        return jdbc.sql("""
                        select a.id, a.first_name || ' ' || a.last_name as name from access.account a
                         where a.id <> :but and (a.active_until is null or a.active_until >= :today)
                           and exists (select 1 from access.account_role r where r.account_id = a.id
                                        and r.role in ('SOCIAL_WORKER', 'BENEFITS_WORKER', 'FAMILY_ASSISTANT', 'TEAM_LEADER'))
                         order by a.last_name, a.first_name, a.id
                        """)
                .param("but", but.value())
                .param("today", today)
                .query(Named.class)
                .list();
    }

    /** Whether the user works in the centre today. */
    boolean isColleague(UserId user, LocalDate today) {
        return jdbc.sql(
                                "select count(*) from access.account where id = :id and (active_until is null or active_until >= :today)")
                        .param("id", user.value())
                        .param("today", today)
                        .query(Integer.class)
                        .single()
                == 1;
    }
}
