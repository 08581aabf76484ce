package pl.oparcie.dataset;

import java.util.Comparator;
import java.util.List;

/** How many entries each case has: by how long it lasted, with a few that are very long. */
final class Loads {

    private static final int LONGEST = 5_000;

    private final World world;
    private final Rnd chance;

    Loads(World world) {
        this.world = world;
        this.chance = new Rnd(world.seed, 4);
    }

    void spread() {
        int total = world.size.entries();
        var begun =
                world.cases.stream().filter(it -> it.contact != CaseFile.NEVER).toList();
        int given = longOnes(begun, total);
        var rest = begun.stream().filter(it -> it.entries == 0).toList();
        double[] weights = rest.stream().mapToDouble(this::weight).toArray();
        double sum = java.util.Arrays.stream(weights).sum();
        double owed = 0;
        for (int i = 0; i < rest.size(); i++) {
            owed += weights[i] / sum * (total - given);
            int entries = (int) Math.max(1, owed);
            rest.get(i).entries = entries;
            owed -= entries;
        }
    }

    private int longOnes(List<CaseFile> begun, int total) {
        var long_ = begun.stream()
                .filter(it -> it.planAgreed != CaseFile.NEVER && it.open())
                .sorted(Comparator.comparingInt((CaseFile it) -> it.opened))
                .limit(Math.max(2, begun.size() / 250))
                .toList();
        int given = 0;
        for (int i = 0; i < long_.size(); i++) {
            int entries = i == 0 ? Math.min(LONGEST, total / 6) : Math.min(chance.between(1_000, 2_200), total / 12);
            if (given + entries > total / 4) {
                break;
            }
            long_.get(i).entries = entries;
            given += entries;
        }
        return given;
    }

    private double weight(CaseFile file) {
        int end = file.closed == CaseFile.NEVER ? world.calendar.last() : file.closed;
        return (end - file.contact + 3) * Math.exp(0.6 * chance.gaussian());
    }
}
