package pl.oparcie.tool.genogram;

import java.util.ArrayList;
import java.util.List;

/**
 * How far an order of everybody is from a good one: crossings, partners and twins apart, children out of their age, strangers within a
 * household. Asked some ten thousand times for a picture, so all that does not change is worked out once.
 */
final class OrderCost {

    private static final double CROSSING = 10;
    private static final double BETWEEN_PARTNERS = 15;
    private static final double BETWEEN_TWINS = 12;
    private static final double BETWEEN_SIBLINGS = 0.7;
    private static final double AGE = 1.6;
    private static final double STRANGER_AT_HOME = 0.9;
    private static final double MAN_RIGHT = 0.4;

    private final Family family;
    private final Clusters clusters;
    private final int[] place;

    /** Two lines down that may cross: parents and child of one, parents and child of the other. */
    private final int[][] pairs;

    /** Two partners of a row, and which side the man would rather be on: -1 left, 1 right, 0 either. */
    private final int[][] partners;

    private final int[][] twins;
    private final int[][] siblings;

    /** Of brothers and sisters, two of whom the first is younger. */
    private final int[][] younger;

    /** Those of one household who stand in one row. */
    private final int[][] together;

    OrderCost(Family family, Genogram genogram, Clusters clusters, int[][] links) {
        this.family = family;
        this.clusters = clusters;
        place = new int[family.size()];
        pairs = pairs(links);
        partners = partners();
        twins = twins();
        siblings = family.couples.stream()
                .map(it -> Family.home(it).stream().mapToInt(Integer::intValue).toArray())
                .filter(it -> it.length > 0)
                .toArray(int[][]::new);
        younger = younger();
        together = together(genogram);
    }

    private static int[][] pairs(int[][] links) {
        var pairs = new ArrayList<int[]>();
        for (var i = 0; i < links.length; i++) {
            var a = links[i];
            for (var j = i + 1; j < links.length && links[j][4] == a[4]; j++) {
                var b = links[j];
                if (a[3] != b[3] && a[5] == b[5]) {
                    pairs.add(new int[] {a[0], a[1], a[2], b[0], b[1], b[2]});
                }
            }
        }
        return pairs.toArray(int[][]::new);
    }

    private int[][] partners() {
        var partners = new ArrayList<int[]>();
        for (var couple : family.couples) {
            if (!couple.alone() && family.row[couple.one()] == family.row[couple.other()]) {
                var side =
                        switch (family.persons.get(couple.one()).sex()) {
                            case MALE -> -1;
                            case FEMALE -> 1;
                            case UNKNOWN -> 0;
                        };
                partners.add(new int[] {couple.one(), couple.other(), side});
            }
        }
        return partners.toArray(int[][]::new);
    }

    private int[][] twins() {
        var twins = new ArrayList<int[]>();
        for (var couple : family.couples) {
            for (var one : couple.children()) {
                for (var other : couple.children()) {
                    if (one.person() < other.person()
                            && !one.descent().twins().isEmpty()
                            && one.descent().twins().equals(other.descent().twins())) {
                        twins.add(new int[] {one.person(), other.person()});
                    }
                }
            }
        }
        return twins.toArray(int[][]::new);
    }

    private int[][] younger() {
        var younger = new ArrayList<int[]>();
        for (var kids : siblings) {
            for (var i = 0; i < kids.length; i++) {
                for (var j = i + 1; j < kids.length; j++) {
                    if (family.byAge(kids[i], kids[j]) < 0) {
                        younger.add(new int[] {kids[j], kids[i]});
                    }
                }
            }
        }
        return younger.toArray(int[][]::new);
    }

    private int[][] together(Genogram genogram) {
        var together = new ArrayList<int[]>();
        for (var home : genogram.homes()) {
            var people = home.stays().stream()
                    .mapToInt(it -> family.indexOf(it.person()))
                    .filter(it -> it >= 0)
                    .distinct()
                    .toArray();
            for (var row = 0; row < family.rows; row++) {
                var here = row;
                var beside = java.util.Arrays.stream(people)
                        .filter(it -> family.row[it] == here)
                        .toArray();
                if (beside.length > 0) {
                    together.add(beside);
                }
            }
        }
        return together.toArray(int[][]::new);
    }

    /** Brothers and sisters who stand together, by couple. */
    List<int[]> siblings() {
        return List.of(siblings);
    }

    /** What rows of clusters cost. */
    double of(int[][] rows) {
        for (var row : rows) {
            var at = 0;
            for (var cluster : row) {
                for (var person : clusters.members.get(cluster)) {
                    place[person] = at++;
                }
            }
        }
        return crossings() * CROSSING
                + apart()
                + ages()
                + gaps(siblings) * BETWEEN_SIBLINGS
                + gaps(together) * STRANGER_AT_HOME;
    }

    private int crossings() {
        var count = 0;
        for (var it : pairs) {
            var above = place[it[0]] + place[it[1]] - place[it[3]] - place[it[4]];
            var under = place[it[2]] - place[it[5]];
            if (above * under < 0) {
                count++;
            }
        }
        return count;
    }

    private double apart() {
        var sum = 0.0;
        for (var it : partners) {
            var apart = place[it[0]] - place[it[1]];
            sum += (Math.abs(apart) - 1) * BETWEEN_PARTNERS;
            if (apart * it[2] < 0) {
                sum += MAN_RIGHT;
            }
        }
        for (var it : twins) {
            sum += (Math.abs(place[it[0]] - place[it[1]]) - 1) * BETWEEN_TWINS;
        }
        return sum;
    }

    private double ages() {
        var count = 0;
        for (var it : younger) {
            if (place[it[0]] < place[it[1]]) {
                count++;
            }
        }
        return count * AGE;
    }

    /** How many stand between those of a group who are not of it. */
    private int gaps(int[][] groups) {
        var sum = 0;
        for (var group : groups) {
            var least = Integer.MAX_VALUE;
            var most = -1;
            for (var person : group) {
                least = Math.min(least, place[person]);
                most = Math.max(most, place[person]);
            }
            sum += most - least + 1 - group.length;
        }
        return sum;
    }
}
