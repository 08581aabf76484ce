package pl.oparcie.tool.picture;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** How wide words are in Lato, and where their lines break. */
public final class Lettering {

    /** From one base line to the next, in sizes. */
    public static final double LEADING = 1.2;

    private static final int FIRST = ' ';

    /** A letter not in the table, such as a Ukrainian one, and a little more than its width. */
    private static final int OTHER = 70;

    private static final int[] REGULAR = {
        26, 27, 38, 58, 58, 81, 72, 21, 27, 27, 43, 58, 23, 38, 24, 46, 58, 58, 58, 58, 58, 58, 58, 58, 58, 58, 25, 27,
        58, 58, 58, 45, 84, 68, 65, 67, 77, 58, 57, 74, 77, 28, 43, 67, 52, 93, 77, 81, 61, 81, 63, 55, 60, 74, 68, 104,
        65, 63, 61, 31, 46, 31, 58, 46, 40, 50, 56, 48, 56, 53, 36, 52, 56, 24, 24, 51, 24, 83, 56, 57, 57, 56, 37, 44,
        36, 56, 52, 79, 50, 52, 46, 31, 26, 31, 58
    };
    private static final int[] BOLD = {
        25, 29, 40, 58, 58, 82, 73, 22, 28, 28, 43, 58, 24, 38, 24, 47, 58, 58, 58, 58, 58, 58, 58, 58, 58, 58, 26, 28,
        58, 58, 58, 46, 85, 70, 66, 67, 77, 58, 57, 73, 78, 30, 43, 69, 52, 95, 78, 81, 62, 81, 65, 55, 60, 75, 70, 106,
        68, 65, 61, 32, 47, 32, 58, 47, 40, 51, 57, 49, 57, 54, 36, 53, 57, 26, 26, 54, 25, 84, 57, 58, 57, 57, 38, 44,
        38, 57, 53, 81, 53, 53, 46, 31, 27, 31, 58
    };

    private Lettering() {}

    public static double width(String text, double size, boolean bold) {
        var table = bold ? BOLD : REGULAR;
        var sum = 0;
        var plain = Normalizer.normalize(text, Normalizer.Form.NFD);
        for (var i = 0; i < plain.length(); i++) {
            sum += width(plain.charAt(i), table);
        }
        return sum * size / 100;
    }

    private static int width(char letter, int[] table) {
        var known =
                switch (letter) {
                    case 'ł' -> 'r';
                    case 'Ł' -> 'L';
                    case '–' -> '0';
                    case '„', '”', '…' -> '%';
                    case '·' -> '.';
                    default -> letter;
                };
        if (Character.getType(known) == Character.NON_SPACING_MARK) {
            return 0;
        }
        var place = known - FIRST;
        return place >= 0 && place < table.length ? table[place] : OTHER;
    }

    /** The text in lines no wider than that, at most so many; what does not fit ends in an ellipsis. */
    public static List<String> wrap(String text, double width, double size, boolean bold, int most) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.strip().replace("-", "-\u200B").split("[\\s]+|(?<=\u200B)")) {
            var part = word.replace("\u200B", "");
            var glue = line.isEmpty() || line.charAt(line.length() - 1) == '-' ? "" : " ";
            if (!line.isEmpty() && width(line + glue + part, size, bold) > width) {
                lines.add(line.toString());
                line.setLength(0);
                glue = "";
            }
            line.append(glue).append(part);
        }
        lines.add(line.toString());
        var kept = new ArrayList<>(lines.subList(0, Math.min(most, lines.size())));
        if (lines.size() > most) {
            kept.set(most - 1, kept.get(most - 1).replaceAll("[\\s(,;:-]+$", "") + "…");
        }
        kept.replaceAll(it -> fit(it, width, size, bold));
        return kept.stream().filter(it -> !it.isEmpty()).toList();
    }

    private static String fit(String line, double width, double size, boolean bold) {
        var fitting = line;
        while (width(fitting, size, bold) > width && fitting.length() > 2) {
            fitting = fitting.substring(0, fitting.length() - (fitting.endsWith("…") ? 2 : 1)) + "…";
        }
        return fitting;
    }
}
