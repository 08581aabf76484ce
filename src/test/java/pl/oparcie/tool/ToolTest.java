package pl.oparcie.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.FOUND;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.SEE_OTHER;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import pl.oparcie.OparcieTest;
import pl.oparcie.PdfCheck;
import pl.oparcie.Rule;
import pl.oparcie.TestCases;
import pl.oparcie.TestPeople;
import pl.oparcie.TestPeople.Person;
import pl.oparcie.TestPersons;
import pl.oparcie.access.CaseGrants;
import pl.oparcie.tool.sheet.Sheet;

/** Tools of a case, through the user's door. */
@OparcieTest
class ToolTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    TestPeople people;

    @Autowired
    TestPersons persons;

    @Autowired
    TestCases testCases;

    @Autowired
    Tools tools;

    @Autowired
    RegisterFamily register;

    @Autowired
    CaseGrants grants;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    Person leader;
    Person worker;
    TestCases.Case file;

    @BeforeEach
    void aCase() {
        leader = people.teamLeader();
        worker = people.socialWorker(leader.team());
        file = testCases.ledBy(worker);
    }

    @Test
    void theGenogramOpensWithTheFamilyOfTheRegister() {
        var child = worker.does(() -> persons.woman(worker, "Zosia", "Pierwsza"));
        worker.does(() -> transaction.executeWithoutResult(s -> jdbc.sql(
                        "insert into register.relation (id, from_id, to_id, kind) values (:id, :from, :to, 'PARENT')")
                .param("id", UUID.randomUUID())
                .param("from", file.person().value())
                .param("to", child.value())
                .update()));
        assertThat(get(worker, "/tools/new/t3"))
                .hasStatusOk()
                .bodyText()
                .contains("<svg", file.person().toString(), "Zosia Pierwsza", "children.0.child");
    }

    @Test
    void aWrittenGenogramIsDrawnToldAndPrinted() throws Exception {
        var run = saved(Tool.GENOGRAM, TestTools.genogram());
        assertThat(get(worker, "/tools/" + run))
                .hasStatusOk()
                .bodyText()
                .contains("<svg", "Piotr Wrona stosuje przemoc wobec: Anna Zając", "poronienie", "opieka zastępcza");
        assertThat(get(worker, "/tools/" + run + "?on=1.06.2010"))
                .bodyText()
                .contains("stan na 1.06.2010")
                .doesNotContain("stosuje przemoc wobec: Anna");
        var pdf = get(worker, "/tools/" + run + "/print?size=A3").getResponse().getContentAsByteArray();
        PdfCheck.assertPdfUa1(pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(0).getMediaBox().getWidth()).isGreaterThan(1100);
            assertThat(new PDFTextStripper().getText(document)).contains("Dawid Kruk", "stosuje przemoc");
        }
    }

    @Test
    void aPictureIsAsWideAsThePageAndADayThatCannotBeReadIsSaid() {
        var run = saved(Tool.GENOGRAM, TestTools.genogram());
        assertThat(get(worker, "/tools/" + run))
                .bodyText()
                .contains("class=\"scroll fit wide\"", "data-zoom=\"150\"", "Osoby (36)")
                .doesNotContain("Nie rozumiem daty", "Bez połączenia");
        assertThat(get(worker, "/tools/" + run + "?on=wczoraj&zoom=150"))
                .hasStatusOk()
                .bodyText()
                .contains("Nie rozumiem daty „wczoraj”", "class=\"scroll wide\"");
        var alone = saved(
                Tool.GENOGRAM,
                new Sheet(Map.of(
                        "persons",
                        List.of(
                                Map.of("key", "a", "name", "Jan"),
                                Map.of("key", "b", "name", "Ewa"),
                                Map.of("key", "c", "name", "Ola")),
                        "unions",
                        List.of(Map.of("one", "a", "other", "b")))));
        assertThat(get(worker, "/tools/" + alone)).bodyText().contains("Bez połączenia z nikim: Ola.");
    }

    @Test
    void aLargeFamilyIsChangedOneRowAtATime() {
        var family = TestTools.genogram(FirstDrawing.family());
        var run = saved(Tool.GENOGRAM, family);
        var fields = new LinkedHashMap<String, String>(head());
        SheetFields.fill(Tool.GENOGRAM, family)
                .forEach((name, value) ->
                        fields.put(name, value instanceof List<?> many ? "" + many.getFirst() : value.toString()));
        assertThat(get(worker, "/tools/" + run + "/again"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"open children.3\"")
                .doesNotContain("<select class=\"govuk-select\" id=\"children.3.child\"");
        fields.put("_recalc", "open children.3");
        assertThat(post(worker, "/tools/" + run + "/again", fields))
                .hasStatusOk()
                .bodyText()
                .contains("<select class=\"govuk-select\" id=\"children.3.child\"")
                .doesNotContain("<select class=\"govuk-select\" id=\"children.4.child\"");
        fields.remove("_recalc");
        fields.put("version", "1");
        assertThat(post(worker, "/tools/" + run + "/again", fields)).hasStatus(SEE_OTHER);
        assertThat(worker.does(() -> tools.newest(file.id(), run)).content().sheet())
                .isEqualTo(family);
    }

    @Test
    @Rule("social-work-tools 5")
    void aVersionIsKeptOnceAndTheNextOneLeavesItAsItWas() {
        var form = UUID.randomUUID().toString();
        var first = post(worker, "/tools/new/t17", budget("_form", form, "rows.0.amount", "3 520,40 zł"));
        assertThat(first).hasStatus(SEE_OTHER);
        assertThat(post(worker, "/tools/new/t17", budget("_form", form, "rows.0.amount", "3 520,40 zł")))
                .hasStatus(SEE_OTHER);
        assertThat(count()).isEqualTo(1);
        var url = Objects.requireNonNull(first.getResponse().getRedirectedUrl())
                .substring(file.url().length());
        assertThat(post(worker, url + "/again", budget("rows.0.amount", "4000")))
                .hasStatus(SEE_OTHER);
        assertThat(post(worker, url + "/again", budget("rows.0.amount", "5000")))
                .hasStatus(CONFLICT)
                .bodyText()
                .contains("4000", "5000");
        assertThat(get(worker, url))
                .bodyText()
                .contains("3 520,40 zł", "To starsza wersja")
                .doesNotContain("4 000,00 zł");
        var newest =
                worker.does(() -> tools.newest(file.id(), UUID.fromString(url.substring(url.lastIndexOf('/') + 1))));
        assertThat(get(worker, "/tools/" + newest.id() + "/compare?before=1"))
                .hasStatusOk()
                .bodyText()
                .contains("3 520,40 zł", "4 000,00 zł", "nic nie doszło · nic nie ubyło · zmieniono 1 wpis")
                .doesNotContain(": Pensja");
    }

    @Test
    void whatCannotBeReadIsRefusedAndStays() {
        assertThat(post(worker, "/tools/new/t17", budget("rows.0.amount", "dużo", "on", "24.11.2026")))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("dużo", "Wpisz kwotę");
        assertThat(post(worker, "/tools/new/t17", budget("on", "24.11.2026"))).hasStatus(UNPROCESSABLE_CONTENT);
        assertThat(post(
                        worker,
                        "/tools/new/t3",
                        head(
                                "persons.0.key",
                                "a",
                                "persons.0.name",
                                "Jan",
                                "unions.0.one",
                                "a",
                                "unions.0.other",
                                "a")))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("To ta sama osoba");
        assertThat(post(
                        worker,
                        "/tools/new/t3",
                        head(
                                "persons.0.key",
                                "a",
                                "persons.0.name",
                                "Jan",
                                "children.0.child",
                                "b",
                                "children.0.parent",
                                "a")))
                .hasStatus(UNPROCESSABLE_CONTENT);
        assertThat(count()).isZero();
    }

    @Test
    @Rule("social-work-tools 9.11")
    void aRefusalIsKeptWithItsReason() {
        assertThat(post(worker, "/tools/new/t4", head("refused", "true"))).hasStatus(UNPROCESSABLE_CONTENT);
        assertThat(post(worker, "/tools/new/t4", head("refused", "true", "note", "Nie chce mówić o rodzinie.")))
                .hasStatus(SEE_OTHER);
        assertThat(get(worker, "/tools")).bodyText().contains("Klient nie chciał tego narzędzia");
    }

    @Test
    @Rule("social-work-tools 9.12")
    void othersDoNotSeeThemAndThoseWhoOnlyReadDoNotFillThem() {
        var run = saved(Tool.GENOGRAM, TestTools.genogram());
        var stranger = people.socialWorker();
        assertThat(get(stranger, "/tools")).hasStatus(NOT_FOUND);
        assertThat(get(stranger, "/tools/" + run)).hasStatus(NOT_FOUND);
        assertThat(get(people.benefitsWorker(), "/tools/" + run)).hasStatus(NOT_FOUND);
        assertThat(get(leader, "/tools/" + run)).hasStatusOk();
        assertThat(get(leader, "/tools/new/t3")).hasStatus(FORBIDDEN);
        var other = testCases.ledBy(worker);
        assertThat(http.get().uri(other.url() + "/tools/" + run).with(worker.login()))
                .hasStatus(NOT_FOUND);
    }

    @Test
    @Rule("social-work-tools 9.12")
    void whoeverIsLetInSeesOnlyWhatMayBeShown() {
        var questions = new Sheet(Map.of("questions", List.of(Map.of("words", "Na ile ufam?", "now", "3"))));
        var shown = saved(Tool.SCALES, questions);
        var kept = worker.does(() -> tools.save(
                file.id(),
                Tool.SCALES,
                new Run.Content(
                        "Tylko dla nas",
                        LocalDate.of(2026, 11, 20),
                        Run.FilledBy.TOGETHER,
                        Run.Consent.NO,
                        false,
                        "Sekret w uwagach",
                        questions)));
        var guest = people.socialWorker();
        worker.does(() -> transaction.executeWithoutResult(
                s -> grants.share(file.id(), guest.id(), pl.oparcie.TestClock.START.plusSeconds(3600))));
        assertThat(get(guest, "/tools/" + shown)).hasStatusOk();
        assertThat(get(guest, "/tools/" + kept)).hasStatus(FORBIDDEN);
        assertThat(get(guest, "/tools/" + kept + "/print")).hasStatus(FORBIDDEN);
        assertThat(get(guest, "/tools"))
                .bodyText()
                .contains("bez zgody na pokazanie")
                .doesNotContain(kept.toString());
        assertThat(get(guest, "")).bodyText().doesNotContain("Sekret w uwagach");
        assertThat(get(worker, "/tools/" + kept)).hasStatusOk().bodyText().contains("Sekret w uwagach");
    }

    @Test
    void whatTheRegisterKnowsOfOneParentIsNotSaidTwice() {
        var mother = Map.of("key", "m", "name", "Zofia");
        var written = new Sheet(Map.of(
                "persons",
                List.of(mother, Map.of("key", "c", "name", "Maria"), Map.of("key", "f", "name", "Tadeusz")),
                "children",
                List.of(Map.of("child", "c", "parent", "m", "parent2", "f"))));
        var known = new Sheet(Map.of(
                "persons",
                List.of(mother),
                "children",
                List.of(
                        Map.of("child", "c", "parent", "m", "descent", "BIOLOGICAL"),
                        Map.of("child", "c", "parent", "m", "descent", "FOSTER"))));
        assertThat(register.merge(written, known).rows("children")).hasSize(2).anyMatch(it -> "FOSTER"
                .equals(it.get("descent")));
    }

    @Test
    @Rule("social-work-tools 9.10")
    void aClientFillsAScaleAndReachesNothingElse() throws Exception {
        var run = saved(
                Tool.SCALES,
                new Sheet(Map.of("questions", List.of(Map.of("words", "Na ile jest Pani spokojna?", "now", "3")))));
        var given = http.post()
                .uri(file.url() + "/tools/" + run + "/hand")
                .with(worker.login())
                .exchange();
        assertThat(given).hasStatus(SEE_OTHER);
        var session = Objects.requireNonNull(given.getResponse().getCookie("oparcie"));
        for (var path :
                List.of("/", "/cases", file.url(), file.url() + "/tools/" + run, "/search", "/account", "/people")) {
            assertThat(http.get().uri(path).cookie(session).with(worker.login()))
                    .as(path)
                    .hasStatus(FOUND)
                    .hasRedirectedUrl("/handed");
        }
        assertThat(http.get().uri("/handed").cookie(session).with(worker.login()))
                .hasStatusOk()
                .bodyText()
                .contains("Na ile jest Pani spokojna?")
                .doesNotContain(file.name(), file.mark(), "/cases", "/search");
        var address = address(session);
        assertThat(http.post()
                        .uri("/drafts/" + UUID.randomUUID())
                        .cookie(session)
                        .with(worker.login()))
                .hasStatus(FOUND)
                .hasRedirectedUrl("/handed");
        assertThat(http.post()
                        .uri(address)
                        .cookie(session)
                        .param("questions.0.words", "Na ile jest Pani spokojna?")
                        .param("questions.0.now", "6")
                        .param("consent", "NO")
                        .with(worker.login()))
                .hasStatus(SEE_OTHER);
        assertThat(http.get().uri("/handed").cookie(session).with(worker.login()))
                .bodyText()
                .contains("Proszę oddać urządzenie")
                .doesNotContain("Na ile jest");
        assertThat(http.post().uri("/handed/back").cookie(session).with(worker.login()))
                .hasStatus(SEE_OTHER);
        assertThat(http.get().uri("/handed").cookie(session).with(worker.login()))
                .hasStatus(NOT_FOUND);
        var newest = worker.does(() -> tools.newest(file.id(), run));
        assertThat(newest.number()).isEqualTo(2);
        assertThat(newest.content().filledBy()).isEqualTo(Run.FilledBy.CLIENT);
        assertThat(get(worker, "/tools/" + newest.id())).bodyText().contains("klient", "23.11.2026");
    }

    @Test
    @Rule("social-work-tools 9.15")
    void answersOverTimeAreLinesInTheEvaluations() {
        var first =
                saved(Tool.GOAL_SCALE, new Sheet(Map.of("goals", List.of(Map.of("words", "Sen", "baseline", "-2")))));
        worker.does(() -> tools.next(
                file.id(),
                first,
                content(new Sheet(Map.of("goals", List.of(Map.of("words", "Sen", "baseline", "-2", "result", "1")))))));
        saved(
                Tool.SCALES,
                new Sheet(Map.of("questions", List.of(Map.of("words", "Na ile jest spokojnie?", "now", "3")))));
        assertThat(get(worker, "/reviews"))
                .hasStatusOk()
                .bodyText()
                .contains("\u22122 (20.11.2026), +1 (20.11.2026)", "Na ile jest spokojnie?", "3 (20.11.2026)");
    }

    @Test
    void aRecordToolIsAFormWithItsVersionsAndAnOlderSheetIsReadAsItsAnswers() throws Exception {
        var old = saved(
                Tool.RISK,
                new Sheet(Map.of(
                        "risks",
                        List.of(Map.of("words", "Zna drogę do szkoły", "level", "HIGH")),
                        "safety",
                        List.of(Map.of("plan", "Do sąsiadki", "blueCard", "true", "unknown", "słowo")))));
        assertThat(get(worker, "/tools/" + old))
                .hasStatusOk()
                .bodyText()
                .contains("Zna drogę do szkoły", "duże", "Do sąsiadki", "unknown: słowo");
        assertThat(get(worker, "/tools/" + old + "/again"))
                .hasStatusOk()
                .bodyText()
                .contains("Zna drogę do szkoły", "Do sąsiadki");
        assertThat(post(worker, "/tools/" + old + "/again", head("risks.0.words", "Broń", "version", "1")))
                .hasStatus(UNPROCESSABLE_CONTENT);
        assertThat(post(
                        worker,
                        "/tools/" + old + "/again",
                        head(
                                "risks.0.words",
                                "Zna drogę do szkoły",
                                "risks.0.level",
                                "LOW",
                                "plan",
                                "Do siostry",
                                "version",
                                "1")))
                .hasStatus(SEE_OTHER);
        var newest = worker.does(() -> tools.newest(file.id(), old));
        assertThat(Objects.requireNonNull(newest.content().form()).version()).isEqualTo("2026-1");
        assertThat(get(worker, "/tools/" + newest.id() + "/compare?before=1"))
                .hasStatusOk()
                .bodyText()
                .contains("Do sąsiadki", "Do siostry", "małe");
        PdfCheck.assertPdfUa1(
                get(worker, "/tools/" + newest.id() + "/print").getResponse().getContentAsByteArray());
    }

    private static Run.Content content(Sheet sheet) {
        return new Run.Content(
                "", LocalDate.of(2026, 11, 20), Run.FilledBy.TOGETHER, Run.Consent.YES, false, "", sheet);
    }

    @Test
    void everyToolOpensAndEveryNumberOfTheCatalogueIsThereOnce() {
        assertThat(Tool.numbers()).hasSize(34).doesNotHaveDuplicates().allMatch(it -> it >= 1 && it <= 34);
        for (var tool : Tool.values()) {
            if (tool.here()) {
                assertThat(get(worker, "/tools/new/" + tool.mark()))
                        .as(tool.mark())
                        .hasStatusOk()
                        .bodyText()
                        .doesNotContain(">tool.");
            }
        }
        assertThat(get(worker, "/tools")).hasStatusOk().bodyText().contains("T34", "T1");
    }

    /** Where the form on the device sends its words. */
    private String address(jakarta.servlet.http.Cookie session) throws java.io.UnsupportedEncodingException {
        var page = http.get()
                .uri("/handed")
                .cookie(session)
                .with(worker.login())
                .exchange()
                .getResponse()
                .getContentAsString();
        var found = java.util.regex.Pattern.compile("action=\"(/handed/[^\"]+/[^\"]+)\"")
                .matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private UUID saved(Tool tool, Sheet sheet) {
        return worker.does(() -> tools.save(
                file.id(),
                tool,
                new Run.Content(
                        "", LocalDate.of(2026, 11, 20), Run.FilledBy.TOGETHER, Run.Consent.YES, false, "", sheet)));
    }

    private static Map<String, String> head(String... pairs) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("on", "23.11.2026");
        fields.put("filledBy", "TOGETHER");
        fields.put("consent", "YES");
        for (var i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], pairs[i + 1]);
        }
        return fields;
    }

    private static Map<String, String> budget(String... pairs) {
        var fields = head("rows.0.words", "Pensja", "rows.0.money", "INCOME", "rows.0.amount", "3520,40");
        fields.putAll(head(pairs));
        for (var i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], pairs[i + 1]);
        }
        return fields;
    }

    private Integer count() {
        return worker.does(() -> transaction.execute(s -> jdbc.sql("select count(*) from tool.run where case_id = :id")
                .param("id", file.id().value())
                .query(Integer.class)
                .single()));
    }

    private MvcTestResult get(Person who, String path) {
        return http.get().uri(file.url() + path).with(who.login()).exchange();
    }

    private MvcTestResult post(Person who, String path, Map<String, String> fields) {
        var request = http.post().uri(file.url() + path).with(who.login());
        fields.forEach(request::param);
        return request.exchange();
    }
}
