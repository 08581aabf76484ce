package pl.oparcie.tool.genogram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pl.oparcie.tool.genogram.Genogram.BondKind;
import pl.oparcie.tool.genogram.Genogram.Outcome;
import pl.oparcie.tool.picture.Mark;
import pl.oparcie.tool.picture.Overlaps;
import pl.oparcie.tool.picture.Picture;
import pl.oparcie.tool.picture.Point;
import pl.oparcie.tool.picture.PrintSheet;
import pl.oparcie.tool.picture.Shape;
import pl.oparcie.tool.picture.SvgWriter;

/** The genogram as data and as a picture. */
class GenogramTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void aFamilyOfFourGenerationsIsDrawnWithNothingOnAnythingElse() {
        var family = TestFamily.ofFourGenerations();
        assertThat(family.persons().stream().filter(it -> it.outcome() == Outcome.BORN))
                .hasSize(35);
        var picture = GenogramPicture.draw(family, TODAY, "Genogram");
        assertThat(Overlaps.of(picture)).isEmpty();
        assertThat(rows(picture)).hasSize(4);
        family.persons()
                .forEach(
                        it -> assertThat(symbol(picture, it.id())).as(it.name()).isNotNull());
    }

    /** Families as they are, and families as nobody has them; symbols, names, outlines, and no two lines on one another. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void familiesMadeByChanceAreDrawnWithNothingOnAnythingElse(long seed) {
        for (var i = 0; i < 16; i++) {
            var number = seed * 1000 + i;
            var picture = GenogramPicture.draw(TestFamily.byChance(number, 3 + i * 3), TODAY, "Genogram");
            assertThat(Overlaps.of(picture)).as("by chance %d", number).isEmpty();
            var family = TestFamily.ofGenerations(number, 6 + i * 3);
            assertThat(Overlaps.of(GenogramPicture.draw(family, TODAY, "Genogram")))
                    .as("of generations %d", number)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 4, 7})
    void aHundredPeopleAreDrawnWithNothingOnAnythingElse(long seed) {
        var family = TestFamily.ofGenerations(seed, 100);
        assertThat(family.persons()).hasSize(100);
        var picture = GenogramPicture.draw(family, TODAY, "Genogram");
        assertThat(Overlaps.of(picture)).isEmpty();
        assertThat(picture.marks().stream()
                        .filter(it -> it.role() == Mark.Role.SYMBOL)
                        .map(Mark::owner)
                        .distinct())
                .hasSize(101);
    }

    @Test
    void whoWasTakenInStandsInBracketsAndTheLegendSaysSo() {
        var picture = GenogramPicture.draw(TestFamily.ofFourGenerations(), TODAY, "Genogram");
        for (var id : List.of("dawid", "filip")) {
            assertThat(outside(picture, id)).as(id).isEqualTo(4);
        }
        assertThat(outside(picture, "michal")).isZero();
        assertThat(SvgWriter.write(picture, "x"))
                .contains(pl.oparcie.platform.text.Texts.text("tool.genogram.legend.foster"));
    }

    /** Strokes of somebody that lie outside the symbol. */
    private static long outside(Picture picture, String id) {
        var box = symbol(picture, id).shape().box();
        return picture.marks().stream()
                .filter(it -> it.role() == Mark.Role.INSIDE && it.owner().equals(id))
                .filter(it -> it.shape() instanceof Shape.Line)
                .filter(it -> !box.grow(1).overlaps(it.shape().box()))
                .count();
    }

    @Test
    void aWideFamilyIsPrintedSheetBySheetWithEverybodyWholeOnOneOfThem() {
        var four = GenogramPicture.draw(TestFamily.ofFourGenerations(), TODAY, "Genogram");
        assertThat(PrintSheet.of(four, true).parts(four)).as("A3 holds it").isEmpty();
        assertThat(PrintSheet.of(four, false).holds(four)).isFalse();
        assertThat(PrintSheet.of(four, false).parts(four)).as("A4 does not").hasSize(2);
        var tall = new Picture("", "", 400, 700, List.of());
        assertThat(PrintSheet.of(tall, false).name()).isEqualTo("A4-upright");
        var wide = GenogramPicture.draw(TestFamily.byChance(95, 100), TODAY, "Genogram");
        var sheets = SvgWriter.parts(wide, "part", 380, 195);
        assertThat(sheets).hasSizeGreaterThan(1);
        var broadest = wide.marks().stream()
                .filter(it -> it.role() == Mark.Role.SYMBOL || it.role() == Mark.Role.LABEL)
                .filter(it -> !it.owner().equals("legend") && !it.owner().equals("title"))
                .mapToDouble(it -> it.shape().box().width())
                .max()
                .orElseThrow();
        assertThat(broadest).isLessThan(SvgWriter.OVERLAP);
    }

    @Test
    void theCheckFindsWhatLiesOnAnother() {
        var square = Shape.rectangle(
                pl.oparcie.tool.picture.Look.SYMBOL, new pl.oparcie.tool.picture.Box(10, 10, 40, 40), 0);
        var through = Shape.line(pl.oparcie.tool.picture.Look.INK, new Point(0, 30), new Point(90, 30));
        var aside = Shape.line(pl.oparcie.tool.picture.Look.INK, new Point(0, 60), new Point(90, 60));
        assertThat(Overlaps.of(of(
                        new Mark(Mark.Role.SYMBOL, "a", square),
                        new Mark(Mark.Role.SYMBOL, "b", square.moved(20, 20)))))
                .hasSize(1);
        assertThat(Overlaps.of(of(new Mark(Mark.Role.SYMBOL, "a", square), new Mark(Mark.Role.LINE, "b", through))))
                .hasSize(1);
        assertThat(Overlaps.of(of(new Mark(Mark.Role.SYMBOL, "a", square), new Mark(Mark.Role.LINE, "b", aside))))
                .isEmpty();
        assertThat(Overlaps.of(of(
                        new Mark(Mark.Role.LINE, "a", aside),
                        new Mark(
                                Mark.Role.LINE,
                                "b",
                                Shape.line(pl.oparcie.tool.picture.Look.INK, new Point(50, 61), new Point(80, 61))))))
                .hasSize(1);
        var home = Shape.rectangle(
                pl.oparcie.tool.picture.Look.OUTLINE, new pl.oparcie.tool.picture.Box(20, 5, 70, 70), 9);
        assertThat(Overlaps.of(of(new Mark(Mark.Role.SYMBOL, "a", square), new Mark(Mark.Role.GROUND, "h", home))))
                .hasSize(1);
    }

    private static Picture of(Mark... marks) {
        return new Picture("", "", 100, 100, List.of(marks));
    }

    @Test
    void parentsStandOverTheirChildrenAndTwinsSideBySide() {
        var picture = GenogramPicture.draw(TestFamily.ofFourGenerations(), TODAY, "Genogram");
        assertThat(centre(picture, "anna").y())
                .isGreaterThan(centre(picture, "jan").y());
        assertThat(centre(picture, "anna").y())
                .isEqualTo(centre(picture, "piotr").y());
        assertThat(centre(picture, "julia").y())
                .isEqualTo(centre(picture, "ola").y());
        var between = picture.marks().stream()
                .filter(it -> it.role() == Mark.Role.SYMBOL)
                .filter(it ->
                        it.shape().box().centre().y() == centre(picture, "ola").y())
                .filter(it -> it.shape().box().centre().x()
                        > Math.min(
                                centre(picture, "ola").x(),
                                centre(picture, "ala").x()))
                .filter(it -> it.shape().box().centre().x()
                        < Math.max(
                                centre(picture, "ola").x(),
                                centre(picture, "ala").x()));
        assertThat(between).isEmpty();
    }

    @Test
    void onAnEarlierDayNobodyIsThereWhoCameLater() {
        var then = TestFamily.ofFourGenerations().on(LocalDate.of(2010, 6, 1));
        assertThat(then.byId())
                .doesNotContainKeys("kuba", "ola", "strata", "hania")
                .containsKeys("julia", "edward");
        assertThat(then.byId().get("edward").died()).isNull();
        var couple = then.unions().stream()
                .filter(it -> it.joins("anna", "adam-d"))
                .findFirst()
                .orElseThrow();
        assertThat(couple.separated()).isNotNull();
        assertThat(couple.ended()).isNull();
        assertThat(then.descents()).noneMatch(it -> it.kind() == Genogram.DescentKind.FOSTER);
        assertThat(then.bonds()).noneMatch(it -> it.kind() == BondKind.VIOLENCE);
    }

    @Test
    void aDateIsReadAsPeopleRememberIt() {
        assertThat(When.parse("ok. 1956")).hasValue(new When(1956, 0, 0, true));
        assertThat(When.parse("3.1956")).hasValue(new When(1956, 3, 0, false));
        assertThat(When.parse("12.03.1956")).hasValue(new When(1956, 3, 12, false));
        assertThat(When.parse("1956-03-12")).hasValue(new When(1956, 3, 12, false));
        assertThat(When.parse("31.02.1956")).isEmpty();
        assertThat(When.parse("dawno")).isEmpty();
        for (var text : List.of("ok. 1956", "03.1956", "12.03.1956", "1956")) {
            assertThat(When.parse(text).orElseThrow()).hasToString(text);
        }
    }

    @Test
    void thePictureIsXmlWithoutStyleAndWithWordsForThoseWhoDoNotSeeIt() {
        var svg = SvgWriter.write(
                GenogramPicture.draw(TestFamily.ofFourGenerations(), TODAY, "A <b> & \"c\"\u0000"), "picture");
        assertThat(svg)
                .contains("A &lt;b&gt; &amp; &quot;c&quot;</title>", "<desc ", "role=\"img\"")
                .doesNotContain("style=", "<b>", "\u0000");
    }

    private static List<Double> rows(Picture picture) {
        return picture.marks().stream()
                .filter(it -> it.role() == Mark.Role.SYMBOL && !it.owner().equals("legend"))
                .map(it -> it.shape().box().centre().y())
                .distinct()
                .toList();
    }

    private static Mark symbol(Picture picture, String id) {
        return picture.marks().stream()
                .filter(it -> it.role() == Mark.Role.SYMBOL && it.owner().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Point centre(Picture picture, String id) {
        return symbol(picture, id).shape().box().centre();
    }
}
