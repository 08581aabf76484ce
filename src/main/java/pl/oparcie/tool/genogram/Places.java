package pl.oparcie.tool.genogram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import pl.oparcie.tool.genogram.Family.Couple;
import pl.oparcie.tool.genogram.Genogram.Outcome;
import pl.oparcie.tool.genogram.Spacing.Wish;

/** Who stands where from left to right, and where between them there is room for what runs upright. */
final class Places {

    private static final double SIGN = 40;
    private static final double GUTTER = 26;
    private static final double LANE = 12;
    private static final double EDGE = 40;

    final Family family;
    final int[][] order;
    final double[] x;
    final List<List<Labels.Line>> labels = new ArrayList<>();

    /** How much room everybody takes with a name. */
    final double[] cell;

    /** The place in the row. */
    final int[] at;

    /** How many unions run under the names of a row. */
    final int[] nests;

    final double width;

    /** Unions that no rule of rows can draw. */
    final List<Couple> farUnions = new ArrayList<>();

    private final Map<Couple, Integer> nestOf = new HashMap<>();
    private final Map<String, List<Object>> lanes = new HashMap<>();

    Places(Family family, int[][] order) {
        this.family = family;
        this.order = order;
        cell = new double[family.size()];
        at = new int[family.size()];
        nests = new int[Math.max(1, family.rows)];
        for (var i = 0; i < family.size(); i++) {
            labels.add(Labels.of(family.persons.get(i)));
            cell[i] = Math.max(Labels.width(labels.get(i)), size(i) + 2 * Layout.BADGE);
        }
        for (var row : order) {
            for (var i = 0; i < row.length; i++) {
                at[row[i]] = i;
            }
        }
        family.couples.forEach(this::lanes);
        nest();
        x = new Spacing(order, apart(), wishes()).places(family.size());
        var left = Double.MAX_VALUE;
        for (var i = 0; i < x.length; i++) {
            left = Math.min(left, x[i] - cell[i] / 2);
        }
        var right = 0.0;
        for (var i = 0; i < x.length; i++) {
            x[i] = Math.round(x[i] - left + EDGE);
            right = Math.max(right, x[i] + cell[i] / 2);
        }
        width = right + EDGE;
    }

    double size(int person) {
        return family.persons.get(person).outcome() == Outcome.BORN ? Layout.SYMBOL : Layout.SMALL;
    }

    /** Half the width of a symbol at a height off its middle. */
    double reach(int person, double off) {
        var half = size(person) / 2;
        return switch (family.persons.get(person).sex()) {
            case MALE -> half;
            case FEMALE -> Math.sqrt(Math.max(0, half * half - off * off));
            case UNKNOWN -> half - Math.abs(off);
        };
    }

    boolean sameRow(Couple couple) {
        return !couple.alone() && family.row[couple.one()] == family.row[couple.other()];
    }

    boolean adjacent(Couple couple) {
        return sameRow(couple) && Math.abs(at[couple.one()] - at[couple.other()]) == 1;
    }

    int leftOf(Couple couple) {
        return at[couple.one()] < at[couple.other()] ? couple.one() : couple.other();
    }

    int rightOf(Couple couple) {
        return at[couple.one()] < at[couple.other()] ? couple.other() : couple.one();
    }

    /** The gap to the right of somebody's place; -1 is the left margin. */
    private static String gap(int row, int after) {
        return row + "/" + after;
    }

    private void lane(int row, int after, Object user) {
        lanes.computeIfAbsent(gap(row, after), key -> new ArrayList<>()).add(user);
    }

    /** One end of a union that runs under the names. */
    record End(Couple couple, boolean right) {}

    /** Asks for room in the gaps for what runs upright there. */
    private void lanes(Couple couple) {
        var row = family.row[couple.one()];
        if (adjacent(couple)) {
            lanes.computeIfAbsent(gap(row, at[leftOf(couple)]), key -> new ArrayList<>())
                    .addFirst(couple);
        } else if (sameRow(couple)) {
            lane(row, at[leftOf(couple)], new End(couple, false));
            lane(row, at[rightOf(couple)] - 1, new End(couple, true));
        } else if (!couple.alone()) {
            farUnions.add(couple);
            lane(Math.max(row, family.row[couple.other()]), at[lower(couple)], couple);
        } else if (!couple.children().isEmpty()) {
            lane(row, at[couple.one()], couple);
        }
    }

    int lower(Couple couple) {
        return couple.alone() || family.row[couple.one()] >= family.row[couple.other()] ? couple.one() : couple.other();
    }

    /** How deep a union runs under the names. */
    int depth(Couple couple) {
        return Objects.requireNonNull(nestOf.get(couple));
    }

    /** Unions of people who do not stand side by side run under the names, one under another. */
    private void nest() {
        var far = family.couples.stream()
                .filter(it -> sameRow(it) && !adjacent(it))
                .sorted(Comparator.comparingInt(it -> at[rightOf(it)] - at[leftOf(it)]))
                .toList();
        for (var i = 0; i < far.size(); i++) {
            var it = far.get(i);
            var level = 0;
            for (var before : far.subList(0, i)) {
                if (family.row[before.one()] == family.row[it.one()]
                        && at[leftOf(before)] <= at[rightOf(it)]
                        && at[leftOf(it)] <= at[rightOf(before)]) {
                    level = Math.max(level, Objects.requireNonNull(nestOf.get(before)) + 1);
                }
            }
            nestOf.put(it, level);
            nests[family.row[it.one()]] = Math.max(nests[family.row[it.one()]], level + 1);
        }
    }

    private double[][] apart() {
        var apart = new double[order.length][];
        for (var row = 0; row < order.length; row++) {
            apart[row] = new double[order[row].length];
            for (var i = 1; i < order[row].length; i++) {
                var one = order[row][i - 1];
                var other = order[row][i];
                var users = lanes.getOrDefault(gap(row, i - 1), List.of()).size();
                apart[row][i] =
                        (cell[one] + cell[other]) / 2 + GUTTER + LANE * 2 * Math.ceil(Math.max(0, users - 1) / 2.0);
                for (var couple : family.couples) {
                    if (adjacent(couple) && leftOf(couple) == one && rightOf(couple) == other) {
                        apart[row][i] = Math.max(
                                apart[row][i],
                                (size(one) + size(other)) / 2
                                        + 2 * Layout.BADGE
                                        + (signed(one, other) ? SIGN : 16)
                                        + Labels.unionWidth(couple.union()));
                    }
                }
            }
        }
        return apart;
    }

    /** Whether a sign of either stands between two. */
    private boolean signed(int left, int right) {
        return Symbols.signedRight(family.persons.get(left)) || Symbols.signedLeft(family.persons.get(right));
    }

    private List<Wish> wishes() {
        var wishes = new ArrayList<Wish>();
        var apart = apart();
        for (var row = 0; row < order.length; row++) {
            for (var i = 1; i < order[row].length; i++) {
                var one = order[row][i - 1];
                var other = order[row][i];
                var near = family.origin[one] >= 0 && family.origin[one] == family.origin[other] ? 0.12 : 0.03;
                wishes.add(new Wish(new int[] {one}, new int[] {other}, apart[row][i], near));
            }
        }
        for (var couple : family.couples) {
            var partners = sameRow(couple) ? new int[] {couple.one(), couple.other()} : new int[] {lower(couple)};
            if (adjacent(couple)) {
                var row = family.row[couple.one()];
                wishes.add(new Wish(
                        new int[] {leftOf(couple)}, new int[] {rightOf(couple)}, apart[row][at[rightOf(couple)]], 0.4));
            }
            var kids = Family.home(couple).stream()
                    .sorted(Comparator.comparingInt(it -> at[it]))
                    .toList();
            if (!kids.isEmpty()) {
                var ends = kids.size() == 1 ? new int[] {kids.getFirst()} : new int[] {kids.getFirst(), kids.getLast()};
                var aside = couple.alone() ? cell[couple.one()] / 2 + GUTTER / 2 : 0;
                wishes.add(new Wish(partners, ends, aside, kids.size() == 1 ? 1.6 : 1));
            }
            couple.children().stream()
                    .filter(it -> !it.home())
                    .forEach(it -> wishes.add(new Wish(partners, new int[] {it.person()}, 0, 0.02)));
        }
        return wishes;
    }

    /** Where something runs upright in a gap. */
    double laneX(int row, int after, Object user) {
        var users = lanes.getOrDefault(gap(row, after), List.of());
        var line = order[row];
        var most = users.size() / 2;
        var left = after < 0 ? x[line[0]] - cell[line[0]] / 2 - GUTTER : x[line[after]] + cell[line[after]] / 2;
        var right = after + 1 >= line.length
                ? left + GUTTER + LANE * 2 * most
                : x[line[after + 1]] - cell[line[after + 1]] / 2;
        return Math.round((left + right) / 2 + slot(users, user, most) * LANE);
    }

    /** Every line of a gap has a lane of its own: the middle is the first one's, whoever stands on the left has those to the left. */
    private static int slot(List<Object> users, Object wanted, int most) {
        var taken = new HashSet<Integer>();
        for (var user : users) {
            var side = user instanceof End end && end.right() ? 1 : -1;
            var free = 0;
            for (var step = 1; taken.contains(free) && step <= 2 * most; step++) {
                free = step <= most ? side * step : -side * (step - most);
            }
            taken.add(free);
            if (user.equals(wanted)) {
                return free;
            }
        }
        return 0;
    }
}
