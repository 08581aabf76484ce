package pl.oparcie.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import pl.oparcie.dataset.ToolPlan.Series;

/** What is written into the tools: sheets of rows, in each version a little further. */
final class ToolSheets {

    private static final List<String> AROUND = List.of(
            "SCHOOL|Szkoła",
            "WORK|Zakład pracy",
            "CENTRE|Ośrodek",
            "EMPLOYMENT|Urząd pracy",
            "HEALTH|Przychodnia",
            "COURT|Kurator",
            "NEIGHBOURS|Sąsiadka z parteru",
            "PARISH|Parafia",
            "NGO|Świetlica środowiskowa",
            "FRIENDS|Koleżanka z pracy",
            "OTHER|Administracja domów",
            "KIN|Siostra z rodziną");
    private static final List<String> SPENT = List.of(
            "FIXED|Czynsz i woda|400|900",
            "FIXED|Prąd i gaz|180|520",
            "FIXED|Telefony|40|180",
            "FIXED|Leki|60|420",
            "VARIABLE|Jedzenie|700|2400",
            "VARIABLE|Ubrania i szkoła|80|520",
            "VARIABLE|Dojazdy|60|300",
            "DEBT|Zaległy czynsz|100|650",
            "DEBT|Rata pożyczki|90|500");

    private final World world;
    private final Prose prose;
    private final GenogramSheet genogram;

    ToolSheets(World world, Prose prose) {
        this.world = world;
        this.prose = prose;
        this.genogram = new GenogramSheet(world);
    }

    /** The sheet of a version, from 0 on; {@code about} is the same for all versions of a series. */
    String of(Series series, int version, Prose.About about) {
        var chance = about.chance();
        return (switch (series.tool()) {
                    case "GENOGRAM" -> genogram.of(series, version, chance);
                    case "ECOMAP" -> ecomap(series, version, chance);
                    case "SCALES" -> scales(version, about);
                    case "GOAL_SCALE" -> goals(version, about);
                    case "BUDGET" -> budget(series, version, chance);
                    case "NETWORK" -> network(series, version, about);
                    case "RESOURCES" -> resources(version, about);
                    case "PROBLEM_TREE" -> tree(about);
                    case "FORCE_FIELD" -> forces(about);
                    case "LIFE_LINE" -> life(series, about);
                    default -> swot(about);
                })
                .toString();
    }

    private Json ecomap(Series series, int version, Rnd chance) {
        var household = series.file().household;
        var members = household.living().stream()
                .limit(10)
                .map(it -> new Json().text("name", it.name()).text("sex", it.woman ? "FEMALE" : "MALE"))
                .toList();
        var systems = new ArrayList<Json>();
        int number = chance.between(4, 8);
        int first = chance.below(AROUND.size());
        for (int i = 0; i < number + version; i++) {
            var one = AROUND.get((first + i) % AROUND.size()).split("\\|");
            var before = chance.of("STRONG", "GOOD", "WEAK", "WEAK", "STRESSFUL");
            var after = chance.of("STRONG", "GOOD", "GOOD");
            systems.add(new Json()
                    .text("key", "s" + i)
                    .text("name", one[1])
                    .text("system", one[0])
                    .text("strength", version > 0 && i % 3 == 0 ? after : before)
                    .text("direction", chance.of("BOTH", "TO_FAMILY", "FROM_FAMILY", "NONE"))
                    .text("note", chance.chance(0.3) ? chance.of("raz w miesiącu", "dług", "co dzień", "od lat") : ""));
        }
        return new Json()
                .rows("family", List.of(new Json().text("family", household.name)))
                .rows("members", members)
                .rows("systems", systems);
    }

    private Json scales(int version, Prose.About about) {
        var chance = about.chance();
        var questions = new ArrayList<Json>();
        var asked = new ArrayList<String>();
        int number = chance.between(1, 4);
        for (int i = 0; i < number; i++) {
            var words = prose.one("tool question", about);
            int begin = chance.between(1, 5);
            int way = chance.between(-1, 5);
            boolean again = asked.contains(words);
            asked.add(words);
            if (!again) {
                int now = Math.clamp(begin + way * version / 4 + (version > 0 ? chance.between(-1, 1) : 0), 0, 10);
                questions.add(new Json()
                        .text("words", words)
                        .text("now", Integer.toString(now))
                        .text("wished", Integer.toString(Math.min(10, begin + 4)))
                        .text("why", prose.one("tool why", about))
                        .text("next", prose.one("tool next", about)));
            }
        }
        return new Json().rows("questions", questions);
    }

    private Json goals(int version, Prose.About about) {
        var chance = about.chance();
        var goals = IntStream.range(0, chance.between(1, 3))
                .mapToObj(i -> {
                    var goal = new Json()
                            .text("words", prose.one("goal", about))
                            .text("weight", Integer.toString(chance.between(1, 5)))
                            .text("minus2", "gorzej niż dziś")
                            .text("minus1", "jak dziś")
                            .text("zero", prose.one("ustalenie", about))
                            .text("plus1", "więcej, niż planowano")
                            .text("plus2", "cel osiągnięty na długo")
                            .text("baseline", "-1");
                    int result = Math.clamp(version - 1 + chance.below(3), -2, 2);
                    return version == 0 ? goal : goal.text("result", Integer.toString(result));
                })
                .toList();
        return new Json().rows("goals", goals);
    }

    private Json budget(Series series, int version, Rnd chance) {
        var rows = new ArrayList<Json>();
        var living = series.file().household.living();
        long spent = 0;
        for (var line : SPENT) {
            var one = line.split("\\|");
            int amount = chance.between(Integer.parseInt(one[2]), Integer.parseInt(one[3]));
            boolean there = chance.chance(0.8);
            int now = one[0].equals("DEBT") ? amount * Math.max(0, 6 - version) / 6 : amount - version * amount / 40;
            if (there && now > 0) {
                spent += now;
                rows.add(new Json()
                        .text("words", one[1])
                        .text("money", one[0])
                        .text("amount", now + "." + (10 + chance.below(90)))
                        .text("planned", chance.chance(0.3) ? Integer.toString(now * 9 / 10) : ""));
            }
        }
        long income = Math.max(900, spent - chance.between(-150, 400));
        rows.addFirst(new Json()
                .text("words", chance.of("Wynagrodzenie", "Emerytura", "Renta", "Zasiłki"))
                .text("money", "INCOME")
                .text("amount", Long.toString(income)));
        var month = GenogramSheet.when(
                world.calendar.day(series.days().get(version)).withDayOfMonth(1));
        return new Json()
                .rows(
                        "month",
                        List.of(new Json()
                                .text("month", month.substring(month.indexOf('.') + 1))
                                .text("people", Integer.toString(Math.max(1, living.size())))))
                .rows("rows", rows);
    }

    private Json network(Series series, int version, Prose.About about) {
        var chance = about.chance();
        var helpers = IntStream.range(0, chance.between(3, 6) + version)
                .mapToObj(i -> new Json()
                        .text("key", "h" + i)
                        .text("name", capital(prose.one("pomocnik", about)))
                        .text("circle", chance.of("CLOSE", "MIDDLE", "FAR"))
                        .text("sector", chance.of("FAMILY", "FRIENDS", "NEIGHBOURS", "WORK", "SERVICES"))
                        .text("support", chance.of("EMOTIONAL", "INFORMATION", "MATERIAL", "PRACTICAL"))
                        .text("often", prose.one("jak_czesto", about))
                        .text("mutual", chance.chance(0.4) ? "true" : ""))
                .toList();
        return new Json()
                .rows(
                        "whose",
                        List.of(new Json().text("person", series.file().person().name())))
                .rows("helpers", helpers);
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private List<Json> words(String section, int most, Prose.About about) {
        return IntStream.range(0, about.chance().between(1, most))
                .mapToObj(i -> new Json().text("words", capital(prose.one(section, about))))
                .toList();
    }

    private Json resources(int version, Prose.About about) {
        var chance = about.chance();
        var rows = IntStream.range(0, chance.between(3, 6) + version)
                .mapToObj(i -> new Json()
                        .text("words", capital(prose.one("tool resource", about)))
                        .text("whose", "rodzina")
                        .text("resource", chance.of("PERSONAL", "FAMILY", "MATERIAL", "INSTITUTION", "SOCIAL"))
                        .text("state", chance.of("HELD", "HELD", "AT_RISK", "MISSING")))
                .toList();
        return new Json().rows("resources", rows);
    }

    private Json tree(Prose.About about) {
        var chance = about.chance();
        var nodes = new ArrayList<Json>();
        nodes.add(new Json()
                .text("key", "p")
                .text("words", capital(prose.one("trudne", about)))
                .text("role", "PROBLEM")
                .text("dominant", "true"));
        for (int i = 0; i < chance.between(2, 4); i++) {
            nodes.add(new Json()
                    .text("key", "c" + i)
                    .text("words", capital(prose.one("przyczyna", about)))
                    .text("role", "CAUSE")
                    .text("of", "p"));
            nodes.add(new Json()
                    .text("key", "e" + i)
                    .text("words", capital(prose.one("obawa_rz", about)))
                    .text("role", "EFFECT")
                    .text("of", "p"));
        }
        return new Json().rows("nodes", nodes);
    }

    private Json forces(Prose.About about) {
        var chance = about.chance();
        var forces = IntStream.range(0, chance.between(4, 7))
                .mapToObj(i -> new Json()
                        .text("words", capital(prose.one(i % 2 == 0 ? "zasob" : "przeszkoda", about)))
                        .text("force", i % 2 == 0 ? "HELPS" : "HINDERS")
                        .text("weight", Integer.toString(chance.between(1, 5))))
                .toList();
        return new Json()
                .rows("change", List.of(new Json().text("change", prose.one("goal", about))))
                .rows("forces", forces);
    }

    private Json life(Series series, Prose.About about) {
        var chance = about.chance();
        int born = series.file().person().born.getYear();
        int year = born + 17;
        int now = about.on().getYear();
        var events = new ArrayList<Json>();
        while (year < now && events.size() < 10) {
            events.add(new Json()
                    .text("words", prose.one("tool event", about))
                    .text("on", Integer.toString(year))
                    .text("valence", Integer.toString(chance.between(-5, 5))));
            year += chance.between(1, 7);
        }
        if (events.isEmpty()) {
            events.add(new Json()
                    .text("words", "Początek szkoły")
                    .text("on", Integer.toString(Math.min(now, born + 7)))
                    .text("valence", "2"));
        }
        return new Json().rows("events", events);
    }

    private Json swot(Prose.About about) {
        return new Json()
                .rows("strengths", words("mocna", 4, about))
                .rows("weaknesses", words("przeszkoda", 4, about))
                .rows("chances", words("zasob", 3, about))
                .rows("threats", words("obawa_rz", 3, about))
                .rows("conclusion", List.of(new Json().text("conclusion", prose.one("conclusion", about))));
    }
}
