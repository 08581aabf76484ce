package pl.oparcie.tool.drawn;

import static pl.oparcie.platform.text.Texts.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import pl.oparcie.tool.picture.Box;
import pl.oparcie.tool.picture.Lettering;
import pl.oparcie.tool.picture.Look;
import pl.oparcie.tool.picture.Picture;
import pl.oparcie.tool.picture.Point;
import pl.oparcie.tool.picture.Shape;
import pl.oparcie.tool.picture.Shape.Anchor;

/** The plan of a day or a week: a column for each day in the order in which they were told, hours downwards. */
public final class WeekPlan {

    /** What somebody does at an hour of a day; nobody named: everybody. */
    public record Hour(String day, String hour, String who, String words) {}

    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})(?:[.:](\\d{2}))?.*");
    private static final int MOST_DAYS = 14;
    private static final double HOURS = 78;
    private static final double DAY = 132;
    private static final double SIZE = 12;
    private static final double PAD = 8;

    private WeekPlan() {}

    public static Picture draw(String title, LocalDate on, List<Hour> all) {
        var canvas = new Canvas();
        var days = all.stream().map(Hour::day).distinct().limit(MOST_DAYS).toList();
        var hours = all.stream()
                .map(Hour::hour)
                .distinct()
                .sorted(Comparator.comparingInt(WeekPlan::minutes))
                .toList();
        for (var i = 0; i < days.size(); i++) {
            for (var line : Lettering.wrap(days.get(i), DAY - PAD, SIZE + 1, true, 1)) {
                canvas.label(
                        "day",
                        new Shape.Words(
                                line,
                                new Point(HOURS + (i + 0.5) * DAY, 14),
                                Anchor.MIDDLE,
                                SIZE + 1,
                                true,
                                Look.TEXT));
            }
        }
        var y = 26.0;
        for (var hour : hours) {
            y = row(canvas, hour, days, all, y);
        }
        return canvas.fitted(title, on, text("tool.week.description", days.size()), 560);
    }

    private static double row(Canvas canvas, String hour, List<String> days, List<Hour> all, double y) {
        var cells = days.stream().map(day -> lines(day, hour, all)).toList();
        var most = cells.stream().mapToInt(List::size).max().orElse(0);
        var high = Math.max(30, most * SIZE * Lettering.LEADING + 2 * PAD);
        for (var line : Lettering.wrap(hour, HOURS - PAD, SIZE, true, 1)) {
            canvas.label(
                    "hour", new Shape.Words(line, new Point(0, y + PAD + SIZE), Anchor.START, SIZE, true, Look.TEXT));
        }
        for (var i = 0; i < days.size(); i++) {
            var box = new Box(HOURS + i * DAY, y, DAY, high);
            canvas.ground("cell", Shape.rectangle(cells.get(i).isEmpty() ? Look.PLAIN : Look.SOFT, box, 0));
            Shape.lines(
                            cells.get(i),
                            new Point(box.x() + PAD, y + PAD + SIZE * 0.85),
                            Anchor.START,
                            SIZE,
                            false,
                            Look.TEXT)
                    .forEach(it -> canvas.label("cell", it));
        }
        return y + high;
    }

    private static List<String> lines(String day, String hour, List<Hour> all) {
        var lines = new ArrayList<String>();
        all.stream()
                .filter(it -> it.day().equals(day) && it.hour().equals(hour))
                .map(it -> it.who().isBlank() ? it.words() : it.who() + ": " + it.words())
                .forEach(it -> lines.addAll(Lettering.wrap(it, DAY - 2 * PAD, SIZE, false, 4)));
        return lines;
    }

    /** Minutes since midnight of what begins like a time; words come last, as they were told. */
    static int minutes(String hour) {
        var found = CLOCK.matcher(hour.strip());
        return found.matches()
                ? Integer.parseInt(found.group(1)) * 60
                        + (found.group(2) == null ? 0 : Integer.parseInt(found.group(2)))
                : Integer.MAX_VALUE;
    }
}
