package pl.oparcie.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names that a template may use; what they mean is in the message files, under {@code template.placeholder.<name>}. Beside them a template
 * may ask for anything of its own as {@code pole.<name>}.
 */
public final class Placeholders {

    /** Beginning of names that are asked for when the letter is made. */
    public static final String FIELD = "pole.";

    private static final String IN_WORDS = "_slownie";
    private static final Pattern OWN = Pattern.compile("pole\\.[a-z][a-z0-9_]{0,39}");
    private static final Set<String> FORMS = Set.of("osoba", "dziecko", "pracownik", "adresat");
    private static final Set<String> PERSON = Set.of("lp", "nazwa", "data_urodzenia", "pesel", "pokrewienstwo");

    private static final Map<String, List<String>> GROUPS = groups();
    private static final Map<String, Set<String>> LISTS = Map.of(
            "gospodarstwo.osoby",
            PERSON,
            "gospodarstwo.dzieci",
            PERSON,
            "diagnoza.trudnosci",
            Set.of("lp", "nazwa"),
            "plan.cele",
            Set.of("lp", "nazwa", "termin"));

    private Placeholders() {}

    private static Map<String, List<String>> groups() {
        var groups = new LinkedHashMap<String, List<String>>();
        groups.put(
                "osrodek", List.of("naglowek", "nazwa", "adres", "telefon", "email", "miejscowosc", "kierownik_tytul"));
        groups.put("pracownik", List.of("nazwa", "stanowisko", "telefon", "email"));
        groups.put("pismo", List.of("znak", "numer", "data", "data_slownie", "termin", "termin_dni", "ponowienie"));
        groups.put("adresat", List.of("nazwa", "adres", "osoba"));
        groups.put(
                "osoba",
                List.of(
                        "nazwa",
                        "zwrot_nazwa",
                        "imie",
                        "nazwisko",
                        "nazwisko_rodowe",
                        "pesel",
                        "data_urodzenia",
                        "adres",
                        "telefon",
                        "dokument",
                        "obywatelstwo"));
        groups.put("gospodarstwo", List.of("nazwa", "adres", "liczba", "liczba_slownie", "osoby", "dzieci"));
        groups.put("sprawa", List.of("znak", "data_otwarcia", "powody"));
        groups.put("diagnoza", List.of("wniosek", "mocne_strony", "trudnosci"));
        groups.put("plan", List.of("cele"));
        return groups;
    }

    /** Names by group, without the group's own; in the order they are shown. */
    public static Map<String, List<String>> grouped() {
        return GROUPS;
    }

    /** Full names, without rows of lists and without fields of a letter's own. */
    public static List<String> names() {
        var names = new ArrayList<String>();
        GROUPS.forEach((group, those) -> those.forEach(name -> names.add(group + "." + name)));
        return names;
    }

    /** What the rows of a list hold; nothing when the name is no list. */
    public static Optional<Set<String>> rows(String name) {
        return Optional.ofNullable(LISTS.get(name));
    }

    /** Whether such a name means something. */
    static boolean known(String name) {
        var base = name.endsWith(IN_WORDS) ? name.substring(0, name.length() - IN_WORDS.length()) : name;
        return OWN.matcher(name).matches() || names().contains(name) || (names().contains(base) && day(base));
    }

    private static boolean day(String name) {
        return (name.startsWith("pismo.") && !name.equals("pismo.ponowienie")) || name.contains(".data_");
    }

    /** Whether words may go by the form of address of this one. */
    static boolean hasForm(String whose) {
        return FORMS.contains(whose);
    }

    /** The known name that is written most like this one, where one is near. */
    static Optional<String> like(String name) {
        return names().stream()
                .filter(known -> distance(known, name) <= Math.max(2, name.length() / 5))
                .min(java.util.Comparator.comparingInt(known -> distance(known, name)));
    }

    private static int distance(String one, String other) {
        var before = new int[other.length() + 1];
        for (var j = 0; j < before.length; j++) {
            before[j] = j;
        }
        for (var i = 1; i <= one.length(); i++) {
            var row = new int[before.length];
            row[0] = i;
            for (var j = 1; j < row.length; j++) {
                var same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], before[j]) + 1, before[j - 1] + same);
            }
            before = row;
        }
        return before[other.length()];
    }
}
