package pl.oparcie.tool.picture;

import java.util.List;

/**
 * A sheet of paper with room for a picture, in millimetres: A4 or A3, lying or upright, whichever fills it better.
 *
 * @param name by which the frame of prints knows it
 * @param high under the heading of the print
 * @param alone on a sheet for itself
 */
public record PrintSheet(String name, double wide, double high, double alone) {

    private static final PrintSheet A4 = new PrintSheet("A4", 268, 122, 160);
    private static final PrintSheet A4_UPRIGHT = new PrintSheet("A4-upright", 172, 192, 240);
    private static final PrintSheet A3 = new PrintSheet("A3", 383, 208, 245);
    private static final PrintSheet A3_UPRIGHT = new PrintSheet("A3-upright", 260, 322, 366);

    /** How much larger a picture has to be upright before the sheet is turned: tables under it read better on a lying one. */
    private static final double WORTH_TURNING = 1.1;

    public static PrintSheet of(Picture picture, boolean large) {
        var lying = large ? A3 : A4;
        var upright = large ? A3_UPRIGHT : A4_UPRIGHT;
        var under = Math.max(lying.scale(picture), upright.scale(picture)) >= picture.legible();
        var turned = under
                ? upright.scale(picture) / lying.scale(picture)
                : upright.scaleAlone(picture) / lying.scaleAlone(picture);
        return turned > WORTH_TURNING ? upright : lying;
    }

    private double scale(Picture picture) {
        return Math.min(wide / picture.width(), high / picture.height());
    }

    private double scaleAlone(Picture picture) {
        return Math.min(wide / picture.width(), alone / picture.height());
    }

    /** Whether names in the picture can be read on one such sheet, under the heading or on one of its own. */
    public boolean holds(Picture picture) {
        return scaleAlone(picture) >= picture.legible();
    }

    /** The whole picture, as large as it may be under the heading. */
    public String whole(Picture picture) {
        return SvgWriter.write(picture, "picture", wide, high);
    }

    /** The picture over several sheets, where it cannot be read under the heading of one. */
    public List<String> parts(Picture picture) {
        return SvgWriter.parts(picture, "part", wide, high, alone);
    }
}
