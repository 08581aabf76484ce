package pl.oparcie.tool.genogram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import pl.oparcie.tool.genogram.Family.Child;
import pl.oparcie.tool.genogram.Family.Couple;
import pl.oparcie.tool.genogram.Layout.Alike;
import pl.oparcie.tool.genogram.Layout.Way;
import pl.oparcie.tool.picture.Point;

/** The lines from couples down to their children: one level line for brothers and sisters, as few crossings as may be. */
final class Descents {

    private static final double TRACK = 16;
    private static final double OVER = 30;
    private static final double TWINS_OVER = 14;
    private static final double STRAIGHTEN = 6;

    final List<Way> ways = new ArrayList<>();
    final List<Alike> alike = new ArrayList<>();

    /** Descents that no rule of rows can draw. */
    final Map<Child, Couple> farChildren = new HashMap<>();

    private final Places places;
    private final Family family;
    private final double[] x;

    Descents(Places places) {
        this.places = places;
        family = places.family;
        x = places.x;
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

    /**
     * Draws what leads down from a row; where the next row begins.
     *
     * @param sources where the line of each couple begins
     * @param start under what stands in the row
     */
    double below(int row, double start, Map<Couple, Point> sources) {
        var groups = groups(row, sources);
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

    private List<Group> groups(int row, Map<Couple, Point> sources) {
        var groups = new ArrayList<Group>();
        for (var couple : family.couples) {
            var source = sources.get(couple);
            if (source == null
                    || family.row[places.lower(couple)] != row
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
        var off = child.home() ? 0 : places.size(child.person()) / 4;
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
            var size = places.size(child.person());
            var inset = child.home() ? 0 : insetAtQuarter(child.person());
            var end = new Point(
                    twins(child, group.couple()).size() > 1 ? x[child.person()] : ports.get(i),
                    next + (Layout.SYMBOL - size) / 2 + inset);
            ways.add(new Way(
                    owner,
                    List.of(new Point(ports.get(i), y), end),
                    child.descent().kind()));
        }
        alike(group, y, next);
    }

    /** How much lower the upper edge of a symbol is a quarter of its width off the middle. */
    private double insetAtQuarter(int person) {
        var half = places.size(person) / 2;
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
