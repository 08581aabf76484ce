package pl.oparcie.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What stands between two braces on each side.
 *
 * @param name as it is known: lower case
 * @param forms words for a man, a woman and for whoever gave no form of address
 */
record Token(Kind kind, String name, List<String> forms, int start, int end, String written) {

    /** What a token does. */
    enum Kind {
        /** A value, {@code {{osoba.nazwa}}}. */
        VALUE,
        /** Words by the form of address, {@code {{osoba:zamieszkały|zamieszkała|adres}}}. */
        FORM,
        /** Each row of a list, or only where there is such a value, {@code {{#plan.cele}}}. */
        EACH,
        /** Only where there is such a value or a row, {@code {{?plan.cele}}}. */
        WHERE,
        /** Only where there is none, {@code {{^plan.cele}}}. */
        WITHOUT,
        /** The end of one of the three, {@code {{/plan.cele}}}. */
        END;

        boolean opens() {
            return this == EACH || this == WHERE || this == WITHOUT;
        }
    }

    private static final Pattern WRITTEN = Pattern.compile("\\{\\{([^{}]*)}}");
    private static final String SIGNS = "#?^/";

    /** All tokens of a text, in order. */
    static List<Token> of(String text) {
        var tokens = new ArrayList<Token>();
        var match = WRITTEN.matcher(text);
        while (match.find()) {
            tokens.add(token(match.group(1).replace('\u00a0', ' ').strip(), match.start(), match.end(), match.group()));
        }
        return tokens;
    }

    private static Token token(String inside, int start, int end, String written) {
        var sign = inside.isEmpty() ? -1 : SIGNS.indexOf(inside.charAt(0));
        var colon = inside.indexOf(':');
        if (sign < 0 && colon > 0) {
            return new Token(
                    Kind.FORM,
                    name(inside.substring(0, colon)),
                    List.of(inside.substring(colon + 1).split("\\|", -1)),
                    start,
                    end,
                    written);
        }
        var kind =
                switch (sign) {
                    case 0 -> Kind.EACH;
                    case 1 -> Kind.WHERE;
                    case 2 -> Kind.WITHOUT;
                    case 3 -> Kind.END;
                    default -> Kind.VALUE;
                };
        return new Token(kind, name(sign < 0 ? inside : inside.substring(1)), List.of(), start, end, written);
    }

    private static String name(String written) {
        return written.strip().toLowerCase(Locale.ROOT);
    }

    /** The text without its tokens: what is left of braces there is a mistake. */
    static String without(String text) {
        return WRITTEN.matcher(text).replaceAll(" ");
    }
}
