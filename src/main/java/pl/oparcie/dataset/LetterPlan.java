package pl.oparcie.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Letters of the cases and lines of the two registers, with their days and numbers, before anything is written. What was sent shortly before
 * the data set is made still waits for its answer; what came shortly before lies on the desks.
 */
final class LetterPlan {

    private static final int NEVER = CaseFile.NEVER;

    /** What a letter is about and whether it waits for an answer. */
    enum Kind {
        INFORMATION_REQUEST("LAW", "SOCIAL_INSURANCE", 24),
        SCHOOL("AGREED", "SCHOOL", 14),
        CLINIC("AGREED", "HEALTH", 12),
        LABOUR_OFFICE("AGREED", "LABOUR_OFFICE", 10),
        REFERRAL("AGREED", "NGO", 16),
        COURT("NONE", "COURT", 6),
        COUNCIL_FLAT("NONE", "HOUSING", 6),
        INVITATION("NONE", "", 8),
        NOTE_OF_CONVERSATION("NONE", "", 4);

        final String answer;
        /** The kind of institution it goes to. */
        final String to;

        final double weight;

        Kind(String answer, String to, double weight) {
            this.answer = answer;
            this.to = to;
            this.weight = weight;
        }
    }

    /** A letter of a case; days are places in the {@link Calendar}. */
    static final class Letter {
        final CaseFile file;
        final int place;
        final UUID id;
        final Kind kind;
        final int written;
        String state = "DRAFT";
        int sent = NEVER;
        int delivered = NEVER;
        int answered = NEVER;
        int ended = NEVER;
        /** Of the register; 0 while there is none. */
        int number;

        /** The line of the register under which the answer came. */
        @Nullable
        Incoming reply;

        Letter(CaseFile file, int place, UUID id, Kind kind, int written) {
            this.file = file;
            this.place = place;
            this.id = id;
            this.kind = kind;
            this.written = written;
        }
    }

    /** A letter that came: the answer to one of ours, or another. */
    static final class Incoming {
        final int day;
        final UUID id;
        final String state;
        final @Nullable CaseFile file;
        final @Nullable Letter answers;
        int number;

        Incoming(int day, UUID id, String state, @Nullable CaseFile file, @Nullable Letter answers) {
            this.day = day;
            this.id = id;
            this.state = state;
            this.file = file;
            this.answers = answers;
        }
    }

    final Map<Integer, Integer> incomingCounters = new TreeMap<>();
    final Map<Integer, Integer> outgoingCounters = new TreeMap<>();
    final List<Incoming> incoming = new ArrayList<>();
    private final List<List<Letter>> ofCase = new ArrayList<>();
    private final World world;
    private final int last;

    LetterPlan(World world) {
        this.world = world;
        this.last = world.calendar.last();
        world.cases.forEach(file -> ofCase.add(planned(file)));
        withoutCase();
        ofCase.stream()
                .flatMap(List::stream)
                .filter(it -> it.sent != NEVER)
                .sorted(Comparator.comparingInt((Letter it) -> it.sent)
                        .thenComparingInt(it -> it.file.number)
                        .thenComparingInt(it -> it.place))
                .forEach(it -> it.number = outgoingCounters.merge(year(it.sent), 1, Integer::sum));
        incoming.sort(Comparator.comparingInt((Incoming it) -> it.day).thenComparing(it -> it.id));
        incoming.forEach(it -> it.number = incomingCounters.merge(year(it.day), 1, Integer::sum));
    }

    int year(int day) {
        return world.calendar.day(day).getYear();
    }

    List<Letter> of(CaseFile file) {
        return ofCase.get(file.number);
    }

    private List<Letter> planned(CaseFile file) {
        var found = new ArrayList<Letter>();
        if (file.contact == NEVER) {
            return found;
        }
        var chance = new Rnd(world.seed, 80, file.number);
        int end = file.open() ? last : file.closed;
        int number = chance.between(1, file.open() ? 3 : 4);
        for (int i = 0; i < number; i++) {
            found.add(letter(chance, file, i, chance.between(file.contact, Math.max(file.contact, end - 4))));
        }
        if (file.open() && chance.chance(0.3)) {
            found.add(letter(chance, file, number, Math.max(file.contact, last - chance.below(45))));
        }
        for (int i = chance.below(3); i > 0; i--) {
            int day = chance.between(file.opened, end);
            boolean now = file.open() && day > last - 4;
            incoming.add(came(chance, day, now ? "GIVEN" : "TAKEN", file, null));
        }
        return found;
    }

    private Incoming came(Rnd chance, int day, String state, @Nullable CaseFile file, @Nullable Letter answers) {
        return new Incoming(day, chance.id(world.calendar.millis(day, chance.between(480, 900))), state, file, answers);
    }

    private Letter letter(Rnd chance, CaseFile file, int place, int written) {
        var it = new Letter(
                file,
                place,
                chance.id(world.calendar.millis(written, chance.between(480, 900))),
                kind(chance, file),
                written);
        if (written > last - 3 || (written > last - 12 && chance.chance(0.2))) {
            it.state = chance.of("DRAFT", "READY");
            return it;
        }
        if (it.kind == Kind.NOTE_OF_CONVERSATION) {
            it.state = "FILED";
            return it;
        }
        it.sent = written + chance.below(2);
        it.state = "SENT";
        if (chance.chance(0.01)) {
            it.state = "WITHDRAWN";
            it.ended = Math.min(last, it.sent + 2);
            return it;
        }
        int delivered = it.sent + chance.between(1, 5);
        if (delivered <= last && chance.chance(0.93)) {
            it.delivered = delivered;
            it.state = "DELIVERED";
        }
        if (!it.kind.answer.equals("NONE")) {
            answer(chance, it);
        }
        return it;
    }

    private void answer(Rnd chance, Letter it) {
        int answered = it.sent + (chance.chance(0.75) ? chance.between(5, 15) : chance.between(16, 35));
        if (chance.chance(0.9)) {
            if (answered <= last) {
                it.answered = answered;
                it.state = "ANSWERED";
                var reply = came(chance, answered, "TAKEN", it.file, it);
                it.reply = reply;
                incoming.add(reply);
            }
        } else if (it.sent + 45 <= last) {
            it.ended = it.sent + 45;
            it.state = "NO_ANSWER";
        }
    }

    private Kind kind(Rnd chance, CaseFile file) {
        boolean children = file.household.hasChildren(world.calendar.today());
        double[] weights = Arrays.stream(Kind.values())
                .mapToDouble(kind -> kind == Kind.SCHOOL && !children ? 0 : kind.weight)
                .toArray();
        return Kind.values()[chance.weighted(weights)];
    }

    /** What came and belongs to no case, or to none yet. */
    private void withoutCase() {
        var chance = new Rnd(world.seed, 81);
        int waiting = 2 + world.size.workers() / 2;
        for (int i = 0; i < waiting; i++) {
            incoming.add(came(chance, last - chance.below(2), "WAITING", null, null));
        }
        int others = world.households.size() / 4;
        for (int i = 0; i < others; i++) {
            incoming.add(came(chance, chance.below(last), chance.chance(0.97) ? "NO_CASE" : "CANCELLED", null, null));
        }
    }
}
