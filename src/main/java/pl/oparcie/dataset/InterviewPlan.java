package pl.oparcie.dataset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When the interviews of each case were ordered, held and filed, before anything is written: part I once for a household, then its updates.
 * What had not come to its end when the data set was made is what the workers have on their desks now.
 */
final class InterviewPlan {

    private static final int NEVER = CaseFile.NEVER;
    private static final int SOONEST_UPDATE = 95;
    private static final int LATEST_UPDATE = 118;

    /** How far an interview has come; the names are those of the program. */
    enum State {
        NEW,
        SCHEDULED,
        IN_PROGRESS,
        APPROVED,
        STATEMENT_SIGNED,
        HEAD_ACCEPTED,
        FILED,
        REFUSED_CONSENT,
        NOT_CONDUCTED,
        TRANSFERRED,
        CANCELLED;

        boolean approved() {
            return this == APPROVED || this == STATEMENT_SIGNED || this == HEAD_ACCEPTED || this == FILED;
        }

        boolean ended() {
            return this == REFUSED_CONSENT || this == NOT_CONDUCTED || this == TRANSFERRED || this == CANCELLED;
        }

        boolean open() {
            return this == NEW || this == SCHEDULED || this == IN_PROGRESS;
        }
    }

    /** An interview; days are places in the {@link Calendar}. */
    static final class Interview {
        final CaseFile file;
        final int place;
        final UUID id;
        final int ordered;

        /** The one it updates. */
        final @Nullable Interview former;

        String number = "";
        State state = State.NEW;
        boolean urgent;
        /** Whether the help goes on, so that an update follows. */
        boolean goesOn;

        int held = NEVER;
        int approved = NEVER;
        int signed = NEVER;
        int accepted = NEVER;
        int filed = NEVER;
        int ended = NEVER;

        /** The approved update of this one. */
        @Nullable
        Interview next;

        Interview(CaseFile file, int place, UUID id, int ordered, @Nullable Interview former) {
            this.file = file;
            this.place = place;
            this.id = id;
            this.ordered = ordered;
            this.former = former;
        }

        String kind() {
            return former == null ? "RWS_I" : "RWS_IV";
        }

        String form() {
            return former == null ? "rws-1" : "rws-4";
        }

        int updates() {
            return former == null ? 0 : former.updates() + 1;
        }
    }

    final Map<Integer, Integer> counters = new TreeMap<>();
    private final World world;
    private final int last;
    private final Map<Household, Interview> newest = new HashMap<>();
    private final List<List<Interview>> ofCase = new ArrayList<>();

    InterviewPlan(World world) {
        this.world = world;
        this.last = world.calendar.last();
        world.cases.forEach(file -> ofCase.add(planned(file)));
        ofCase.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt((Interview it) -> it.ordered)
                        .thenComparingInt(it -> it.file.number)
                        .thenComparingInt(it -> it.place))
                .forEach(it -> {
                    int year = world.calendar.day(it.ordered).getYear();
                    it.number = "WS/" + counters.merge(year, 1, Integer::sum) + "/" + year;
                });
    }

    /** In the order in which they were ordered. */
    List<Interview> of(CaseFile file) {
        return ofCase.get(file.number);
    }

    private List<Interview> planned(CaseFile file) {
        var found = new ArrayList<Interview>();
        var chance = new Rnd(world.seed, 70, file.number);
        if (file.contact == NEVER || !chance.chance(0.86)) {
            return found;
        }
        boolean lasting = chance.chance(0.6);
        int end = file.open() ? last : file.closed - 30;
        int at = file.opened + chance.below(4);
        while (at <= end) {
            var it = interview(chance, file, found.size(), at);
            found.add(it);
            at = it.state.ended()
                    ? it.ended + chance.between(5, 15)
                    : it.held + chance.between(SOONEST_UPDATE, LATEST_UPDATE);
            if (!it.state.ended()) {
                newest.put(file.household, it);
                it.goesOn = lasting && (file.open() || at <= end);
                if (!it.goesOn || !it.state.equals(State.FILED)) {
                    break;
                }
            }
        }
        return found;
    }

    private Interview interview(Rnd chance, CaseFile file, int place, int ordered) {
        var former = newest.get(file.household);
        var it = new Interview(
                file, place, chance.id(world.calendar.millis(ordered, chance.between(480, 900))), ordered, former);
        it.urgent = chance.chance(0.03);
        int held = ordered
                + (it.urgent
                        ? chance.between(1, 2)
                        : chance.chance(0.9) ? chance.between(3, 12) : chance.between(13, 20));
        int approved = held + chance.below(4);
        int signed = approved + chance.between(1, 5);
        int accepted = signed + chance.between(1, 4);
        int filed = accepted + chance.below(3);
        it.held = held;
        if (chance.chance(0.03) && held <= last) {
            it.ended = held;
            it.state = chance.of(
                    State.NOT_CONDUCTED,
                    State.NOT_CONDUCTED,
                    State.CANCELLED,
                    State.TRANSFERRED,
                    State.REFUSED_CONSENT);
            return it;
        }
        it.state = filed <= last
                ? State.FILED
                : accepted <= last
                        ? State.HEAD_ACCEPTED
                        : signed <= last
                                ? State.STATEMENT_SIGNED
                                : approved <= last
                                        ? State.APPROVED
                                        : held <= last
                                                ? State.IN_PROGRESS
                                                : ordered + 2 <= last ? State.SCHEDULED : State.NEW;
        it.approved = it.state.approved() ? approved : NEVER;
        it.signed = signed <= last ? signed : NEVER;
        it.accepted = accepted <= last ? accepted : NEVER;
        it.filed = filed <= last ? filed : NEVER;
        if (former != null && it.approved != NEVER) {
            former.next = it;
        }
        return it;
    }
}
