package pl.oparcie.dataset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When the social contracts of each case were proposed, signed, evaluated and ended, before anything is written. One follows the other:
 * nobody has two in force at once.
 */
final class ContractPlan {

    private static final int NEVER = CaseFile.NEVER;
    private static final int MOST = 6;
    private static final int EVERY_MONTHS = 2;

    /** Where a contract stands; the names are those of the program. */
    enum State {
        DRAFT,
        NEGOTIATED,
        AWAITS_CENTRE,
        REFUSED,
        WITHDRAWN,
        IN_FORCE,
        SUSPENDED,
        ENDED;

        boolean unsigned() {
            return this == DRAFT || this == NEGOTIATED || this == AWAITS_CENTRE;
        }
    }

    /** An evaluation that was held. */
    record Held(int day, String kind) {}

    /** A contract; days are places in the {@link Calendar}. */
    static final class Contract {
        final CaseFile file;
        final int place;
        final UUID id;
        final int drafted;
        final String kind;
        final String theme;
        State state = State.DRAFT;
        int negotiated = NEVER;
        int asked = NEVER;
        int agreed = NEVER;
        int signed = NEVER;
        int annexed = NEVER;
        int suspended = NEVER;
        /** Refused, withdrawn or ended. */
        int ended = NEVER;

        int followed = NEVER;
        boolean evaluatedLate;
        String result = "";

        @Nullable
        LocalDate ends;

        final List<LocalDate> planned = new ArrayList<>();
        final List<Held> held = new ArrayList<>();

        Contract(CaseFile file, int place, UUID id, int drafted, String kind, String theme) {
            this.file = file;
            this.place = place;
            this.id = id;
            this.drafted = drafted;
            this.kind = kind;
            this.theme = theme;
        }

        boolean concluded() {
            return signed != NEVER;
        }

        String url() {
            return "/contracts/" + id;
        }
    }

    private final World world;
    private final int last;
    private final List<List<Contract>> ofCase = new ArrayList<>();

    ContractPlan(World world) {
        this.world = world;
        this.last = world.calendar.last();
        world.cases.forEach(file -> ofCase.add(planned(file)));
    }

    /** In their order. */
    List<Contract> of(CaseFile file) {
        return ofCase.get(file.number);
    }

    private List<Contract> planned(CaseFile file) {
        var found = new ArrayList<Contract>();
        var chance = new Rnd(world.seed, 100, file.number);
        if (file.planAgreed == NEVER || !chance.chance(0.36) || !adult(file)) {
            return found;
        }
        int end = file.open() ? last : file.closed - 3;
        int at = file.planAgreed + chance.below(26);
        if (file.open() && chance.chance(0.3)) {
            // proposed long after the plan: some of them in the last days
            at = chance.chance(0.5)
                    ? chance.between(file.planAgreed, last)
                    : Math.max(file.planAgreed, last - chance.below(15));
        }
        while (at <= end && found.size() < MOST) {
            var it = contract(chance, file, found.size(), at, end);
            found.add(it);
            if (it.ended == NEVER || !chance.chance(it.concluded() ? 0.55 : 0.35)) {
                break;
            }
            at = it.ended + chance.between(10, 90);
        }
        return found;
    }

    private boolean adult(CaseFile file) {
        return !file.person().born.plusYears(18).isAfter(world.calendar.day(file.planAgreed));
    }

    private Contract contract(Rnd chance, CaseFile file, int place, int at, int end) {
        var theme = theme(chance, file);
        boolean second = theme.equals("WORK") && chance.chance(0.6);
        var id = chance.id(world.calendar.millis(at, chance.between(480, 900)));
        var it = new Contract(file, place, id, at, second ? "B" : "A", theme);
        int negotiated = at + chance.between(1, 6);
        int agreed = negotiated;
        if (negotiated <= end) {
            it.state = State.NEGOTIATED;
            it.negotiated = negotiated;
            if (file.household.homeless && negotiated + 1 <= end) {
                it.asked = negotiated + 1;
                agreed = it.asked + chance.between(5, 20);
                it.agreed = agreed <= end ? agreed : NEVER;
                it.state = it.agreed == NEVER ? State.AWAITS_CENTRE : State.NEGOTIATED;
            }
        }
        int fate = chance.weighted(85, 8, 7);
        int signed = agreed + chance.between(1, 8);
        if (signed > end) {
            if (!file.open()) {
                stop(it, State.WITHDRAWN, end);
            }
        } else if (fate == 0) {
            signed(chance, it, signed, end);
        } else {
            stop(it, fate == 1 ? State.REFUSED : State.WITHDRAWN, signed);
        }
        return it;
    }

    private static void stop(Contract it, State state, int day) {
        it.state = state;
        it.ended = Math.max(day, it.drafted);
    }

    private void signed(Rnd chance, Contract it, int signed, int end) {
        it.signed = signed;
        it.state = State.IN_FORCE;
        var from = world.calendar.day(signed);
        var ends = from.plusMonths(List.of(3, 4, 6, 6, 6, 6, 9, 12).get(chance.below(8)));
        it.ends = ends;
        for (var day = from.plusMonths(EVERY_MONTHS); day.isBefore(ends.minusDays(20)); ) {
            it.planned.add(day);
            day = day.plusMonths(EVERY_MONTHS);
        }
        it.planned.add(ends);
        boolean early = chance.chance(0.25);
        int term = world.calendar.on(ends);
        int over = early
                ? signed + Math.max(5, (int) ((term - signed) * (0.35 + 0.6 * chance.fraction())))
                : term + chance.below(9);
        it.evaluatedLate = chance.chance(0.2);
        if (over <= end) {
            it.state = State.ENDED;
            it.ended = over;
            it.result = early
                    ? List.of("REALISED", "BROKEN", "BY_CONSENT", "BY_PERSON", "BY_CENTRE", "INDEPENDENT")
                            .get(chance.weighted(24, 24, 18, 18, 4, 12))
                    : List.of("REALISED", "PARTLY", over > term ? "EXPIRED" : "PARTLY", "BROKEN")
                            .get(chance.weighted(46, 40, 8, 6));
            if (it.result.equals("EXPIRED") && over <= term) {
                it.result = "PARTLY"; // it expires only after its last day
            }
        } else if (!it.file.open()) {
            it.state = State.ENDED;
            it.ended = Math.max(signed, end);
            it.result = chance.of("BY_CONSENT", "BY_CONSENT", "BY_PERSON");
        } else if (chance.chance(0.04) && last - 4 > signed) {
            it.state = State.SUSPENDED;
            it.suspended = Math.max(signed, last - chance.between(3, 18));
        }
        int reached = it.ended == NEVER ? last : it.ended;
        if (chance.chance(0.12) && signed + 30 < reached) {
            it.annexed = chance.between(signed + 15, reached - 5);
        }
        held(chance, it);
        int follow = it.ended == NEVER
                ? NEVER
                : world.calendar.on(world.calendar.day(it.ended).plusMonths(3)) + chance.between(0, 8);
        it.followed = follow > last ? NEVER : follow;
    }

    private void held(Rnd chance, Contract it) {
        int reached = it.ended == NEVER ? it.suspended == NEVER ? last : it.suspended : it.ended - 1;
        for (var day : it.planned.subList(0, it.planned.size() - 1)) {
            int on = world.calendar.on(day) + (it.evaluatedLate ? chance.between(3, 14) : chance.between(-3, 2));
            if (on > it.signed && on <= reached) {
                it.held.add(new Held(on, "PERIODIC"));
            }
            int between = on + chance.between(8, 25);
            if (chance.chance(0.12) && between <= reached) {
                it.held.add(new Held(between, "CURRENT"));
            }
        }
        if (it.ended != NEVER) {
            it.held.add(new Held(it.ended, "FINAL"));
        }
    }

    private static String theme(Rnd chance, CaseFile file) {
        return switch (chance.of(file.reasons)) {
            case "UNEMPLOYMENT" -> "WORK";
            case "ALCOHOL", "DRUGS" -> "SOBER";
            case "UPBRINGING", "LARGE_FAMILY", "MATERNITY" -> "CHILDREN";
            case "DISABILITY", "ILLNESS" -> "HEALTH";
            case "HOMELESSNESS", "PRISON_RELEASE" -> "HOME";
            case "DOMESTIC_VIOLENCE" -> "PEACE";
            default -> chance.of("MONEY", "MONEY", "WORK");
        };
    }
}
