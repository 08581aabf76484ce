package pl.oparcie.tool.drawn;

import static pl.oparcie.platform.text.Texts.text;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.tool.picture.Lettering;
import pl.oparcie.tool.picture.Look;
import pl.oparcie.tool.picture.Picture;
import pl.oparcie.tool.picture.Point;
import pl.oparcie.tool.picture.Shape;
import pl.oparcie.tool.picture.Shape.Anchor;

/** Answers to scaling questions: each a line from 0 to 10, and how it went from one answer to the next. */
public final class ScaleChart {

    /** An answer given on a day; null: not asked. */
    public record Answer(LocalDate on, int value) {}

    /** A question with its answers, the oldest first. */
    public record Question(
            String words, List<Answer> answers, @Nullable Integer wished) {}

    private static final double UNIT = 44;
    private static final double SIZE = 13;
    private static final double ROW = 24;

    private ScaleChart() {}

    public static Picture draw(String title, LocalDate on, List<Question> questions) {
        var canvas = new Canvas();
        var y = 0.0;
        for (var question : questions) {
            y = question(canvas, question, y);
        }
        return canvas.fitted(title, on, text("tool.scale.description", questions.size()), 640);
    }

    private static double question(Canvas canvas, Question question, double top) {
        var lines = Lettering.wrap(question.words(), UNIT * 10 + 90, SIZE, true, 3);
        var y = top + SIZE;
        for (var line : lines) {
            canvas.label("question", new Shape.Words(line, new Point(-90, y), Anchor.START, SIZE, true, Look.TEXT));
            y += SIZE * Lettering.LEADING;
        }
        for (var value = 0; value <= 10; value++) {
            canvas.label(
                    "axis",
                    Shape.words(
                            Integer.toString(value),
                            new Point(value * UNIT, y + 12),
                            Anchor.MIDDLE,
                            11,
                            Look.TEXT_SOFT));
        }
        y += 26;
        var bottom = y + Math.max(1, question.answers().size()) * ROW - ROW / 2;
        for (var value = 0; value <= 10; value++) {
            canvas.ground(
                    "grid", Shape.line(Look.GRID, new Point(value * UNIT, y - 8), new Point(value * UNIT, bottom + 8)));
        }
        var wished = question.wished();
        if (wished != null) {
            canvas.ground(
                    "wish",
                    Shape.line(
                            Look.BRAND_DASHED, new Point(wished * UNIT, y - 8), new Point(wished * UNIT, bottom + 8)));
            canvas.label(
                    "wish",
                    Shape.words(
                            text("tool.scale.wished"),
                            new Point(wished * UNIT, bottom + 22),
                            Anchor.MIDDLE,
                            11,
                            Look.TEXT_SOFT));
        }
        var last = (Point) null;
        for (var answer : question.answers()) {
            var at = new Point(answer.value() * UNIT, y + ROW / 2 - 6);
            if (last != null) {
                canvas.ground("way", Shape.line(Look.BRAND, last, at));
            }
            last = at;
            y += ROW;
        }
        y -= question.answers().size() * ROW;
        for (var answer : question.answers()) {
            var at = new Point(answer.value() * UNIT, y + ROW / 2 - 6);
            canvas.symbol("answer", new Shape.Circle(at, 9.5, Look.SOLID_BRAND));
            canvas.inside(
                    "answer",
                    new Shape.Words(
                            Integer.toString(answer.value()),
                            at.plus(0, 4),
                            Anchor.MIDDLE,
                            11.5,
                            true,
                            Look.TEXT_LIGHT));
            canvas.label(
                    "answer",
                    Shape.words(Texts.date(answer.on()), new Point(-18, at.y() + 4), Anchor.END, 11.5, Look.TEXT_SOFT));
            y += ROW;
        }
        return bottom + 42;
    }
}
