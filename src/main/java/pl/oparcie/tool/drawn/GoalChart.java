package pl.oparcie.tool.drawn;

import static pl.oparcie.platform.text.Texts.text;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.tool.picture.Box;
import pl.oparcie.tool.picture.Lettering;
import pl.oparcie.tool.picture.Look;
import pl.oparcie.tool.picture.Picture;
import pl.oparcie.tool.picture.Point;
import pl.oparcie.tool.picture.Shape;
import pl.oparcie.tool.picture.Shape.Anchor;

/** Goal attainment: for every goal the ladder of its five levels in words, and on which rung one stood from time to time. */
public final class GoalChart {

    /**
     * Where one stood, from -2 to +2.
     *
     * @param on the day, null for where one began
     */
    public record Step(@Nullable LocalDate on, int level) {}

    /**
     * A goal.
     *
     * @param levels what +2, +1, 0, -1 and -2 mean
     * @param steps the oldest first
     */
    public record Goal(String words, List<String> levels, List<Step> steps) {

        public Goal {
            levels = List.copyOf(levels);
            steps = List.copyOf(steps);
        }
    }

    private static final int BEST = 2;
    private static final int MOST_STEPS = 5;
    private static final double WORDS = 330;
    private static final double COLUMN = 78;
    private static final double SIZE = 12.5;
    private static final double MARK = 34;

    private GoalChart() {}

    public static Picture draw(String title, LocalDate on, List<Goal> goals) {
        var canvas = new Canvas();
        var y = 0.0;
        for (var goal : goals) {
            y = goal(canvas, goal, y);
        }
        return canvas.fitted(title, on, text("tool.goalscale.description", goals.size()), 640);
    }

    private static double goal(Canvas canvas, Goal goal, double top) {
        var steps = goal.steps()
                .subList(
                        Math.max(0, goal.steps().size() - MOST_STEPS),
                        goal.steps().size());
        var wide = MARK + WORDS + MOST_STEPS * COLUMN;
        var y = top + SIZE;
        for (var line : Lettering.wrap(goal.words(), wide, SIZE + 1, true, 3)) {
            canvas.label("goal", new Shape.Words(line, new Point(0, y), Anchor.START, SIZE + 1, true, Look.TEXT));
            y += (SIZE + 1) * Lettering.LEADING;
        }
        for (var i = 0; i < steps.size(); i++) {
            canvas.label(
                    "day",
                    Shape.words(label(steps.get(i)), new Point(column(i), y + 8), Anchor.MIDDLE, 11, Look.TEXT_SOFT));
        }
        y += 18;
        var places = new Point[steps.size()];
        for (var rung = 0; rung < goal.levels().size(); rung++) {
            var level = BEST - rung;
            var lines = Lettering.wrap(goal.levels().get(rung), WORDS - 16, SIZE, false, 3);
            var high = Math.max(30, lines.size() * SIZE * Lettering.LEADING + 12);
            canvas.ground("rung", Shape.rectangle(level == 0 ? Look.SOFT : Look.PLAIN, new Box(0, y, wide, high), 0));
            canvas.label(
                    "rung",
                    new Shape.Words(
                            (level > 0 ? "+" : level < 0 ? "\u2212" : "") + Math.abs(level),
                            new Point(MARK / 2, y + high / 2 + 4.5),
                            Anchor.MIDDLE,
                            SIZE,
                            true,
                            Look.TEXT));
            var base = y + high / 2 - (lines.size() - 1) * SIZE * Lettering.LEADING / 2 + 4.5;
            Shape.lines(lines, new Point(MARK, base), Anchor.START, SIZE, false, Look.TEXT)
                    .forEach(it -> canvas.label("rung", it));
            for (var i = 0; i < steps.size(); i++) {
                if (steps.get(i).level() == level) {
                    places[i] = new Point(column(i), y + high / 2);
                }
            }
            y += high;
        }
        way(canvas, places);
        return y + 30;
    }

    private static String label(Step step) {
        var on = step.on();
        return on == null ? text("tool.goalscale.began") : Texts.date(on);
    }

    private static void way(Canvas canvas, Point[] places) {
        for (var i = 1; i < places.length; i++) {
            canvas.ground("way", Shape.line(Look.BRAND, places[i - 1], places[i]));
        }
        for (var place : places) {
            canvas.symbol("step", new Shape.Circle(place, 8, Look.SOLID_BRAND));
        }
    }

    private static double column(int step) {
        return MARK + WORDS + (step + 0.5) * COLUMN;
    }
}
