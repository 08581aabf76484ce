package pl.oparcie.plan;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import pl.oparcie.platform.text.Texts;

/**
 * Draws a scale over time as SVG, the same for page and paper. All it writes are numbers and dates; the words for those who do not see
 * it stand beside it.
 */
final class LineChart {

    private static final int LEFT = 30;
    private static final int RIGHT = 300;
    private static final int TOP = 14;
    private static final int BOTTOM = 94;

    private LineChart() {}

    /** The whole {@code <svg>}; {@code 2 (1.06.2026), 5 (1.09.2026)} as its name. */
    static String svg(Trend trend) {
        var dots = trend.dots();
        var kind = trend.kind();
        var svg = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" viewBox=\"0 0 320 118\" role=\"img\" aria-label=\""
                        + words(trend) + "\">");
        for (var step : List.of(kind.low(), (kind.low() + kind.high()) / 2, kind.high())) {
            svg.append("<path class=\"gridline\" stroke=\"#d5dbd9\" fill=\"none\" d=\"M%d %dH310\"/>"
                    .formatted(LEFT - 6, y(kind, step)));
            svg.append(label(4, y(kind, step) + 4, kind.value(step), "start", false));
        }
        var line = new StringBuilder();
        var places = places(dots);
        for (var i = 0; i < dots.size(); i++) {
            line.append(i == 0 ? "M" : " L")
                    .append(places.get(i))
                    .append(' ')
                    .append(y(kind, dots.get(i).value()));
        }
        svg.append("<path class=\"line\" fill=\"none\" stroke=\"#0d4f5c\" stroke-width=\"3\" d=\"" + line + "\"/>");
        for (var i = 0; i < dots.size(); i++) {
            var last = i == dots.size() - 1;
            var value = dots.get(i).value();
            svg.append("<circle class=\"dot\" fill=\"#0d4f5c\" cx=\"%d\" cy=\"%d\" r=\"%d\"/>"
                    .formatted(places.get(i), y(kind, value), last ? 6 : 4));
            svg.append(label(places.get(i), y(kind, value) - 10, kind.value(value), "middle", true));
        }
        svg.append(label(places.getFirst(), 112, Texts.dayMonth(dots.getFirst().on()), "middle", false));
        if (dots.size() > 1) {
            svg.append(label(places.getLast(), 112, Texts.date(dots.getLast().on()), "end", false));
        }
        return svg.append("</svg>").toString();
    }

    /** The dots in words. */
    static String words(Trend trend) {
        var words = new ArrayList<String>();
        trend.dots()
                .forEach(dot -> words.add("%s (%s)".formatted(trend.kind().value(dot.value()), Texts.date(dot.on()))));
        return String.join(", ", words);
    }

    /** By days; points of one day, which would hide each other, one after another. */
    private static List<Integer> places(List<Trend.Dot> dots) {
        var first = dots.getFirst().on();
        var span = ChronoUnit.DAYS.between(first, dots.getLast().on());
        var apart = dots.stream().map(Trend.Dot::on).distinct().count() == dots.size();
        var places = new ArrayList<Integer>();
        for (var i = 0; i < dots.size(); i++) {
            var along = apart ? ChronoUnit.DAYS.between(first, dots.get(i).on()) : i;
            var of = Math.max(1, apart ? span : dots.size() - 1);
            places.add(LEFT + (int) (along * (RIGHT - LEFT) / of));
        }
        return places;
    }

    private static int y(Trend.Kind kind, int value) {
        return BOTTOM - (value - kind.low()) * (BOTTOM - TOP) / (kind.high() - kind.low());
    }

    private static String label(int x, int y, String text, String anchor, boolean bold) {
        return String.format(
                Locale.ROOT,
                "<text %sfont-family=\"Lato\" font-size=\"12\" x=\"%d\" y=\"%d\" text-anchor=\"%s\"%s>%s</text>",
                bold ? "class=\"label\" " : "",
                x,
                y,
                anchor,
                bold ? " font-weight=\"700\"" : "",
                text);
    }
}
