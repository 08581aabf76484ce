package pl.oparcie.dataset;

import java.util.List;
import java.util.stream.IntStream;
import pl.oparcie.access.role.Role;

/** Who can log in to a data set, by role, and with what. The same size has the same logins whatever the seed. */
public record Logins(Size size) {

    /** The password of everybody. */
    public static final String PASSWORD = "oparcie";
    /** Its hash, made once with the parameters of the program. */
    static final String HASH =
            "$argon2id$v=19$m=16384,t=2,p=1$ssPWaOwZ7qSiwk9FmEcIWA$zGB9WDjYF/j/AITaoe11pPFToIO56bC0AT+PA00wlYY";

    private static final int TEAM = 10;

    /** How many have this role as their main one. */
    public int count(Role role) {
        int workers = size.workers();
        return switch (role) {
            case SOCIAL_WORKER -> workers;
            case TEAM_LEADER -> Math.max(1, (workers + TEAM - 1) / TEAM);
            case FAMILY_ASSISTANT -> Math.max(1, workers / 4);
            case DIRECTOR -> 1 + workers / 100;
            case RECEPTIONIST -> Math.max(1, size.users() / 50);
            case DATA_INSPECTOR -> 1;
            case ADMINISTRATOR -> Math.max(1, size.users() / 120);
            case TEAM_CHAIR, GOODS_KEEPER -> workers / 40;
            case COMMUNITY_ORGANISER -> workers / 25;
            case BENEFITS_WORKER -> {
                int others = 0;
                for (var other : Role.values()) {
                    others += other == Role.BENEFITS_WORKER ? 0 : count(other);
                }
                yield Math.max(1, size.users() - others);
            }
        };
    }

    /** The login of the n-th of a role, counted from 1, such as {@code worker001}. */
    public static String name(Role role, int number) {
        return switch (role) {
            case SOCIAL_WORKER -> "worker%03d".formatted(number);
            case BENEFITS_WORKER -> "benefits%03d".formatted(number);
            case FAMILY_ASSISTANT -> "assistant%02d".formatted(number);
            case TEAM_LEADER -> "leader%02d".formatted(number);
            case DIRECTOR -> "director" + number;
            case TEAM_CHAIR -> "chair" + number;
            case COMMUNITY_ORGANISER -> "organiser" + number;
            case GOODS_KEEPER -> "keeper" + number;
            case RECEPTIONIST -> "reception" + number;
            case DATA_INSPECTOR -> "inspector" + number;
            case ADMINISTRATOR -> "admin" + number;
        };
    }

    /** Every login whose main role is this one. */
    public List<String> of(Role role) {
        return IntStream.rangeClosed(1, count(role))
                .mapToObj(number -> name(role, number))
                .toList();
    }
}
