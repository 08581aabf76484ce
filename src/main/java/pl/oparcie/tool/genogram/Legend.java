package pl.oparcie.tool.genogram;

import static pl.oparcie.platform.text.Texts.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import pl.oparcie.tool.genogram.Genogram.BondKind;
import pl.oparcie.tool.genogram.Genogram.DescentKind;
import pl.oparcie.tool.genogram.Genogram.Outcome;
import pl.oparcie.tool.genogram.Genogram.Person;
import pl.oparcie.tool.genogram.Genogram.Sex;
import pl.oparcie.tool.genogram.Genogram.Trait;
import pl.oparcie.tool.genogram.Genogram.UnionKind;
import pl.oparcie.tool.picture.Lettering;
import pl.oparcie.tool.picture.Look;
import pl.oparcie.tool.picture.Mark;
import pl.oparcie.tool.picture.Mark.Role;
import pl.oparcie.tool.picture.Point;
import pl.oparcie.tool.picture.Shape;
import pl.oparcie.tool.picture.Shape.Anchor;
import pl.oparcie.tool.picture.Ties;

/** What the signs of a picture mean: those that stand in it, and no others. */
record Legend(List<Mark> marks, double bottom) {

    private static final double LEFT = 24;
    private static final double ROW = 30;
    private static final double SIGN = 44;
    private static final double LETTERS = 12;
    private static final LocalDate NEVER = LocalDate.of(2000, 1, 1);

    /** A sign drawn around a point, and its meaning. */
    private record Entry(List<Mark> sign, String words) {}

    static Legend of(Genogram genogram, double width, double top) {
        var entries = new ArrayList<Entry>();
        persons(genogram, entries);
        lines(genogram, entries);
        var marks = new ArrayList<Mark>();
        marks.add(new Mark(
                Role.INSIDE, "legend", Shape.line(Look.GRID, new Point(LEFT, top), new Point(width - LEFT, top))));
        var x = LEFT;
        var y = top + 24;
        for (var entry : entries) {
            var wide = SIGN + 8 + Lettering.width(entry.words(), LETTERS, false) + 22;
            if (x + wide > width - LEFT && x > LEFT) {
                x = LEFT;
                y += ROW;
            }
            for (var mark : entry.sign()) {
                marks.add(new Mark(
                        mark.role() == Role.SYMBOL ? Role.SYMBOL : Role.INSIDE,
                        "legend",
                        mark.shape().moved(x + SIGN / 2, y)));
            }
            marks.add(new Mark(
                    Role.LABEL,
                    "legend",
                    Shape.words(entry.words(), new Point(x + SIGN + 8, y + 4), Anchor.START, LETTERS, Look.TEXT_SOFT)));
            x += wide;
        }
        return new Legend(marks, y + 26);
    }

    private static void persons(Genogram genogram, List<Entry> entries) {
        for (var sex : Sex.values()) {
            if (genogram.persons().stream().anyMatch(it -> it.sex() == sex && it.outcome() == Outcome.BORN)) {
                entries.add(symbol(
                        sample(sex, Outcome.BORN, true, Set.of(), false), false, text("tool.genogram.sex." + sex)));
            }
        }
        if (genogram.persons().stream().anyMatch(it -> it.id().equals(genogram.focus()))) {
            entries.add(symbol(
                    sample(Sex.FEMALE, Outcome.BORN, true, Set.of(), false), true, text("tool.genogram.legend.focus")));
        }
        if (genogram.persons().stream().anyMatch(it -> it.died() != null && it.outcome() == Outcome.BORN)) {
            entries.add(symbol(
                    sample(Sex.MALE, Outcome.BORN, true, Set.of(), true), false, text("tool.genogram.legend.dead")));
        }
        if (genogram.persons().stream().anyMatch(it -> !it.sure())) {
            entries.add(symbol(
                    sample(Sex.MALE, Outcome.BORN, false, Set.of(), false),
                    false,
                    text("tool.genogram.legend.unsure")));
        }
        for (var outcome : EnumSet.complementOf(EnumSet.of(Outcome.BORN))) {
            if (genogram.persons().stream().anyMatch(it -> it.outcome() == outcome)) {
                entries.add(symbol(
                        sample(Sex.MALE, outcome, true, Set.of(), false),
                        false,
                        text("tool.genogram.outcome." + outcome)));
            }
        }
        for (var trait : Trait.values()) {
            if (genogram.persons().stream().anyMatch(it -> it.traits().contains(trait))) {
                entries.add(symbol(
                        sample(Sex.FEMALE, Outcome.BORN, true, Set.of(trait), false),
                        false,
                        text("tool.genogram.trait." + trait)));
            }
        }
    }

    private static Person sample(Sex sex, Outcome outcome, boolean sure, Set<Trait> traits, boolean dead) {
        return new Person("legend", "", sex, null, dead ? When.year(2000) : null, outcome, sure, traits, "");
    }

    private static Entry symbol(Person person, boolean focus, String words) {
        return new Entry(Symbols.draw(person, new Point(0, 0), 22, focus, NEVER), words);
    }

    private static void lines(Genogram genogram, List<Entry> entries) {
        for (var kind : UnionKind.values()) {
            if (kind != UnionKind.PARENTS && genogram.unions().stream().anyMatch(it -> it.kind() == kind)) {
                var look = kind == UnionKind.MARRIAGE
                        ? Look.INK
                        : kind == UnionKind.COHABITATION ? Look.DASHED : Look.DOTTED;
                entries.add(line(look, 0, text("tool.genogram.union." + kind)));
            }
        }
        if (genogram.unions().stream().anyMatch(it -> it.ended() == null && it.separated() != null)) {
            entries.add(line(Look.INK, 1, text("tool.genogram.legend.separated")));
        }
        if (genogram.unions().stream().anyMatch(it -> it.ended() != null)) {
            entries.add(line(Look.INK, 2, text("tool.genogram.legend.ended")));
        }
        if (genogram.descents().stream().anyMatch(it -> it.kind() == DescentKind.ADOPTIVE)) {
            entries.add(taken(DescentKind.ADOPTIVE, Look.DASHED, text("tool.genogram.legend.adopted")));
        }
        if (genogram.descents().stream().anyMatch(it -> it.kind() == DescentKind.FOSTER)) {
            entries.add(taken(DescentKind.FOSTER, Look.DOTTED, text("tool.genogram.legend.foster")));
        }
        for (var kind : BondKind.values()) {
            if (genogram.bonds().stream().anyMatch(it -> it.kind() == kind)) {
                var pattern = GenogramPicture.PATTERNS.getOrDefault(kind, Ties.Pattern.PLAIN);
                entries.add(new Entry(
                        Ties.draw("legend", pattern, List.of(new Point(-21, 0), new Point(21, 0))),
                        text("tool.genogram.bond." + kind)));
            }
        }
        if (!genogram.homes().isEmpty()) {
            entries.add(new Entry(
                    List.of(new Mark(
                            Role.INSIDE,
                            "legend",
                            Shape.rectangle(Look.OUTLINE, new pl.oparcie.tool.picture.Box(-19, -10, 38, 20), 5))),
                    text("tool.genogram.legend.home")));
        }
    }

    /** The line that leads to a child who was taken in, and the brackets around it. */
    private static Entry taken(DescentKind kind, Look look, String words) {
        var marks = new ArrayList<Mark>();
        marks.add(new Mark(Role.INSIDE, "legend", Shape.line(look, new Point(-21, 0), new Point(-8, 0))));
        marks.addAll(Symbols.draw(
                sample(Sex.FEMALE, Outcome.BORN, true, Set.of(), false), new Point(7, 0), 14, false, NEVER));
        marks.addAll(Symbols.brackets("legend", new Point(7, 0), 14, GenogramPicture.bracket(kind)));
        return new Entry(marks, words);
    }

    private static Entry line(Look look, int slashes, String words) {
        var marks = new ArrayList<Mark>();
        marks.add(new Mark(Role.INSIDE, "legend", Shape.line(look, new Point(-21, 0), new Point(21, 0))));
        for (var i = 0; i < slashes; i++) {
            marks.add(new Mark(
                    Role.INSIDE, "legend", Shape.line(Look.INK, new Point(-4 + i * 6, 8), new Point(4 + i * 6, -8))));
        }
        return new Entry(marks, words);
    }
}
