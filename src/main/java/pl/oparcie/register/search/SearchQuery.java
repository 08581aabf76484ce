package pl.oparcie.register.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.text.LooseDate;
import pl.oparcie.platform.text.NameForms;
import pl.oparcie.platform.text.Postcode;

/**
 * What somebody means by what was typed into the one box.
 *
 * @param key the number or address asked for; empty for words
 * @param forms for each word its folded form as typed and what it may be a declined form of
 * @param born a year of birth typed beside the name
 * @param bornOn a date of birth typed beside the name
 */
record SearchQuery(
        String typed,
        Kind kind,
        String key,
        List<List<String>> forms,
        @Nullable Integer born,
        @Nullable LocalDate bornOn) {

    enum Kind {
        EMPTY,
        /** A single letter finds everybody and nobody. */
        TOO_SHORT,
        /** Digits that are neither a PESEL nor a telephone. */
        TOO_FEW_DIGITS,
        PESEL,
        PHONE,
        EMAIL,
        MARK,
        /** Words of a name or of an address. */
        WORDS,
        /** Words with a number among them: an address. */
        ADDRESS
    }

    static final int LONGEST = 200;
    private static final int MOST_WORDS = 8;
    private static final Pattern MARK = Pattern.compile("\\p{L}{1,12}[./-]\\d[\\p{L}\\d./-]*");
    /** The same as people say it: with spaces, or with nothing, where the dots are; the class of three digits or more tells it from a date, the year from an address. */
    private static final Pattern SPOKEN_MARK = Pattern.compile(
            "\\p{L}{1,12}[\\s./-]*\\d{3,}[\\s./-]+\\d+[\\s./-]+(19|20)\\d{2}|\\p{L}{1,12}\\d{4,}(19|20)\\d{2}");

    private static final Pattern YEAR = Pattern.compile("(18|19|20)\\d{2}");
    private static final Set<String> STREET_WORDS =
            Set.of("ul", "ulica", "al", "aleja", "pl", "plac", "os", "osiedle", "m", "nr", "lok", "dom");

    static SearchQuery parse(String text) {
        var typed = text.strip();
        if (typed.isEmpty() || typed.length() > LONGEST) {
            return plain(typed, Kind.EMPTY, "");
        }
        if (typed.contains("@")) {
            return plain(typed, Kind.EMAIL, typed.toLowerCase(java.util.Locale.ROOT));
        }
        if (MARK.matcher(typed).matches() || SPOKEN_MARK.matcher(typed).matches()) {
            return plain(typed, Kind.MARK, typed);
        }
        if (typed.matches("[+\\d\\s()./-]+") && LooseDate.parse(typed).isEmpty()) {
            return number(typed);
        }
        return words(typed);
    }

    private static SearchQuery number(String typed) {
        var digits = typed.replaceAll("\\D", "");
        if (typed.startsWith("+48") || digits.startsWith("0048")) {
            digits = digits.substring(Math.max(0, digits.length() - 9));
        }
        return switch (digits.length()) {
            case 11 -> plain(typed, Kind.PESEL, digits);
            case 9 -> plain(typed, Kind.PHONE, digits);
            default -> plain(typed, Kind.TOO_FEW_DIGITS, "");
        };
    }

    private static SearchQuery words(String typed) {
        Integer born = null;
        LocalDate bornOn = null;
        var names = new ArrayList<String>();
        for (var token : typed.split("\\s+")) {
            var day = LooseDate.parse(token);
            if (day.isPresent()) {
                bornOn = day.get();
            } else if (YEAR.matcher(token).matches()) {
                born = Integer.valueOf(token);
            } else if (!Postcode.right(token)) {
                names.add(token);
            }
        }
        var forms = NameForms.perWord(String.join(" ", names)).stream()
                .filter(word -> !STREET_WORDS.contains(word.getFirst()))
                .limit(MOST_WORDS)
                .toList();
        if (forms.isEmpty() && bornOn == null) {
            return plain(typed, born == null ? Kind.EMPTY : Kind.TOO_SHORT, "");
        }
        // initials say something only beside a date of birth
        if (bornOn == null
                && (born == null || forms.size() < 2)
                && forms.stream().allMatch(word -> word.getFirst().length() < 2)) {
            return plain(typed, Kind.TOO_SHORT, "");
        }
        var address = forms.stream()
                .anyMatch(word -> Character.isDigit(word.getFirst().charAt(0)));
        return new SearchQuery(typed, address ? Kind.ADDRESS : Kind.WORDS, "", forms, born, bornOn);
    }

    private static SearchQuery plain(String typed, Kind kind, String key) {
        return new SearchQuery(typed, kind, key, List.of(), null, null);
    }

    /** The words as the database functions take them. */
    String asJson() {
        return json(forms);
    }

    /** Folded words hold letters and digits only, so there is nothing to escape. */
    static String json(List<List<String>> forms) {
        return forms.stream()
                .map(word -> word.stream().map(form -> "\"" + form + "\"").collect(Collectors.joining(",", "[", "]")))
                .collect(Collectors.joining(",", "[", "]"));
    }
}
