package pl.oparcie.tool;

import static pl.oparcie.tool.sheet.Entry.choice;
import static pl.oparcie.tool.sheet.Entry.choices;
import static pl.oparcie.tool.sheet.Entry.flag;
import static pl.oparcie.tool.sheet.Entry.key;
import static pl.oparcie.tool.sheet.Entry.longText;
import static pl.oparcie.tool.sheet.Entry.money;
import static pl.oparcie.tool.sheet.Entry.row;
import static pl.oparcie.tool.sheet.Entry.text;
import static pl.oparcie.tool.sheet.Entry.when;
import static pl.oparcie.tool.sheet.Entry.whole;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pl.oparcie.tool.drawn.BudgetChart;
import pl.oparcie.tool.drawn.Ecomap;
import pl.oparcie.tool.drawn.NetworkMap;
import pl.oparcie.tool.drawn.ProblemTree;
import pl.oparcie.tool.genogram.Genogram;
import pl.oparcie.tool.sheet.Entry;
import pl.oparcie.tool.sheet.Part;

/** The catalogue of tools, T1 to T34 (social-work-tools 5): those filled here, and those that have a room of their own in the case. */
enum Tool {
    CONTACT_CARD(1, "/activities/new"),
    DIAGNOSIS(2, "/diagnosis"),
    GENOGRAM(
            3,
            Part.single("whose", row("focus", "persons")),
            Part.rows(
                    "persons",
                    "name",
                    key(),
                    text("name", 120),
                    choice("sex", Genogram.Sex.class, "tool.genogram.sex"),
                    when("born"),
                    when("died"),
                    choice("outcome", Genogram.Outcome.class, "tool.genogram.outcome"),
                    text("note", 60),
                    choices("traits", Genogram.Trait.class, "tool.genogram.trait"),
                    flag("unsure")),
            Part.rows(
                    "unions",
                    "",
                    row("one", "persons").needed(),
                    row("other", "persons").needed(),
                    choice("union", Genogram.UnionKind.class, "tool.genogram.union"),
                    when("from"),
                    when("separated"),
                    when("ended")),
            Part.rows(
                    "children",
                    "",
                    row("child", "persons").needed(),
                    row("parent", "persons").needed(),
                    row("parent2", "persons"),
                    choice("descent", Genogram.DescentKind.class, "tool.genogram.descent"),
                    when("from"),
                    when("until"),
                    text("twins", 20),
                    flag("identical")),
            Part.rows(
                    "bonds",
                    "",
                    row("who", "persons").needed(),
                    row("whom", "persons").needed(),
                    choice("bond", Genogram.BondKind.class, "tool.genogram.bond")
                            .needed(),
                    when("from"),
                    when("until")),
            Part.rows("home", "", row("person", "persons").needed(), when("from"), when("until"))),
    ECOMAP(
            4,
            Part.single("family", text("family", 80)),
            Part.rows(
                    "members",
                    "name",
                    text("name", 80).needed(),
                    choice("sex", Genogram.Sex.class, "tool.genogram.sex")),
            Part.rows(
                    "systems",
                    "name",
                    key(),
                    text("name", 80).needed(),
                    choice(
                            "system",
                            "tool.ecomap.system",
                            "KIN",
                            "SCHOOL",
                            "WORK",
                            "CENTRE",
                            "EMPLOYMENT",
                            "HEALTH",
                            "COURT",
                            "NEIGHBOURS",
                            "PARISH",
                            "NGO",
                            "FRIENDS",
                            "POLICE",
                            "OTHER"),
                    choice("strength", Ecomap.Strength.class, "tool.ecomap.strength")
                            .needed(),
                    choice("direction", Ecomap.Direction.class, "tool.ecomap.direction"),
                    text("note", 60))),
    RESOURCES(
            5,
            Part.rows(
                    "resources",
                    "words",
                    text("words", 160).needed(),
                    text("whose", 80),
                    choice("resource", "tool.resources.kind", "PERSONAL", "FAMILY", "MATERIAL", "INSTITUTION", "SOCIAL")
                            .needed(),
                    choice("state", "tool.resources.state", "HELD", "AT_RISK", "MISSING"),
                    text("use", 200))),
    NETWORK(
            6,
            Part.single("whose", text("person", 80)),
            Part.rows(
                    "helpers",
                    "name",
                    key(),
                    text("name", 80).needed(),
                    choice("circle", NetworkMap.Circle.class, "tool.network.circle")
                            .needed(),
                    choice("sector", NetworkMap.Sector.class, "tool.network.sector")
                            .needed(),
                    choice("support", "tool.network.support", "EMOTIONAL", "INFORMATION", "MATERIAL", "PRACTICAL"),
                    text("often", 60),
                    flag("mutual"))),
    PROBLEM_TREE(
            7,
            Part.rows(
                    "nodes",
                    "words",
                    key(),
                    text("words", 160).needed(),
                    choice("role", ProblemTree.Role.class, "tool.problemtree.role")
                            .needed(),
                    row("of", "nodes"),
                    flag("dominant"))),
    SWOT(
            8,
            Part.rows("strengths", "words", text("words", 200).needed()),
            Part.rows("weaknesses", "words", text("words", 200).needed()),
            Part.rows("chances", "words", text("words", 200).needed()),
            Part.rows("threats", "words", text("words", 200).needed()),
            Part.single("conclusion", longText("conclusion"))),
    FORCE_FIELD(
            9,
            Part.single("change", text("change", 200)),
            Part.rows(
                    "forces",
                    "words",
                    text("words", 160).needed(),
                    choice("force", "tool.forcefield.force", "HELPS", "HINDERS").needed(),
                    whole("weight", 1, 5).needed())),
    LIFE_LINE(
            10,
            Part.rows(
                    "events",
                    "words",
                    text("words", 160).needed(),
                    when("on").needed(),
                    whole("valence", -5, 5).needed())),
    SCALES(
            11,
            Part.rows(
                    "questions",
                    "words",
                    text("words", 200).needed(),
                    whole("now", 0, 10),
                    whole("wished", 0, 10),
                    longText("why"),
                    longText("next"))),
    GOAL_SCALE(
            12,
            Part.rows(
                    "goals",
                    "words",
                    text("words", 200).needed(),
                    whole("weight", 1, 5),
                    longText("minus2"),
                    longText("minus1"),
                    longText("zero"),
                    longText("plus1"),
                    longText("plus2"),
                    whole("baseline", -2, 2),
                    whole("result", -2, 2))),
    GOAL_CARD(13, "/plan"),
    ACTION_PLAN(14, "/plan"),
    SOCIAL_CONTRACT(15, "/contract"),
    AGREEMENT(16),
    BUDGET(
            17,
            Part.single("month", when("month"), whole("people", 1, 30)),
            Part.rows(
                    "rows",
                    "words",
                    text("words", 120).needed(),
                    choice("money", BudgetChart.Kind.class, "tool.budget.kind").needed(),
                    money("amount").needed(),
                    money("planned"),
                    text("note", 120))),
    DEBTS(18),
    DIARY(
            19,
            Part.rows(
                    "days",
                    "words",
                    when("on").needed(),
                    text("words", 200).needed(),
                    flag("done"),
                    whole("effort", 0, 10),
                    text("note", 200))),
    JOB_DIARY(
            20,
            Part.rows(
                    "tries",
                    "employer",
                    when("on").needed(),
                    text("employer", 120).needed(),
                    text("channel", 80),
                    text("result", 200),
                    text("next", 200))),
    SCHEDULE(
            21,
            Part.rows(
                    "hours",
                    "words",
                    text("day", 20).needed(),
                    text("hour", 20).needed(),
                    text("who", 80),
                    text("words", 160).needed())),
    OBSERVATION(22),
    VISIT_NOTE(23, "/activities/new"),
    RISK(24),
    SELF_RELIANCE(25),
    PARENTING(26),
    WORK_READINESS(27),
    SERVICES(28),
    MEETING(29),
    REVIEW(30, "/reviews"),
    FINAL_REVIEW(31, "/reviews"),
    SATISFACTION(32),
    PROJECT(33),
    LETTER(34, "/letters"),
    /** A document of its own, beside the catalogue (social-work-tools 6.4). */
    HOMELESS_PROGRAMME("IPWB");

    /** 0 for what stands beside the catalogue. */
    private final int number;

    private final String mark;
    private final String room;
    private final boolean record;

    @SuppressWarnings("ImmutableEnumChecker") // made of List.of, all the way down
    private final List<Part> parts;

    Tool(int number, String room) {
        this.number = number;
        mark = "T" + number;
        this.room = room;
        record = false;
        parts = List.of();
    }

    /** A sheet of rows. */
    Tool(int number, Part... parts) {
        this.number = number;
        mark = "T" + number;
        room = "";
        record = false;
        this.parts = List.of(parts);
    }

    /** A form of the engine, named after the number. */
    Tool(int number) {
        this.number = number;
        mark = "T" + number;
        room = "";
        record = true;
        parts = List.of();
    }

    /** A form of the engine beside the catalogue. */
    Tool(String mark) {
        number = 0;
        this.mark = mark;
        room = "";
        record = true;
        parts = List.of();
    }

    /** T3. */
    String mark() {
        return mark;
    }

    List<Part> parts() {
        return parts;
    }

    Part part(String key) {
        return parts.stream().filter(it -> it.key().equals(key)).findFirst().orElseThrow();
    }

    /** Whether it is filled in this module. */
    boolean here() {
        return record || !parts.isEmpty();
    }

    /** Whether it is a form of the engine, not a sheet of rows. */
    boolean record() {
        return record;
    }

    /** The room of the case where it is done, if it has one. */
    Optional<String> room() {
        return room.isEmpty() ? Optional.empty() : Optional.of(room);
    }

    boolean drawn() {
        return switch (this) {
            case GENOGRAM,
                    ECOMAP,
                    RESOURCES,
                    NETWORK,
                    PROBLEM_TREE,
                    SWOT,
                    FORCE_FIELD,
                    LIFE_LINE,
                    SCALES,
                    BUDGET,
                    GOAL_SCALE,
                    SCHEDULE -> true;
            default -> false;
        };
    }

    /** Whether a client can fill it alone on a tablet. */
    boolean forClient() {
        return switch (this) {
            case SCALES, BUDGET, DIARY, JOB_DIARY, SCHEDULE, SATISFACTION, NETWORK, LIFE_LINE, SELF_RELIANCE -> true;
            default -> false;
        };
    }

    String title() {
        return pl.oparcie.platform.text.Texts.text("tool." + name());
    }

    Stream<Entry> entries() {
        return parts.stream().flatMap(it -> it.entries().stream());
    }

    static IntStream numbers() {
        return Stream.of(values()).mapToInt(it -> it.number).filter(it -> it > 0);
    }
}
