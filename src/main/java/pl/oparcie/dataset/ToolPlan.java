package pl.oparcie.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Which tools of social work were filled in each case, and on which days, before anything is written. */
final class ToolPlan {

    private static final int NEVER = CaseFile.NEVER;

    /** Kinds of tools with how many cases have one, how many versions at most, and how many working days lie between them. */
    private record Habit(String tool, double share, int versions, int gap) {}

    private static final List<Habit> HABITS = List.of(
            new Habit("GENOGRAM", 0.26, 3, 120),
            new Habit("ECOMAP", 0.14, 3, 60),
            new Habit("SCALES", 0.18, 8, 25),
            new Habit("GOAL_SCALE", 0.07, 3, 60),
            new Habit("BUDGET", 0.17, 6, 21),
            new Habit("NETWORK", 0.06, 2, 80),
            new Habit("RESOURCES", 0.05, 2, 90),
            new Habit("PROBLEM_TREE", 0.04, 1, 60),
            new Habit("FORCE_FIELD", 0.02, 1, 60),
            new Habit("LIFE_LINE", 0.02, 1, 60),
            new Habit("SWOT", 0.02, 1, 60));

    /** A tool with all its versions; days are places in the {@link Calendar}. */
    record Series(CaseFile file, int place, UUID id, String tool, List<Integer> days) {}

    private final World world;

    ToolPlan(World world) {
        this.world = world;
    }

    /** Made anew each time it is asked for: the same for the same case. */
    List<Series> of(CaseFile file) {
        var found = new ArrayList<Series>();
        if (file.contact == NEVER) {
            return found;
        }
        var chance = new Rnd(world.seed, 110, file.number);
        int end = file.open() ? world.calendar.last() : file.closed;
        for (var habit : HABITS) {
            int first = file.contact + chance.between(3, 70);
            boolean done = chance.chance(habit.share());
            int versions = Math.max(chance.between(1, habit.versions()), chance.between(1, habit.versions()) - 1);
            int gap = habit.gap();
            var id = chance.id(world.calendar.millis(first, 500));
            if (!done || first > end) {
                continue;
            }
            var days = new ArrayList<Integer>();
            for (int day = first; day <= end && days.size() < versions; day += gap * 3 / 4 + chance.below(gap)) {
                days.add(day);
            }
            found.add(new Series(file, found.size(), id, habit.tool(), days));
        }
        return found;
    }
}
