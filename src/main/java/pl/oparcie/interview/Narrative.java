package pl.oparcie.interview;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pl.oparcie.form.definition.Definition;
import pl.oparcie.form.view.FormPaper;

/**
 * The story that the answers of an interview tell, as a draft for the worker: who, with whom, from what, where, in what health, what helped
 * before, what is needed, what follows. It says only what was answered. Forms by sex come from the explicit form of address alone.
 */
final class Narrative {

    private final Interview interview;
    private final String address;
    private final Map<String, FormPaper.Item> items = new HashMap<>();
    private final Map<String, List<String>> columns = new HashMap<>();
    private final List<String> paragraphs = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();

    private Narrative(Interview interview, FormPaper paper, Definition form, String address) {
        this.interview = interview;
        this.address = address;
        paper.sections().forEach(section -> section.items().forEach(item -> items.put(item.key(), item)));
        form.questions().stream()
                .filter(question -> question.table() != null)
                .forEach(table -> columns.put(
                        table.key(),
                        table.columns().stream().map(column -> column.key()).toList()));
    }

    /** @param address how the person wants to be addressed: PANI, PAN or NONE */
    static String of(Interview interview, FormPaper paper, Definition form, String address) {
        return new Narrative(interview, paper, form, address).tell();
    }

    private String tell() {
        who();
        with();
        work();
        income();
        home();
        health();
        family();
        need();
        conclusion();
        return String.join("\n\n", paragraphs);
    }

    private void who() {
        fact("held", words("heldAt").replaceAll(",.*", ""), words("place"));
        if (!interview.requester().isEmpty()) {
            fact(
                    "requested",
                    joined(", ", interview.requester(), interview.requestMark(), date(interview.requestOn())));
        }
        var name = joined(" ", words("firstName"), words("lastName"));
        var title = text("interview.story.title." + address, name.isEmpty() ? interview.name() : name);
        var born = words("birthDate").isEmpty() ? "" : text("interview.story.born." + address, words("birthDate"));
        var where = words("homelessness").isEmpty() ? "person" : "person-stay";
        fact(words("address").isEmpty() ? "person-only" : where, joined(", ", title, born), words("address"));
        fact("marital", gendered("maritalStatus"));
        paragraph();
    }

    /** "kawaler / panna": one of them where the form of address tells which. */
    private String gendered(String key) {
        var both = words(key).split(" / ");
        return both.length != 2 || address.equals("NONE") ? words(key) : both[address.equals("PAN") ? 0 : 1];
    }

    private void with() {
        var people = rows("people");
        if (people.size() > 1) {
            add(text(
                    "interview.story.family",
                    people.size(),
                    list(
                            people,
                            row -> detailed(
                                    row.get("name"),
                                    row.get("kinship"),
                                    born(row.get("birthDate")),
                                    row.get("schooling"),
                                    row.get("employment"),
                                    row.get("disability")))));
        } else if (!words("householdKind").isEmpty()) {
            add(text("interview.story.single"));
        }
        fact("others", list(rows("others"), row -> detailed(row.get("name"), row.get("kinship"))));
        fact(
                "obliged",
                list(
                        rows("obliged"),
                        row -> detailed(row.get("name"), row.get("kinship"), row.get("help"), row.get("contact"))));
        paragraph();
    }

    private static String born(String day) {
        return day.isEmpty() ? "" : text("interview.story.born.NONE", day);
    }

    private void work() {
        fact(
                "work",
                list(
                        rows("jobs"),
                        row -> row.get("who") + " – "
                                + joined(
                                        ", ",
                                        row.get("employment"),
                                        named("learned", row.get("learned")),
                                        named("practised", row.get("practised")),
                                        row.get("skills"),
                                        named("last-job", joined(" ", row.get("lastJob"), row.get("endReason"))))));
        fact(
                "labour-office",
                list(
                        rows("labourOffice"),
                        row -> row.get("who") + " – "
                                + joined(
                                        ", ",
                                        named("since", row.get("since")),
                                        row.get("status"),
                                        named("benefit-until", row.get("benefitUntil")))));
        fact("jobless", words("joblessReasons"));
        fact("ready", words("readyToWork"), words("readyToWorkDescription"));
        say("workDescription");
        paragraph();
    }

    private void income() {
        fact("income-month", words("incomeMonth"));
        fact(
                "incomes",
                list(
                        rows("incomes"),
                        row -> detailed(row.get("source"), row.get("who")) + named("net", row.get("net"))));
        if (!words("familyIncome").isEmpty() && !words("perPerson").isEmpty()) {
            fact("income", words("familyIncome"), words("perPerson"), words("criterion"));
        }
        fact("farm", words("farmIncome"));
        fact("expenses", list(rows("expenses"), row -> joined(" ", row.get("kind"), row.get("monthly"))));
        fact(
                "debts",
                list(
                        Stream.concat(
                                        rows("expenses").stream()
                                                .filter(row ->
                                                        !row.get("arrears").isEmpty())
                                                .map(row -> Row.of(row.get("kind"), row.get("arrears"))),
                                        rows("debts").stream().map(row -> Row.of(row.get("creditor"), row.get("owed"))))
                                .toList(),
                        row -> joined(" ", row.get("a"), row.get("b"))));
        fact("benefits", list(rows("benefitsReceived"), row -> joined(" ", row.get("source"), row.get("monthly"))));
        fact("relatives-help", words("relativesHelp"));
        say("materialDescription");
        paragraph();
    }

    private void home() {
        fact(
                "home",
                joined(
                        "; ",
                        words("dwelling"),
                        named("title-to", words("legalTitle")),
                        named("area", words("area")),
                        named("rooms", words("rooms")),
                        named("facilities", words("facilities")),
                        named("heating", words("heating")),
                        named("state", words("dwellingState"))));
        fact(
                "housing-matters",
                list(
                        rows("housingMatters"),
                        row -> joined(", ", row.get("matter"), row.get("sum"), row.get("remarks"))));
        say("barriersDescription");
        say("homelessness");
        say("livingDescription");
        paragraph();
    }

    private void health() {
        fact(
                "illnesses",
                list(
                        rows("illnesses"),
                        row -> row.get("who") + " – "
                                + joined(
                                        ", ",
                                        row.get("illness"),
                                        named("treatment", row.get("treatment")),
                                        named("medicines", row.get("medicinesCost")))));
        fact(
                "rulings",
                list(
                        rows("rulings"),
                        row -> row.get("who") + " – "
                                + joined(
                                        ", ", row.get("kind"), named("symbol", row.get("symbol")), row.get("period"))));
        fact("self-reliance", gendered("selfReliance"));
        fact(
                "addictions",
                list(rows("addictions"), row -> detailed(row.get("who"), row.get("kind"), row.get("treatment"))));
        say("therapies");
        say("healthDescription");
        paragraph();
    }

    private void family() {
        fact("family-type", words("familyTypes"));
        say("relations");
        fact(
                "children",
                list(rows("children"), row -> detailed(row.get("who"), row.get("school"), row.get("difficulties"))));
        say("familyDescription");
        say("contacts");
        fact("institutions", words("institutions"));
        paragraph();
    }

    private void need() {
        fact("earlier", words("earlierHelp"));
        fact("needs", words("needs"));
        fact("asked", words("requestedHelp"));
        say("readinessDescription");
        paragraph();
    }

    private void conclusion() {
        fact("strengths", lines(words("strengths")));
        fact("limits", lines(words("limitations")));
        fact("reason", words("dominantReason"));
        fact("reasons", words("confirmedReasons"));
        fact(
                "help",
                Stream.of(
                                list(rows("cashHelp"), row -> joined(" ", row.get("benefit"), row.get("sum"))),
                                list(rows("kindHelp"), row -> detailed(row.get("benefit"), row.get("scope"))),
                                list(rows("socialWork"), row -> detailed(row.get("goal"), row.get("action"))),
                                list(rows("otherHelp"), row -> detailed(row.get("what"), row.get("institution"))))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("; ")));
        say("conclusions");
        paragraph();
    }

    /** A row of a table, in words. */
    private record Row(Map<String, String> cells) {
        static Row of(String a, String b) {
            return new Row(Map.of("a", a, "b", b));
        }

        String get(String column) {
            return Objects.requireNonNullElse(cells.get(column), "");
        }
    }

    // --- words

    private String words(String key) {
        var item = items.get(key);
        return item == null || item.words().equals(text("form.refused"))
                ? ""
                : item.words().strip();
    }

    private List<Row> rows(String table) {
        var item = items.get(table);
        if (item == null || !item.kind().equals("TABLE")) {
            return List.of();
        }
        var names = columns.getOrDefault(table, List.of());
        return item.rows().stream()
                .filter(cells -> cells.stream().anyMatch(cell -> !cell.isBlank()))
                .map(cells -> {
                    var row = new HashMap<String, String>();
                    for (var i = 0; i < names.size(); i++) {
                        row.put(names.get(i), i < cells.size() ? cells.get(i).strip() : "");
                    }
                    return new Row(row);
                })
                .toList();
    }

    private static String list(List<Row> rows, Function<Row, String> words) {
        return rows.stream().map(words).map(Narrative::bare).collect(Collectors.joining("; "));
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(between));
    }

    /** Something, with what is to be said of it in brackets. */
    private static String detailed(String what, String... details) {
        var more = joined(", ", details);
        return what + (more.isEmpty() ? "" : " (" + more + ")");
    }

    private static String named(String key, String words) {
        return words.isEmpty() ? "" : text("interview.story.of." + key, words);
    }

    private static String lines(String words) {
        return words.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(Narrative::bare)
                .collect(Collectors.joining("; "));
    }

    private static String bare(String words) {
        return words.strip().replaceAll("[.;,]+$", "");
    }

    private void fact(String key, String first, String... more) {
        if (!first.isBlank()) {
            var all = new ArrayList<Object>();
            all.add(bare(first));
            Stream.of(more).map(Narrative::bare).forEach(all::add);
            add(text("interview.story." + key, all.toArray()));
        }
    }

    /** A text of the worker, as it stands. */
    private void say(String key) {
        add(words(key));
    }

    private void add(String sentence) {
        var words = sentence.strip();
        if (!words.isEmpty()) {
            var end = words.charAt(words.length() - 1);
            sentences.add(".?!".indexOf(end) >= 0 ? words : words + ".");
        }
    }

    private void paragraph() {
        if (!sentences.isEmpty()) {
            paragraphs.add(String.join(" ", sentences));
            sentences.clear();
        }
    }
}
