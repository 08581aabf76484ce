package pl.oparcie.tool.genogram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pl.oparcie.tool.genogram.Family.Child;
import pl.oparcie.tool.genogram.Family.Couple;
import pl.oparcie.tool.genogram.Genogram.DescentKind;
import pl.oparcie.tool.genogram.Genogram.Outcome;
import pl.oparcie.tool.genogram.Spacing.Wish;
import pl.oparcie.tool.picture.Box;
import pl.oparcie.tool.picture.Point;

/** Where everybody stands and how unions and descents run; only lines upright and level, and slanted ones to twins. */
final class Layout {

    static final double SYMBOL = 44;
    static final double SMALL = 22;
    static final double BADGE = 7;
    private static final double SIGN = 40;
    private static final double GUTTER = 26;
    private static final double LANE = 12;
    private static final double TRACK = 16;
    private static final double OVER = 30;
    private static final double TWINS_OVER = 14;
    private static final double NEST = 30;
    private static final double PORT = 11;
    private static final double[] PORTS_UNDER = {PORT, 17, 5};
    private static final double STRAIGHTEN = 6;
    private static final double EDGE = 40;
    private static final double HEAD = 86;

    /** A line of the structure: who it belongs to, its way, and whether it is the child's own dashed part. */
    record Way(String owner, List<Point> points, @Nullable DescentKind own) {}

    /** The line of a union with the place its words and its slashes stand at. */
    record Bar(Couple couple, List<Point> points, Point middle) {}

    /** Brothers or sisters of one birth who look alike: a level line between their two slanted ones. */
    record Alike(Point from, Point to) {}

    final Family family;
    final int[][] order;
    final double[] x;
    final double[] top;
    final double[] mid;
    final double[] labelBottom;
    final List<Way> ways = new ArrayList<>();
    final List<Bar> bars = new ArrayList<>();
    final List<Alike> alike = new ArrayList<>();

    /** Unions and descents that no rule of rows can draw: from whom to whom. */
    final List<Couple> farUnions = new ArrayList<>();

    final Map<Child, Couple> farChildren = new HashMap<>();
    final double width;
    final double height;
    final List<List<Labels.Line>> labels = new ArrayList<>();
    private final double[] cell;
    private final int[] at;
    private final int[] nests;
    private final Map<Couple, Integer> nestOf = new HashMap<>();
    private final Map<String, List<Object>> lanes = new HashMap<>();
    private final Map<Couple, Point> sources = new HashMap<>();

    Layout(Family family, int[][] order) {
        this.family = family;
        this.order = order;
        cell = new double[family.size()];
        at = new int[family.size()];
        nests = new int[Math.max(1, family.rows)];
        for (var i = 0; i < family.size(); i++) {
            labels.add(Labels.of(family.persons.get(i)));
            cell[i] = Math.max(Labels.width(labels.get(i)), size(i) + 2 * BADGE);
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
        for (var i = 0; i < x.length; i++) {
            x[i] = Math.round(x[i] - left + EDGE);
        }
        top = new double[Math.max(1, family.rows)];
        mid = new double[top.length];
        labelBottom = new double[top.length];
        height = rows() + 24;
        var right = 0.0;
        for (var i = 0; i < x.length; i++) {
            right = Math.max(right, x[i] + cell[i] / 2);
        }
        width = right + EDGE;
    }

    double size(int person) {
        return family.persons.get(person).outcome() == Outcome.BORN ? SYMBOL : SMALL;
    }

    /** The place of a person with everything that belongs to it, for outlines. */
    Box cell(int person) {
        var row = family.row[person];
        return new Box(x[person] - cell[person] / 2, top[row] - 6, cell[person], labelBottom[row] - top[row] + 8);
    }

    Point centre(int person) {
        return new Point(x[person], mid[family.row[person]]);
    }

    private boolean sameRow(Couple couple) {
        return !couple.alone() && family.row[couple.one()] == family.row[couple.other()];
    }

    private boolean adjacent(Couple couple) {
        return sameRow(couple) && Math.abs(at[couple.one()] - at[couple.other()]) == 1;
    }

    private int leftOf(Couple couple) {
        return at[couple.one()] < at[couple.other()] ? couple.one() : couple.other();
    }

    private int rightOf(Couple couple) {
        return at[couple.one()] < at[couple.other()] ? couple.other() : couple.one();
    }

    /** The gap to the right of somebody's place; -1 is the left margin. */
    private static String gap(int row, int after) {
        return row + "/" + after;
    }

    private void lane(int row, int after, Object user) {
        lanes.computeIfAbsent(gap(row, after), key -> new ArrayList<>()).add(user);
    }

    private record End(Couple couple, boolean right) {}

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

    private int lower(Couple couple) {
        return couple.alone() || family.row[couple.one()] >= family.row[couple.other()] ? couple.one() : couple.other();
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
                                        + 2 * BADGE
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
    private double laneX(int row, int after, Object user) {
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

    /** Sets the rows under one another, with room for all that runs between them; the bottom of the last. */
    private double rows() {
        var y = HEAD;
        for (var row = 0; row < order.length; row++) {
            top[row] = y;
            mid[row] = y + SYMBOL / 2;
            var deepest = 0.0;
            for (var person : order[row]) {
                deepest = Math.max(deepest, Labels.height(labels.get(person)));
            }
            labelBottom[row] = y + SYMBOL + 5 + deepest;
            for (var couple : family.couples) {
                if (family.row[lower(couple)] == row) {
                    union(couple, row);
                }
            }
            y = descents(row, labelBottom[row] + nests[row] * NEST + 12);
        }
        return order.length == 0 ? HEAD : labelBottom[order.length - 1] + nests[order.length - 1] * NEST;
    }

    private void union(Couple couple, int row) {
        if (adjacent(couple)) {
            var left = leftOf(couple);
            var right = rightOf(couple);
            var middle = laneX(row, at[left], couple);
            sources.put(couple, new Point(middle, mid[row]));
            var line = List.of(
                    new Point(x[left] + size(left) / 2, mid[row]), new Point(x[right] - size(right) / 2, mid[row]));
            bars.add(new Bar(couple, line, line.getFirst().towards(line.getLast(), 0.5)));
        } else if (sameRow(couple)) {
            var left = leftOf(couple);
            var right = rightOf(couple);
            var down = laneX(row, at[left], new End(couple, false));
            var up = laneX(row, at[right] - 1, new End(couple, true));
            var from = portUnder(couple, left);
            var to = portUnder(couple, right);
            var under = labelBottom[row] + NEST * (Objects.requireNonNull(nestOf.get(couple)) + 1) - 4;
            bars.add(new Bar(
                    couple,
                    List.of(
                            new Point(x[left] + reach(left, from), mid[row] + from),
                            new Point(down, mid[row] + from),
                            new Point(down, under),
                            new Point(up, under),
                            new Point(up, mid[row] + to),
                            new Point(x[right] - reach(right, to), mid[row] + to)),
                    new Point((down + up) / 2, under)));
            sources.put(couple, new Point(Math.round((down + up) / 2), under));
        } else {
            var one = lower(couple);
            var aside = laneX(row, at[one], couple);
            var port = mid[row] + portOfOneAlone(one);
            var from = new Point(x[one] + reach(one, port - mid[row]), port);
            sources.put(couple, new Point(aside, port));
            if (!couple.children().isEmpty()) {
                ways.add(new Way(family.persons.get(one).id(), List.of(from, new Point(aside, port)), null));
            }
        }
    }

    /** How far under the middle the line of a union begins that runs under the names: each at its own height. */
    private double portUnder(Couple couple, int person) {
        var side = leftOf(couple) == person;
        var before = 0;
        for (var it : family.couples) {
            if (it.equals(couple)) {
                break;
            }
            if (sameRow(it) && !adjacent(it) && (side ? leftOf(it) : rightOf(it)) == person) {
                before++;
            }
        }
        return PORTS_UNDER[Math.min(before, PORTS_UNDER.length - 1)];
    }

    /** Where on the right edge a line begins that is nobody else's: partners side by side take the middle, others the lower port. */
    private double portOfOneAlone(int person) {
        var beside = family.couples.stream().anyMatch(it -> adjacent(it) && leftOf(it) == person);
        var under = family.couples.stream().anyMatch(it -> sameRow(it) && !adjacent(it) && leftOf(it) == person);
        return !beside ? 0 : under ? -PORT : PORT;
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

    /** A couple's children whom one level line serves. */
    private record Group(Couple couple, List<Child> children, double source, double sourceY, List<Double> ports) {
        double from() {
            return Math.min(source, ports.stream().mapToDouble(it -> it).min().orElse(source));
        }

        double to() {
            return Math.max(source, ports.stream().mapToDouble(it -> it).max().orElse(source));
        }

        boolean meets(Group other) {
            return from() < other.to() + 10 && other.from() < to() + 10;
        }

        /** How often lines cross when this one lies over the other. */
        int crossingsOver(Group other) {
            var count = other.source > from() && other.source < to() ? 1 : 0;
            for (var port : ports) {
                count += port > other.from() && port < other.to() ? 1 : 0;
            }
            return count;
        }
    }

    private double descents(int row, double start) {
        var groups = groups(row);
        var levels = levels(groups);
        var deepest = levels.values().stream().mapToInt(it -> it).max().orElse(-1);
        var twins = groups.stream().anyMatch(it -> it.children().stream()
                .anyMatch(kid -> !kid.descent().twins().isEmpty()));
        double next = Math.round(start + (deepest + 1) * TRACK + OVER + (twins ? TWINS_OVER : 0));
        for (var group : groups) {
            var y = start + 4 + Objects.requireNonNull(levels.get(group)) * TRACK;
            draw(group, source(group, groups, levels), y, next);
        }
        return next;
    }

    private List<Group> groups(int row) {
        var groups = new ArrayList<Group>();
        for (var couple : family.couples) {
            var source = sources.get(couple);
            if (source == null
                    || family.row[lower(couple)] != row
                    || couple.children().isEmpty()) {
                continue;
            }
            var near = new ArrayList<Child>();
            for (var child : couple.children()) {
                if (family.row[child.person()] != row + 1) {
                    farChildren.put(child, couple);
                } else if (child.home()) {
                    near.add(child);
                } else {
                    groups.add(group(couple, source, List.of(child)));
                }
            }
            if (!near.isEmpty()) {
                groups.add(group(couple, source, near));
            }
        }
        return groups;
    }

    private Group group(Couple couple, Point source, List<Child> children) {
        return new Group(
                couple,
                children,
                source.x(),
                source.y(),
                children.stream().map(it -> port(it, couple, source)).toList());
    }

    /** Where a child's line leaves the level one: over its symbol, aside for second parents, in the middle for twins. */
    private double port(Child child, Couple couple, Point source) {
        var twins = twins(child, couple);
        if (twins.size() > 1) {
            return Math.round(
                    twins.stream().mapToDouble(it -> x[it.person()]).average().orElseThrow());
        }
        var off = child.home() ? 0 : size(child.person()) / 4;
        return x[child.person()] + (source.x() < x[child.person()] ? -off : off);
    }

    private static List<Child> twins(Child child, Couple couple) {
        var word = child.descent().twins();
        return couple.children().stream()
                .filter(it -> it.home()
                        && child.home()
                        && !word.isEmpty()
                        && it.descent().twins().equals(word))
                .toList();
    }

    private static Map<Group, Integer> levels(List<Group> groups) {
        var levels = new HashMap<Group, Integer>();
        var left = new ArrayList<>(groups);
        while (!left.isEmpty()) {
            var best = left.getFirst();
            var least = Integer.MAX_VALUE;
            for (var candidate : left) {
                var cost = 0;
                for (var other : left) {
                    if (!other.equals(candidate) && candidate.meets(other)) {
                        cost += candidate.crossingsOver(other) - other.crossingsOver(candidate);
                    }
                }
                if (cost < least) {
                    least = cost;
                    best = candidate;
                }
            }
            left.remove(best);
            var level = 0;
            for (var before : levels.entrySet()) {
                if (before.getKey().meets(best)) {
                    level = Math.max(level, before.getValue() + 1);
                }
            }
            levels.put(best, level);
        }
        return levels;
    }

    /** The line down from a couple steps aside where a child's line of others would lie on it. */
    private double source(Group group, List<Group> groups, Map<Group, Integer> levels) {
        var level = Objects.requireNonNull(levels.get(group));
        if (group.ports().size() == 1 && Math.abs(group.ports().getFirst() - group.source()) <= STRAIGHTEN) {
            return group.ports().getFirst();
        }
        for (var aside : new double[] {0, 6, -6}) {
            var x = group.source() + aside;
            var free = groups.stream()
                    .filter(it -> !it.equals(group) && Objects.requireNonNull(levels.get(it)) < level)
                    .flatMap(it -> it.ports().stream())
                    .allMatch(port -> Math.abs(port - x) >= 5);
            if (free) {
                return x;
            }
        }
        return group.source();
    }

    private void draw(Group group, double source, double y, double next) {
        var owner = family.persons.get(group.couple().one()).id();
        var ports = group.ports();
        var from = Math.min(source, ports.stream().mapToDouble(it -> it).min().orElse(source));
        var to = Math.max(source, ports.stream().mapToDouble(it -> it).max().orElse(source));
        var kind = group.children().getFirst().home()
                ? null
                : group.children().getFirst().descent().kind();
        ways.add(new Way(owner, List.of(new Point(source, group.sourceY()), new Point(source, y)), kind));
        if (to > from) {
            ways.add(new Way(owner, List.of(new Point(from, y), new Point(to, y)), kind));
        }
        for (var i = 0; i < group.children().size(); i++) {
            var child = group.children().get(i);
            var size = size(child.person());
            var inset = child.home() ? 0 : insetAtQuarter(child.person());
            var end = new Point(
                    twins(child, group.couple()).size() > 1 ? x[child.person()] : ports.get(i),
                    next + (SYMBOL - size) / 2 + inset);
            ways.add(new Way(
                    owner,
                    List.of(new Point(ports.get(i), y), end),
                    child.descent().kind()));
        }
        alike(group, y, next);
    }

    /** How much lower the upper edge of a symbol is a quarter of its width off the middle. */
    private double insetAtQuarter(int person) {
        var half = size(person) / 2;
        return switch (family.persons.get(person).sex()) {
            case MALE -> 0;
            case FEMALE -> half - Math.sqrt(half * half - half * half / 4);
            case UNKNOWN -> half / 2;
        };
    }

    private void alike(Group group, double y, double next) {
        var done = new ArrayList<String>();
        for (var child : group.children()) {
            var twins = twins(child, group.couple());
            if (twins.size() > 1
                    && child.descent().identical()
                    && !done.contains(child.descent().twins())) {
                done.add(child.descent().twins());
                var apex = new Point(port(child, group.couple(), new Point(group.source(), y)), y);
                var left =
                        twins.stream().mapToDouble(it -> x[it.person()]).min().orElseThrow();
                var right =
                        twins.stream().mapToDouble(it -> x[it.person()]).max().orElseThrow();
                alike.add(new Alike(
                        apex.towards(new Point(left, next), 0.55), apex.towards(new Point(right, next), 0.55)));
            }
        }
    }
}
