package pl.oparcie.tool.genogram;

import static pl.oparcie.platform.text.Texts.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.oparcie.tool.genogram.Family.Couple;
import pl.oparcie.tool.genogram.Genogram.Bond;
import pl.oparcie.tool.genogram.Genogram.BondKind;
import pl.oparcie.tool.genogram.Genogram.DescentKind;
import pl.oparcie.tool.genogram.Genogram.Home;
import pl.oparcie.tool.genogram.Genogram.Union;
import pl.oparcie.tool.genogram.Genogram.UnionKind;
import pl.oparcie.tool.picture.Box;
import pl.oparcie.tool.picture.Enclosure;
import pl.oparcie.tool.picture.Lettering;
import pl.oparcie.tool.picture.Look;
import pl.oparcie.tool.picture.Mark;
import pl.oparcie.tool.picture.Mark.Role;
import pl.oparcie.tool.picture.Picture;
import pl.oparcie.tool.picture.Point;
import pl.oparcie.tool.picture.Router;
import pl.oparcie.tool.picture.Shape;
import pl.oparcie.tool.picture.Shape.Anchor;
import pl.oparcie.tool.picture.Ties;
import pl.oparcie.tool.picture.Ties.Pattern;

/** Draws a genogram as it was on a day. */
public final class GenogramPicture {

    static final Map<BondKind, Pattern> PATTERNS = Map.of(
            BondKind.VERY_CLOSE, Pattern.TRIPLE,
            BondKind.CLOSE, Pattern.DOUBLE,
            BondKind.COOL, Pattern.DOTTED,
            BondKind.CONFLICT, Pattern.ZIGZAG,
            BondKind.BROKEN, Pattern.CUT,
            BondKind.VIOLENCE, Pattern.ZIGZAG_ARROW);

    /** Names are seven points high on paper: 2.47 mm for {@link Labels#NAME} units. */
    private static final double LEGIBLE = 2.47 / Labels.NAME;

    private static final int LINE_PRICE = 24;
    private static final int NEAR_PRICE = 8;
    private static final int BOND_PRICE = 22;
    private static final double CLEAR = 8;

    private final Genogram genogram;
    private final LocalDate on;
    private final Layout layout;
    private final Family family;
    private final double width;
    private final Router router;
    private final List<Mark> grounds = new ArrayList<>();
    private final List<Mark> lines = new ArrayList<>();
    private final List<Mark> symbols = new ArrayList<>();
    private final List<Mark> words = new ArrayList<>();
    private final List<Said> unionWords = new ArrayList<>();

    /** Words of a union. */
    private record Said(Couple couple, Mark mark) {}

    private GenogramPicture(Genogram genogram, LocalDate on) {
        this.genogram = genogram;
        this.on = on;
        family = new Family(genogram);
        layout = new Layout(family, new Ordering(family, genogram).best());
        width = Math.max(layout.width, 560);
        router = new Router(width, layout.height);
    }

    /** The picture of the family as it was on that day. */
    public static Picture draw(Genogram whole, LocalDate on, String title) {
        return new GenogramPicture(whole.on(on), on).picture(title);
    }

    private Picture picture(String title) {
        for (var i = 0; i < family.size(); i++) {
            person(i);
        }
        layout.ways.forEach(this::way);
        layout.bars.forEach(this::unionLine);
        layout.bars.forEach(this::union);
        layout.alike().forEach(it -> lines.add(new Mark(Role.LINE, "twins", Shape.line(Look.INK, it.from(), it.to()))));
        obstacles();
        layout.farUnions().forEach(this::farUnion);
        layout.farChildren()
                .forEach((child, couple) ->
                        far(couple.one(), child.person(), look(child.descent().kind())));
        genogram.bonds().forEach(this::bond);
        genogram.homes().forEach(this::home);
        var legend = Legend.of(genogram, width, layout.height + 6);
        var heading = new Mark(
                Role.LABEL, "title", new Shape.Words(title, new Point(24, 30), Anchor.START, 19, true, Look.TEXT));
        var asOn = new Mark(
                Role.LABEL,
                "day",
                Shape.words(
                        text("tool.as-on", pl.oparcie.platform.text.Texts.date(on)),
                        new Point(24, 50),
                        Anchor.START,
                        13,
                        Look.TEXT_SOFT));
        var all = new ArrayList<Mark>();
        all.addAll(grounds);
        all.addAll(lines);
        all.addAll(symbols);
        all.addAll(words);
        all.add(heading);
        all.add(asOn);
        all.addAll(legend.marks());
        return new Picture(
                title, text("tool.genogram.description", family.size()), width, legend.bottom(), LEGIBLE, all);
    }

    private Box box(int person) {
        var box = Symbols.box(family.persons.get(person), layout.centre(person), layout.size(person));
        return family.takenIn(person) == null
                ? box
                : box.with(Symbols.bracketed(layout.centre(person), layout.size(person)));
    }

    private void person(int i) {
        var person = family.persons.get(i);
        symbols.addAll(Symbols.draw(person, layout.centre(i), layout.size(i), i == family.focus, on));
        var taken = family.takenIn(i);
        if (taken != null) {
            symbols.addAll(Symbols.brackets(person.id(), layout.centre(i), layout.size(i), bracket(taken)));
        }
        var y = layout.centre(i).y() + layout.size(i) / 2 + 5;
        for (var line : layout.label(i)) {
            y += line.size() * Lettering.LEADING;
            words.add(new Mark(
                    Role.LABEL,
                    person.id(),
                    new Shape.Words(
                            line.text(),
                            new Point(layout.centre(i).x(), y - line.size() * 0.3),
                            Anchor.MIDDLE,
                            line.size(),
                            line.bold(),
                            line.bold() ? Look.TEXT : Look.TEXT_SOFT)));
        }
    }

    private void way(Layout.Way way) {
        var own = way.own();
        var look = own == null ? Look.INK : look(own);
        lines.add(new Mark(Role.LINE, way.owner(), new Shape.Line(way.points(), 0, look)));
    }

    static Look bracket(DescentKind kind) {
        return kind == DescentKind.FOSTER ? Look.FINE_DASHED : Look.FINE;
    }

    private static Look look(DescentKind kind) {
        return switch (kind) {
            case BIOLOGICAL -> Look.INK;
            case ADOPTIVE -> Look.DASHED;
            case FOSTER -> Look.DOTTED;
        };
    }

    private String owner(Layout.Bar bar) {
        return family.persons.get(bar.couple().one()).id() + "+"
                + family.persons.get(bar.couple().other()).id();
    }

    private void unionLine(Layout.Bar bar) {
        var union = bar.couple().union();
        var owner = owner(bar);
        lines.add(new Mark(Role.LINE, owner, new Shape.Line(bar.points(), 6, look(union))));
        var slashes = union == null ? 0 : union.ended() != null ? 2 : union.separated() != null ? 1 : 0;
        for (var i = 0; i < slashes; i++) {
            var at = bar.middle().plus(-10 - i * 6, 0);
            lines.add(new Mark(Role.INSIDE, owner, Shape.line(Look.INK, at.plus(-4, 8), at.plus(4, -8))));
        }
    }

    private void union(Layout.Bar bar) {
        var owner = owner(bar);
        var texts = Labels.of(bar.couple().union());
        if (!texts.isEmpty()) {
            var centre = bar.points().size() == 2
                    ? bar.points().getFirst().towards(bar.points().getLast(), 0.5)
                    : bar.middle();
            var nested = bar.points().size() > 2;
            var union = bar.couple().union();
            var over = union != null && (union.ended() != null || union.separated() != null) ? 14 : 9;
            var said = nested ? List.of(String.join(", ", texts)) : texts;
            for (var aside : nested ? asides(bar) : new double[] {0}) {
                var base = centre.plus(aside, -(said.size() - 1) * Labels.SMALL * Lettering.LEADING - over);
                var written = Shape.lines(said, base, Anchor.MIDDLE, Labels.SMALL, false, Look.TEXT_SOFT);
                if (written.stream().allMatch(this::free)) {
                    written.forEach(it -> unionWords.add(new Said(bar.couple(), new Mark(Role.LABEL, owner, it))));
                    break;
                }
            }
        }
    }

    /** Places for words along a level line, the middle first. */
    private static double[] asides(Layout.Bar bar) {
        var half = Math.abs(bar.points().get(3).x() - bar.points().get(2).x()) / 2 - 40;
        var all = new ArrayList<Double>();
        for (var aside = 0.0; aside <= Math.max(0, half); aside += 12) {
            all.add(aside);
            all.add(-aside);
        }
        return all.stream().mapToDouble(it -> it).toArray();
    }

    /** Whether words would lie on nothing: what finds no free place is said in the list only. */
    private boolean free(Shape.Words said) {
        var box = said.box().grow(2);
        return words.stream().noneMatch(it -> it.shape().box().overlaps(box))
                && unionWords.stream().noneMatch(it -> it.mark().shape().box().overlaps(box))
                && symbols.stream()
                        .noneMatch(it ->
                                it.role() != Role.INSIDE && it.shape().box().overlaps(box))
                && lines.stream().noneMatch(it -> it.shape() instanceof Shape.Line line && crosses(line, box));
    }

    private static boolean crosses(Shape.Line line, Box box) {
        for (var i = 1; i < line.points().size(); i++) {
            if (box.cutBy(line.points().get(i - 1), line.points().get(i))) {
                return true;
            }
        }
        return false;
    }

    private static Look look(@Nullable Union union) {
        if (union == null || union.kind() == UnionKind.PARENTS) {
            return Look.FINE;
        }
        return switch (union.kind()) {
            case MARRIAGE -> Look.INK;
            case COHABITATION -> Look.DASHED;
            case RELATIONSHIP -> Look.DOTTED;
            case PARENTS -> Look.FINE;
        };
    }

    private void obstacles() {
        for (var i = 0; i < family.size(); i++) {
            router.block(box(i).grow(CLEAR));
        }
        unionWords.forEach(it -> words.add(it.mark()));
        words.forEach(it -> router.block(it.shape().box().grow(CLEAR)));
        router.block(new Box(0, 0, width, 58));
        for (var mark : lines) {
            if (mark.shape() instanceof Shape.Line line) {
                router.line(line.points(), LINE_PRICE);
                router.line(line.points().stream().map(it -> it.plus(6, 6)).toList(), NEAR_PRICE);
                router.line(line.points().stream().map(it -> it.plus(-6, -6)).toList(), NEAR_PRICE);
            }
        }
    }

    private void farUnion(Couple couple) {
        far(couple.one(), couple.other(), look(couple.union()));
    }

    private void far(int from, int to, Look look) {
        var way = between(from, to);
        lines.add(new Mark(Role.LINE, "far", new Shape.Line(way, 10, look)));
        router.line(way, LINE_PRICE);
    }

    private void bond(Bond bond) {
        var from = family.indexOf(bond.from());
        var to = family.indexOf(bond.to());
        if (from < 0 || to < 0 || from == to) {
            return;
        }
        var way = between(from, to);
        var pattern = PATTERNS.getOrDefault(bond.kind(), Pattern.PLAIN);
        lines.addAll(Ties.draw(bond.from() + "~" + bond.to(), pattern, way));
        router.line(way, BOND_PRICE);
        router.line(way.stream().map(it -> it.plus(6, 0)).toList(), BOND_PRICE);
        router.line(way.stream().map(it -> it.plus(0, 6)).toList(), BOND_PRICE);
    }

    /** A way from edge to edge that touches nobody else. */
    private List<Point> between(int from, int to) {
        var way = router.route(ports(from), ports(to));
        if (way.isEmpty()) {
            return List.of(edge(from, layout.centre(to)), edge(to, layout.centre(from)));
        }
        var whole = new ArrayList<>(way);
        whole.addFirst(edge(from, way.getFirst()));
        whole.addLast(edge(to, way.getLast()));
        return whole;
    }

    /** Places around a symbol where a line may begin: neither where descent and union lines do, nor where the name stands. */
    private List<Point> ports(int person) {
        var centre = layout.centre(person);
        var box = box(person);
        var out = CLEAR + 6;
        var high = layout.size(person) * 0.28;
        var ports = new ArrayList<Point>();
        var signed = family.persons.get(person);
        for (var off : new double[] {-high, high}) {
            if (off > 0 || !Symbols.signedLeft(signed)) {
                ports.add(new Point(box.x() - out, centre.y() + off));
            }
            if (off > 0 || !Symbols.signedRight(signed)) {
                ports.add(new Point(box.right() + out, centre.y() + off));
            }
            if (!family.hasSecondParents(person)) {
                ports.add(new Point(centre.x() + off, box.y() - out));
            }
        }
        return ports;
    }

    /** Where a line from outside meets the symbol. */
    private Point edge(int person, Point outside) {
        var centre = layout.centre(person);
        var outline = Symbols.outline(family.persons.get(person), centre, layout.size(person));
        var best = centre;
        for (var i = 0; i < outline.size(); i++) {
            var a = outline.get(i);
            var b = outline.get((i + 1) % outline.size());
            for (var share = 0.05; share < 1; share += 0.05) {
                var at = a.towards(b, share);
                if (best.equals(centre) || at.distance(outside) < best.distance(outside)) {
                    best = at;
                }
            }
        }
        return best.towards(outside, Math.min(0.5, 2.5 / Math.max(0.1, best.distance(outside))));
    }

    private void home(Home home) {
        var members = home.stays().stream()
                .map(it -> family.indexOf(it.person()))
                .filter(it -> it >= 0)
                .distinct()
                .toList();
        if (members.isEmpty()) {
            return;
        }
        var inside = new ArrayList<Box>();
        var outside = new ArrayList<Box>();
        for (var i = 0; i < family.size(); i++) {
            if (members.contains(i)) {
                inside.add(layout.cell(i).with(box(i).grow(-4)));
            } else if (family.persons.get(i).outcome() == Genogram.Outcome.BORN) {
                outside.add(layout.cell(i));
            }
        }
        outside.add(new Box(0, 0, width, 58));
        for (var bar : layout.bars) {
            var both = members.contains(bar.couple().one())
                    && members.contains(bar.couple().other());
            if (both) {
                inside.add(Box.around(bar.points()).grow(2));
            }
        }
        unionWords.forEach(it -> (members.contains(it.couple().one())
                                && members.contains(it.couple().other())
                        ? inside
                        : outside)
                .add(it.mark().shape().box()));
        var ways = layout.ways.stream().map(Layout.Way::points).toList();
        var rings = Enclosure.around(inside, outside, ways, width, layout.height);
        grounds.add(new Mark(Role.GROUND, home.name(), new Shape.Area(rings, 10, Look.OUTLINE)));
    }
}
