package pl.oparcie.dataset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import pl.oparcie.access.role.Role;
import pl.oparcie.platform.text.Folding;

/** Who works in the centre: accounts, teams of about ten, absences with somebody standing in. */
final class Staff {

    private static final int TEAM = 10;

    private final Calendar calendar;
    private final Names names;
    private final Rnd chance;
    private final long hired;
    private final List<Account> all = new ArrayList<>();
    private final Map<Role, List<Account>> byRole = new EnumMap<>(Role.class);
    private final List<Team> teams = new ArrayList<>();
    private final Map<String, Integer> takenNames = new HashMap<>();

    record Team(UUID id, String name, String kind, List<Account> members) {}

    /** Somebody with a login; {@code roles} as the audit log writes them. */
    record Account(UUID id, String login, String first, String last, Role role, String roles, int team, String title) {

        String name() {
            return first + " " + last;
        }
    }

    Staff(Size size, long seed, Calendar calendar, Names names) {
        this.calendar = calendar;
        this.names = names;
        this.chance = new Rnd(seed, 1);
        this.hired = calendar.millis(0, 8 * 60);
        var logins = new Logins(size);
        int leaders = logins.count(Role.TEAM_LEADER);
        for (int i = 1; i <= leaders; i++) {
            team("Zespół Pracy Socjalnej nr " + i, i % 3 == 0 ? "MIXED" : "SOCIAL_WORK");
        }
        int sections = Math.max(1, (logins.count(Role.BENEFITS_WORKER) + TEAM - 1) / TEAM);
        for (int i = 1; i <= sections; i++) {
            team(sections == 1 ? "Sekcja Świadczeń" : "Sekcja Świadczeń nr " + i, "BENEFITS");
        }
        int office = team("Dyrekcja i administracja", "OTHER");
        for (var role : Role.values()) {
            for (int i = 0; i < logins.count(role); i++) {
                var place =
                        switch (role) {
                            case SOCIAL_WORKER, TEAM_LEADER, FAMILY_ASSISTANT, TEAM_CHAIR, COMMUNITY_ORGANISER ->
                                i % leaders;
                            case BENEFITS_WORKER -> leaders + i % sections;
                            case DIRECTOR, RECEPTIONIST, DATA_INSPECTOR, ADMINISTRATOR, GOODS_KEEPER -> office;
                        };
                hire(role, i + 1, place);
            }
        }
    }

    private int team(String name, String kind) {
        teams.add(new Team(chance.id(hired), name, kind, new ArrayList<>()));
        return teams.size() - 1;
    }

    private void hire(Role role, int number, int team) {
        boolean woman = chance.chance(role == Role.ADMINISTRATOR ? 0.2 : 0.86);
        int born = 1962 + chance.below(38);
        String first;
        String last;
        do {
            first = names.first(chance, woman, born);
            last = Names.of(names.last(chance), woman);
        } while (takenNames.merge(first + last, 1, Integer::sum) > 1);
        var roles = new TreeSet<>(java.util.Set.of(role.name()));
        if (role == Role.TEAM_LEADER && number % 2 == 1) {
            roles.add(Role.SOCIAL_WORKER.name());
        }
        var account = new Account(
                chance.id(hired),
                Logins.name(role, number),
                first,
                last,
                role,
                String.join(",", roles),
                team,
                title(role, woman, number));
        all.add(account);
        byRole.computeIfAbsent(role, it -> new ArrayList<>()).add(account);
        teams.get(team).members().add(account);
    }

    private static String title(Role role, boolean woman, int number) {
        return switch (role) {
            case SOCIAL_WORKER ->
                switch (number % 4) {
                    case 0 -> "starszy pracownik socjalny";
                    case 1 -> "specjalista pracy socjalnej";
                    default -> "pracownik socjalny";
                };
            case BENEFITS_WORKER -> number % 3 == 0 ? "inspektor ds. świadczeń" : "referent ds. świadczeń";
            case FAMILY_ASSISTANT -> "asystent rodziny";
            case TEAM_LEADER -> woman ? "kierowniczka zespołu" : "kierownik zespołu";
            case DIRECTOR -> number == 1 ? "dyrektor" : "zastępca dyrektora";
            case TEAM_CHAIR -> "przewodniczący zespołu interdyscyplinarnego";
            case COMMUNITY_ORGANISER -> "organizator społeczności lokalnej";
            case GOODS_KEEPER -> "magazynier pomocy rzeczowej";
            case RECEPTIONIST -> "sekretariat i punkt informacji";
            case DATA_INSPECTOR -> "inspektor ochrony danych";
            case ADMINISTRATOR -> "informatyk";
        };
    }

    List<Account> of(Role role) {
        return byRole.getOrDefault(role, List.of());
    }

    List<Account> all() {
        return all;
    }

    List<Team> teams() {
        return teams;
    }

    Account leader(int team) {
        var leaders = of(Role.TEAM_LEADER);
        return leaders.get(team % leaders.size());
    }

    Account director() {
        return of(Role.DIRECTOR).getFirst();
    }

    void write(Batch batch) {
        for (int i = 0; i < teams.size(); i++) {
            var team = teams.get(i);
            var leader = team.kind().equals("BENEFITS") ? null : team.kind().equals("OTHER") ? director() : leader(i);
            batch.row(Table.TEAM)
                    .uuid(team.id())
                    .text(team.name())
                    .text(team.kind())
                    .uuid(leader == null ? null : leader.id());
        }
        var since = calendar.day(0);
        for (var account : all) {
            account(batch, account, since);
            for (var role : account.roles().split(",")) {
                batch.row(Table.ACCOUNT_ROLE).uuid(account.id()).text(role);
            }
        }
        all.forEach(account -> absences(batch, account));
    }

    private void account(Batch batch, Account account, LocalDate since) {
        // the first of each role is offered on the login page of a trial centre: those whose password is as old as they
        // are
        boolean offered = account.login().matches("\\D+0*1");
        batch.row(Table.ACCOUNT)
                .uuid(account.id())
                .text(account.login())
                .text(account.first())
                .text(account.last())
                .text(Folding.fold(account.first()) + "."
                        + Folding.fold(account.last()).replace(' ', '-') + "@osrodek.example")
                .text("12000%04d".formatted(1000 + all.indexOf(account)))
                .text(account.title())
                .uuid(teams.get(account.team()).id())
                .decimal(chance.chance(0.9) ? BigDecimal.ONE : new BigDecimal("0.50"))
                .date(since)
                .date(since)
                .text(Logins.HASH)
                .moment(hired + (offered ? 0 : 86_400_000L))
                .moment(hired);
    }

    /** Leaves of the last year, one now for about one in sixteen, and those that are planned; they never meet. */
    private void absences(Batch batch, Account account) {
        var stand = teams.get(account.team()).members().stream()
                .filter(it -> it.role() == account.role() && !it.equals(account))
                .toList();
        var now = calendar.today();
        if (chance.chance(0.6)) {
            absence(batch, account, stand, now.minusDays(200 + chance.below(120)), chance.between(5, 21));
        }
        if (chance.chance(0.5)) {
            absence(batch, account, stand, now.minusDays(60 + chance.below(80)), chance.between(2, 15));
        }
        boolean worker = account.role() == Role.SOCIAL_WORKER;
        if (!account.login().matches("\\D+0*1") && chance.chance(worker ? 0.07 : 0.05)) {
            absence(batch, account, stand, now.minusDays(chance.below(6)), chance.between(7, 16));
        } else if (chance.chance(0.25)) {
            absence(batch, account, stand, now.plusDays(20 + chance.below(40)), chance.between(3, 14));
        }
    }

    private void absence(Batch batch, Account account, List<Account> stand, LocalDate from, int days) {
        batch.row(Table.ABSENCE)
                .uuid(chance.id(calendar.millis(from.minusDays(10), 600)))
                .uuid(account.id())
                .uuid(stand.isEmpty() ? null : chance.of(stand).id())
                .period(from, from.plusDays(days));
    }
}
