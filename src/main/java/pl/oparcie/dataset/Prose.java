package pl.oparcie.dataset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.text.Texts;

/**
 * Sentences of notes, put together from patterns and word lists: like what social workers write, about nobody. Which words come up depends on
 * what a case is about, so that a search finds some files and not others.
 */
final class Prose {

    private static final int GIVE_UP = 40;

    private final Map<String, Pattern[]> patterns = new HashMap<>();
    private final Names names = new Names();

    /** About whom and when a text is written. */
    record About(Rnd chance, Person person, @Nullable String child, boolean womanWriting, LocalDate on) {}

    private interface Part {
        void write(StringBuilder out, About about);
    }

    private record Pattern(List<Part> parts) {
        void write(StringBuilder out, About about) {
            for (var part : parts) {
                part.write(out, about);
            }
        }
    }

    Prose() {
        Lists.read("prose.txt", "\n").all().forEach(this::compile);
        Lists.read("slots.txt", ";").all().forEach(this::compile);
    }

    private void compile(String section, List<String> lines) {
        patterns.put(
                section,
                lines.stream()
                        .map(line -> line.startsWith("_") ? " " + line.substring(1) : line)
                        .map(this::pattern)
                        .toArray(Pattern[]::new));
    }

    /** One sentence, title or word of a section. */
    String one(String section, About about) {
        var out = new StringBuilder();
        write(out, section, about);
        return out.toString();
    }

    private void write(StringBuilder out, String section, About about) {
        var list = Objects.requireNonNull(patterns.get(section), section);
        list[about.chance().below(list.length)].write(out, about);
    }

    /** A text of about that length: an opening, sentences of the given subjects, an end. */
    String text(String open, List<String> subjects, int length, About about) {
        var out = new StringBuilder(length + 160);
        write(out, open, about);
        var used = new ArrayList<Pattern>();
        for (int i = 0; i < GIVE_UP && out.length() < length; i++) {
            var list = Objects.requireNonNull(patterns.get(about.chance().of(subjects)));
            var pattern = list[about.chance().below(list.length)];
            if (!used.contains(pattern)) {
                used.add(pattern);
                out.append(used.size() % 6 == 0 ? '\n' : ' ');
                pattern.write(out, about);
            }
        }
        out.append(' ');
        write(out, "close", about);
        return out.toString();
    }

    private Pattern pattern(String line) {
        var parts = new ArrayList<Part>();
        int at = 0;
        while (at < line.length()) {
            char sign = line.charAt(at);
            int end =
                    switch (sign) {
                        case '{' -> line.indexOf('}', at);
                        case '[' -> line.indexOf(']', at);
                        case '<' -> line.indexOf('>', at);
                        default -> -1;
                    };
            if (end < 0) {
                int next = at + 1;
                while (next < line.length() && "{[<".indexOf(line.charAt(next)) < 0) {
                    next++;
                }
                var words = line.substring(at, next);
                parts.add((out, about) -> out.append(words));
                at = next;
                continue;
            }
            var inside = line.substring(at + 1, end);
            parts.add(sign == '{' ? slot(inside) : choice(sign, inside));
            at = end + 1;
        }
        return new Pattern(List.copyOf(parts));
    }

    private static Part choice(char sign, String inside) {
        int bar = inside.indexOf('|');
        var man = inside.substring(0, bar);
        var woman = inside.substring(bar + 1);
        return sign == '['
                ? (out, about) -> out.append(about.person().woman ? woman : man)
                : (out, about) -> out.append(about.womanWriting() ? woman : man);
    }

    private Part slot(String name) {
        return switch (name) {
            case "kto" -> Prose::person;
            case "dziecko" -> (out, about) -> out.append(about.child() == null ? "wnuk" : about.child());
            case "kwota" -> (out, about) -> amount(out, about.chance());
            case "n" -> (out, about) -> out.append(2 + about.chance().below(8));
            case "dni" ->
                (out, about) -> out.append(about.chance()
                        .of(
                                "tygodniach",
                                "kilku dni",
                                "14 dni",
                                "trzech tygodni",
                                "miesiąca",
                                "30 dni",
                                "pół roku",
                                "roku",
                                "10 dni",
                                "wiosny",
                                "września",
                                "tygodnia"));
            case "data" ->
                (out, about) ->
                        out.append(Texts.date(about.on().plusDays(about.chance().between(-20, 45))));
            case "godz" ->
                (out, about) -> out.append(7 + about.chance().below(11))
                        .append(about.chance().of(".00", ".15", ".30", ".45"));
            case "procent" ->
                (out, about) -> out.append(45 + about.chance().below(55)).append(" %");
            case "cisnienie" ->
                (out, about) -> out.append(110 + about.chance().below(70))
                        .append(" na ")
                        .append(65 + about.chance().below(35));
            case "nr" ->
                (out, about) -> out.append(100 + about.chance().below(9900))
                        .append('/')
                        .append(about.on().getYear());
            case "sygn" ->
                (out, about) -> out.append(about.chance().of("III RNsm ", "III Nsm ", "III RC ", "I C ", "II K "))
                        .append(1 + about.chance().below(900))
                        .append('/')
                        .append(about.on().getYear() % 100);
            case "ulica" -> (out, about) -> out.append(about.chance().ranked(STREETS));
            case "nazwisko" -> (out, about) -> out.append(names.last(about.chance()));
            case "nazwisko_k" -> (out, about) -> out.append(Names.of(names.last(about.chance()), true));
            case "imie" -> (out, about) -> out.append(names.first(about.chance(), false, 1970));
            case "imie_k" -> (out, about) -> out.append(names.first(about.chance(), true, 1970));
            default -> (out, about) -> write(out, name, about);
        };
    }

    private static final List<String> STREETS = Lists.read("names.txt", ",").of("streets");

    private static void person(StringBuilder out, About about) {
        var said = about.person().said(about.on());
        boolean begins = out.isEmpty()
                || ends(out, 1)
                || (out.length() > 1 && out.charAt(out.length() - 1) == ' ' && ends(out, 2));
        out.append(begins || !said.startsWith("Pan") ? said : "p" + said.substring(1));
    }

    private static boolean ends(StringBuilder out, int back) {
        return ".\n!?".indexOf(out.charAt(out.length() - back)) >= 0;
    }

    private static void amount(StringBuilder out, Rnd chance) {
        int zloty = chance.chance(0.6) ? 20 + chance.below(980) : 1_000 + chance.below(6_500);
        if (zloty >= 1_000) {
            out.append(zloty / 1_000).append(' ').append("%03d".formatted(zloty % 1_000));
        } else {
            out.append(zloty);
        }
        out.append(" zł");
    }
}
