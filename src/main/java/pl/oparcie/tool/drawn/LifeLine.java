package pl.oparcie.tool.drawn;

import static pl.oparcie.platform.text.Texts.text;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import pl.oparcie.tool.picture.Box;
import pl.oparcie.tool.picture.Lettering;
import pl.oparcie.tool.picture.Look;
import pl.oparcie.tool.picture.Picture;
import pl.oparcie.tool.picture.Point;
import pl.oparcie.tool.picture.Shape;
import pl.oparcie.tool.picture.Shape.Anchor;

/** The life line: events by their dates, good ones over the line and hard ones under it; numbers on the line, words in a list below. */
public final class LifeLine {

    /** Something that happened; valence from -5 to 5. */
    public record Event(LocalDate on, String when, String words, int valence) {}

    private static final double STEP = 22;
    private static final double BETWEEN = 30;
    private static final double SIZE = 12.5;

    private LifeLine() {}

    public static Picture draw(String title, LocalDate on, List<Event> unsorted) {
        var events = unsorted.stream().sorted(Comparator.comparing(Event::on)).toList();
        var canvas = new Canvas();
        var width = Math.max(760, events.size() * BETWEEN + 120);
        var places = places(events, width - 90);
        for (var valence = -5; valence <= 5; valence += 5) {
            canvas.ground(
                    "grid",
                    Shape.line(
                            valence == 0 ? Look.INK : Look.GRID,
                            new Point(0, -valence * STEP),
                            new Point(width - 40, -valence * STEP)));
            canvas.label(
                    "scale",
                    Shape.words(
                            valence > 0 ? "+5" : valence == 0 ? "0" : "–5",
                            new Point(-10, -valence * STEP + 4),
                            Anchor.END,
                            12,
                            Look.TEXT_SOFT));
        }
        var way = new ArrayList<Point>();
        for (var i = 0; i < events.size(); i++) {
            way.add(new Point(places.get(i), -events.get(i).valence() * STEP));
        }
        if (way.size() > 1) {
            canvas.ground("life", new Shape.Line(way, 0, Look.BRAND));
        }
        for (var i = 0; i < way.size(); i++) {
            canvas.symbol(
                    "event", new Shape.Circle(way.get(i), 12, events.get(i).valence() < 0 ? Look.PLAIN : Look.SOFT));
            canvas.inside(
                    "event",
                    new Shape.Words(
                            Integer.toString(i + 1), way.get(i).plus(0, 4.4), Anchor.MIDDLE, 12, true, Look.TEXT));
        }
        list(canvas, events, width);
        return canvas.fitted(title, on, text("tool.lifeline.description", events.size()), 620);
    }

    private static void list(Canvas canvas, List<Event> events, double width) {
        var column = width / 2 - 20;
        var y = new double[] {6 * STEP + 26, 6 * STEP + 26};
        for (var i = 0; i < events.size(); i++) {
            var side = i < (events.size() + 1) / 2 ? 0 : 1;
            var left = side * (column + 20);
            var lines = Lettering.wrap(
                    (i + 1) + ". " + events.get(i).when() + ": " + events.get(i).words(), column, SIZE, false, 3);
            Shape.lines(lines, new Point(left, y[side]), Anchor.START, SIZE, false, Look.TEXT)
                    .forEach(it -> canvas.label("event", it));
            y[side] += lines.size() * SIZE * Lettering.LEADING + 5;
        }
    }

    /** By dates, but never nearer than two circles. */
    private static List<Double> places(List<Event> events, double width) {
        var places = new ArrayList<Double>();
        if (events.isEmpty()) {
            return places;
        }
        var first = events.getFirst().on();
        var span = Math.max(1, ChronoUnit.DAYS.between(first, events.getLast().on()));
        for (var event : events) {
            var wished = 20 + (width - 20) * ChronoUnit.DAYS.between(first, event.on()) / span;
            places.add(places.isEmpty() ? wished : Math.max(wished, places.getLast() + BETWEEN));
        }
        for (var i = places.size() - 1; i >= 0; i--) {
            var most = i == places.size() - 1 ? width : places.get(i + 1) - BETWEEN;
            places.set(i, Math.min(places.get(i), most));
        }
        return places;
    }

    static Box around(List<Point> way) {
        return Box.around(way);
    }
}
