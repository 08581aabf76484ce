package pl.oparcie.tool.genogram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.oparcie.tool.genogram.Family.Child;
import pl.oparcie.tool.genogram.Family.Couple;
import pl.oparcie.tool.genogram.Genogram.DescentKind;
import pl.oparcie.tool.picture.Box;
import pl.oparcie.tool.picture.Point;

/**
 * How unions and descents run between everybody, row by row; only lines upright and level, and slanted ones to twins. Who stands where in a row
 * is {@link Places}, what leads down from one {@link Descents}.
 */
final class Layout {

    static final double SYMBOL = 44;
    static final double SMALL = 22;
    static final double BADGE = 7;
    private static final double NEST = 30;
    private static final double PORT = 11;
    private static final double[] PORTS_UNDER = {PORT, 17, 5};
    private static final double HEAD = 86;

    /** A line of the structure: who it belongs to, its way, and whether it is the child's own dashed part. */
    record Way(String owner, List<Point> points, @Nullable DescentKind own) {}

    /** The line of a union with the place its words and its slashes stand at. */
    record Bar(Couple couple, List<Point> points, Point middle) {}

    /** Brothers or sisters of one birth who look alike: a level line between their two slanted ones. */
    record Alike(Point from, Point to) {}

    final List<Way> ways = new ArrayList<>();
    final List<Bar> bars = new ArrayList<>();
    final double width;
    final double height;
    private final Family family;
    private final Places places;
    private final Descents descents;
    private final double[] x;
    private final double[] top;
    private final double[] mid;
    private final double[] labelBottom;
    private final Map<Couple, Point> sources = new HashMap<>();

    Layout(Family family, int[][] order) {
        this.family = family;
        places = new Places(family, order);
        descents = new Descents(places);
        x = places.x;
        top = new double[Math.max(1, family.rows)];
        mid = new double[top.length];
        labelBottom = new double[top.length];
        height = rows() + 24;
        ways.addAll(descents.ways);
        width = places.width;
    }

    double size(int person) {
        return places.size(person);
    }

    List<Labels.Line> label(int person) {
        return places.labels.get(person);
    }

    List<Alike> alike() {
        return descents.alike;
    }

    /** Unions that no rule of rows can draw: from whom to whom. */
    List<Couple> farUnions() {
        return places.farUnions;
    }

    /** Descents that no rule of rows can draw. */
    Map<Child, Couple> farChildren() {
        return descents.farChildren;
    }

    /** The place of a person with everything that belongs to it, for outlines. */
    Box cell(int person) {
        var row = family.row[person];
        return new Box(
                x[person] - places.cell[person] / 2,
                top[row] - 6,
                places.cell[person],
                labelBottom[row] - top[row] + 8);
    }

    Point centre(int person) {
        return new Point(x[person], mid[family.row[person]]);
    }

    /** Sets the rows under one another, with room for all that runs between them; the bottom of the last. */
    private double rows() {
        var y = HEAD;
        for (var row = 0; row < places.order.length; row++) {
            top[row] = y;
            mid[row] = y + SYMBOL / 2;
            var deepest = 0.0;
            for (var person : places.order[row]) {
                deepest = Math.max(deepest, Labels.height(places.labels.get(person)));
            }
            labelBottom[row] = y + SYMBOL + 5 + deepest;
            for (var couple : family.couples) {
                if (family.row[places.lower(couple)] == row) {
                    union(couple, row);
                }
            }
            y = descents.below(row, labelBottom[row] + places.nests[row] * NEST + 12, sources);
        }
        return places.order.length == 0
                ? HEAD
                : labelBottom[places.order.length - 1] + places.nests[places.order.length - 1] * NEST;
    }

    private void union(Couple couple, int row) {
        if (places.adjacent(couple)) {
            var left = places.leftOf(couple);
            var right = places.rightOf(couple);
            var middle = places.laneX(row, places.at[left], couple);
            sources.put(couple, new Point(middle, mid[row]));
            var line = List.of(
                    new Point(x[left] + places.size(left) / 2, mid[row]),
                    new Point(x[right] - places.size(right) / 2, mid[row]));
            bars.add(new Bar(couple, line, line.getFirst().towards(line.getLast(), 0.5)));
        } else if (places.sameRow(couple)) {
            var left = places.leftOf(couple);
            var right = places.rightOf(couple);
            var down = places.laneX(row, places.at[left], new Places.End(couple, false));
            var up = places.laneX(row, places.at[right] - 1, new Places.End(couple, true));
            var from = portUnder(couple, left);
            var to = portUnder(couple, right);
            var under = labelBottom[row] + NEST * (places.depth(couple) + 1) - 4;
            bars.add(new Bar(
                    couple,
                    List.of(
                            new Point(x[left] + places.reach(left, from), mid[row] + from),
                            new Point(down, mid[row] + from),
                            new Point(down, under),
                            new Point(up, under),
                            new Point(up, mid[row] + to),
                            new Point(x[right] - places.reach(right, to), mid[row] + to)),
                    new Point((down + up) / 2, under)));
            sources.put(couple, new Point(Math.round((down + up) / 2), under));
        } else {
            var one = places.lower(couple);
            var aside = places.laneX(row, places.at[one], couple);
            var port = mid[row] + portOfOneAlone(one);
            var from = new Point(x[one] + places.reach(one, port - mid[row]), port);
            sources.put(couple, new Point(aside, port));
            if (!couple.children().isEmpty()) {
                ways.add(new Way(family.persons.get(one).id(), List.of(from, new Point(aside, port)), null));
            }
        }
    }

    /** How far under the middle the line of a union begins that runs under the names: each at its own height. */
    private double portUnder(Couple couple, int person) {
        var side = places.leftOf(couple) == person;
        var before = 0;
        for (var it : family.couples) {
            if (it.equals(couple)) {
                break;
            }
            if (places.sameRow(it)
                    && !places.adjacent(it)
                    && (side ? places.leftOf(it) : places.rightOf(it)) == person) {
                before++;
            }
        }
        return PORTS_UNDER[Math.min(before, PORTS_UNDER.length - 1)];
    }

    /** Where on the right edge a line begins that is nobody else's: partners side by side take the middle, others the lower port. */
    private double portOfOneAlone(int person) {
        var beside = family.couples.stream().anyMatch(it -> places.adjacent(it) && places.leftOf(it) == person);
        var under = family.couples.stream()
                .anyMatch(it -> places.sameRow(it) && !places.adjacent(it) && places.leftOf(it) == person);
        return !beside ? 0 : under ? -PORT : PORT;
    }
}
