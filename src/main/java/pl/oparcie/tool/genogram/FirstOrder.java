package pl.oparcie.tool.genogram;

import java.util.ArrayList;
import java.util.List;

/** A first order of the rows: every family in one piece, brothers and sisters by age, families of partners outwards. */
final class FirstOrder {

    private final Family family;
    private final Clusters clusters;
    private final boolean[] seen;
    private final List<List<Integer>> rows = new ArrayList<>();

    FirstOrder(Family family, Clusters clusters) {
        this.family = family;
        this.clusters = clusters;
        seen = new boolean[clusters.size()];
        for (var i = 0; i < family.rows; i++) {
            rows.add(new ArrayList<>());
        }
    }

    List<List<Integer>> rows() {
        if (family.size() > 0) {
            place(clusters.of[family.focus]);
        }
        for (var i = 0; i < clusters.size(); i++) {
            if (!seen[i]) {
                place(i);
            }
        }
        return rows;
    }

    /** A cluster with its forebears on either side and its children under it. */
    private void place(int cluster) {
        if (seen[cluster]) {
            return;
        }
        seen[cluster] = true;
        var members = clusters.members.get(cluster);
        var rooted =
                java.util.Arrays.stream(members).filter(this::hasNewForebears).count();
        var later = new ArrayList<Integer>();
        var half = (members.length + 1) / 2;
        for (var i = 0; i < half; i++) {
            up(members[i], rooted == 1 ? later : null);
        }
        if (rooted == 1 && half < members.length) {
            for (var i = half; i < members.length; i++) {
                up(members[i], later);
            }
        }
        rows.get(clusters.row(cluster)).add(cluster);
        children(cluster).forEach(this::place);
        later.forEach(this::place);
        for (var i = half; i < members.length; i++) {
            up(members[i], null);
        }
    }

    private boolean hasNewForebears(int person) {
        return family.origin[person] >= 0 && !seen[parents(person)];
    }

    private int parents(int person) {
        return clusters.of[family.couples.get(family.origin[person]).one()];
    }

    /** Parents and their other children; those younger than the person are left for later where nothing else needs that side. */
    private void up(int person, java.util.@org.jspecify.annotations.Nullable List<Integer> later) {
        if (!hasNewForebears(person)) {
            return;
        }
        var parents = parents(person);
        seen[parents] = true;
        var members = clusters.members.get(parents);
        var half = (members.length + 1) / 2;
        for (var i = 0; i < half; i++) {
            up(members[i], null);
        }
        rows.get(clusters.row(parents)).add(parents);
        for (var child : children(parents)) {
            if (later != null && family.byAge(eldest(child, parents), person) > 0) {
                later.add(child);
            } else {
                place(child);
            }
        }
        for (var i = half; i < members.length; i++) {
            up(members[i], null);
        }
    }

    private int eldest(int cluster, int parents) {
        for (var it : clusters.members.get(cluster)) {
            if (family.origin[it] >= 0 && parents(it) == parents) {
                return it;
            }
        }
        return clusters.members.get(cluster)[0];
    }

    /** Clusters of the children from left to right; those whose partners bring a family along stand at the ends. */
    private List<Integer> children(int cluster) {
        var members = clusters.members.get(cluster);
        var found = new ArrayList<Integer>();
        for (var i = 0; i < members.length; i++) {
            var place = i;
            family.couples.stream()
                    .filter(it -> leftmost(it, members) == place)
                    .flatMap(it -> Family.home(it).stream())
                    .map(it -> clusters.of[it])
                    .filter(it -> !seen[it] && !found.contains(it))
                    .forEach(found::add);
        }
        var linked = found.stream().filter(it -> bringsFamily(it, cluster)).toList();
        if (!linked.isEmpty()) {
            end(found, linked.getLast(), cluster, true);
        }
        if (linked.size() > 1) {
            end(found, linked.getFirst(), cluster, false);
        }
        return found;
    }

    private static int leftmost(Family.Couple couple, int[] members) {
        for (var i = 0; i < members.length; i++) {
            if (members[i] == couple.one() || members[i] == couple.other()) {
                return i;
            }
        }
        return -1;
    }

    private boolean bringsFamily(int cluster, int parents) {
        for (var it : clusters.members.get(cluster)) {
            if (hasNewForebears(it) && parents(it) != parents) {
                return true;
            }
        }
        return false;
    }

    private void end(List<Integer> all, Integer cluster, int parents, boolean right) {
        all.remove(cluster);
        all.add(right ? all.size() : 0, cluster);
        var members = clusters.members.get(cluster);
        var outer = members[right ? members.length - 1 : 0];
        if (!hasNewForebears(outer) || parents(outer) == parents) {
            clusters.mirror(cluster);
        }
    }
}
