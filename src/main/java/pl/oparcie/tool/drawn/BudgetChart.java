package pl.oparcie.tool.drawn;

import static pl.oparcie.platform.text.Texts.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import pl.oparcie.tool.picture.Box;
import pl.oparcie.tool.picture.Lettering;
import pl.oparcie.tool.picture.Look;
import pl.oparcie.tool.picture.Picture;
import pl.oparcie.tool.picture.Point;
import pl.oparcie.tool.picture.Shape;
import pl.oparcie.tool.picture.Shape.Anchor;

/** The household budget of a month: what comes in, what goes out, what is left. */
public final class BudgetChart {

    public enum Kind {
        INCOME,
        FIXED,
        VARIABLE,
        DEBT
    }

    public record Row(String words, Kind kind, BigDecimal amount) {}

    private static final double LABEL = 210;
    private static final double BAR = 420;
    private static final double SIZE = 12.5;
    private static final double ROW = 26;

    private BudgetChart() {}

    /** What is left over, or missing when below zero. */
    public static BigDecimal balance(List<Row> rows) {
        return sum(rows, true).subtract(sum(rows, false));
    }

    static BigDecimal sum(List<Row> rows, boolean income) {
        return rows.stream()
                .filter(it -> (it.kind() == Kind.INCOME) == income)
                .map(Row::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * The picture.
     *
     * @param people how many live of it; 0 when nobody said
     */
    public static Picture draw(String title, LocalDate on, List<Row> rows, int people) {
        var canvas = new Canvas();
        var most = sum(rows, true).max(sum(rows, false)).max(BigDecimal.ONE);
        var y = 0.0;
        for (var income : new boolean[] {true, false}) {
            y = bar(
                    canvas,
                    text(income ? "tool.budget.income" : "tool.budget.costs"),
                    sum(rows, income),
                    most,
                    y,
                    true,
                    income);
            for (var row : rows.stream()
                    .filter(it -> (it.kind() == Kind.INCOME) == income)
                    .sorted(Comparator.comparing(Row::kind)
                            .thenComparing(Comparator.comparing(Row::amount).reversed()))
                    .toList()) {
                y = bar(canvas, row.words(), row.amount(), most, y, false, income);
            }
            y += 14;
        }
        var balance = balance(rows);
        canvas.ground("result", Shape.line(Look.INK, new Point(0, y), new Point(LABEL + BAR + 110, y)));
        canvas.label(
                "result",
                new Shape.Words(
                        text(balance.signum() < 0 ? "tool.budget.missing" : "tool.budget.left"),
                        new Point(0, y + 26),
                        Anchor.START,
                        15,
                        true,
                        Look.TEXT));
        canvas.label(
                "result",
                new Shape.Words(
                        money(balance.abs()), new Point(LABEL + BAR + 110, y + 26), Anchor.END, 15, true, Look.TEXT));
        if (people > 1) {
            eachOf(canvas, sum(rows, true), people, y + 50);
        }
        return canvas.fitted(
                title, on, text("tool.budget.description", money(sum(rows, true)), money(sum(rows, false))), 620);
    }

    private static void eachOf(Canvas canvas, BigDecimal income, int people, double y) {
        var each = income.divide(BigDecimal.valueOf(people), 2, RoundingMode.HALF_UP);
        canvas.label(
                "result",
                new Shape.Words(
                        text("tool.budget.each", people), new Point(0, y), Anchor.START, SIZE, false, Look.TEXT));
        canvas.label(
                "result",
                new Shape.Words(money(each), new Point(LABEL + BAR + 110, y), Anchor.END, SIZE, false, Look.TEXT));
    }

    private static double bar(
            Canvas canvas, String words, BigDecimal amount, BigDecimal most, double y, boolean total, boolean income) {
        var wide = amount.multiply(BigDecimal.valueOf(BAR))
                .divide(most, 1, RoundingMode.HALF_UP)
                .doubleValue();
        var line = Lettering.wrap(words, LABEL - 12, SIZE, total, 1);
        if (!line.isEmpty()) {
            canvas.label(
                    "row",
                    new Shape.Words(line.getFirst(), new Point(0, y + 15), Anchor.START, SIZE, total, Look.TEXT));
        }
        var look = total ? (income ? Look.SOLID_BRAND : Look.SOLID) : income ? Look.SOFT : Look.PLAIN;
        canvas.symbol("row", Shape.rectangle(look, new Box(LABEL, y + 2, Math.max(1.5, wide), ROW - 9), 0));
        canvas.label(
                "row",
                new Shape.Words(
                        money(amount), new Point(LABEL + wide + 10, y + 15), Anchor.START, SIZE, total, Look.TEXT));
        return y + ROW;
    }

    /** 1 234,50 zł. */
    public static String money(BigDecimal amount) {
        var plain = amount.setScale(2, RoundingMode.HALF_UP).toPlainString().replace('.', ',');
        var comma = plain.indexOf(',');
        var grouped = new StringBuilder(plain);
        for (var i = comma - 3; i > 0; i -= 3) {
            grouped.insert(i, ' ');
        }
        return grouped + " zł";
    }
}
