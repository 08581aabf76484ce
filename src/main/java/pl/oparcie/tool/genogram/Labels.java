package pl.oparcie.tool.genogram;

import static pl.oparcie.platform.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.tool.genogram.Genogram.Outcome;
import pl.oparcie.tool.genogram.Genogram.Person;
import pl.oparcie.tool.genogram.Genogram.Union;
import pl.oparcie.tool.genogram.Genogram.UnionKind;
import pl.oparcie.tool.picture.Lettering;

/** What stands under a symbol and over the line of a union. */
final class Labels {

    static final double NAME = 12.5;
    static final double SMALL = 11;
    private static final double WIDEST = 104;

    private Labels() {}

    record Line(String text, boolean bold) {
        double size() {
            return bold ? NAME : SMALL;
        }

        double width() {
            return Lettering.width(text, size(), bold);
        }
    }

    static List<Line> of(Person person) {
        var lines = new ArrayList<Line>();
        var name = person.sure() || person.name().isBlank() ? person.name() : person.name() + " (?)";
        if (!name.isBlank()) {
            Lettering.wrap(name, WIDEST, NAME, true, 3).forEach(it -> lines.add(new Line(it, true)));
        }
        var years = years(person);
        if (!years.isEmpty()) {
            Lettering.wrap(years, WIDEST, SMALL, false, 2).forEach(it -> lines.add(new Line(it, false)));
        }
        if (!person.note().isBlank()) {
            Lettering.wrap(person.note(), WIDEST, SMALL, false, 2).forEach(it -> lines.add(new Line(it, false)));
        }
        return lines;
    }

    static double width(List<Line> lines) {
        return lines.stream().mapToDouble(Line::width).max().orElse(0);
    }

    static double height(List<Line> lines) {
        return lines.stream().mapToDouble(it -> it.size() * Lettering.LEADING).sum();
    }

    static String years(Person person) {
        var born = person.born();
        var died = person.died();
        if (person.outcome() != Outcome.BORN) {
            var when = died != null ? died : born;
            var what = text("tool.genogram.outcome." + person.outcome());
            return when == null ? what : what + " " + when.year();
        }
        if (died != null) {
            return (born == null ? "?" : year(born)) + "–" + year(died);
        }
        return born == null ? "" : text("tool.genogram.born", year(born));
    }

    static String year(When when) {
        return new When(when.year(), 0, 0, when.about()).words();
    }

    static List<String> of(@Nullable Union union) {
        var lines = new ArrayList<String>();
        if (union != null) {
            var from = union.from();
            if (from != null && union.kind() != UnionKind.PARENTS) {
                lines.add(text("tool.genogram.from." + union.kind(), year(from)));
            }
            var separated = union.separated();
            if (separated != null && union.ended() == null) {
                lines.add(text("tool.genogram.separated", year(separated)));
            }
            var ended = union.ended();
            if (ended != null) {
                lines.add(text("tool.genogram.ended." + union.kind(), year(ended)));
            }
        }
        return lines;
    }

    static double unionWidth(@Nullable Union union) {
        return of(union).stream()
                .mapToDouble(it -> Lettering.width(it, SMALL, false))
                .max()
                .orElse(0);
    }
}
