package pl.oparcie.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.SEE_OTHER;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pl.oparcie.OparcieTest;
import pl.oparcie.Rule;
import pl.oparcie.TestCases;
import pl.oparcie.TestPeople;
import pl.oparcie.TestPeople.Person;

/** A refusal follows the law of the interview at which it happens; what follows the head decides. */
@OparcieTest
class RefusedInterviewTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    TestPeople people;

    @Autowired
    TestCases cases;

    private TestInterviews interviews;
    private Person leader;
    private Person worker;
    private TestCases.Case of;

    @BeforeEach
    void people() {
        interviews = new TestInterviews(http);
        leader = people.teamLeader();
        worker = people.socialWorker(leader.team());
        of = cases.ledBy(worker);
    }

    private MvcTestResult refuse(String url, String what, Map<String, String> more) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("version", "0");
        fields.put("what", what);
        fields.put("on", "20.11.2026");
        fields.put("who", "Halina Próbna");
        fields.put("words", "Nie chcę");
        fields.put("instructed", "true");
        fields.put("instructedBy", "Anna Testowa");
        fields.put("instructedOn", "20.11.2026");
        fields.put("witness", "Jan Zych");
        fields.putAll(more);
        return interviews.post(worker, url + "/refusals/new", fields);
    }

    /** The address at which the head decides on the refusal noted last. */
    private String undecided(String url) {
        var page = interviews.page(leader, url);
        var at = page.substring(page.lastIndexOf(url + "/refusals/"));
        return at.substring(0, at.indexOf('"'));
    }

    private static Map<String, String> decision(String decision) {
        return Map.of("decision", decision, "reason", "Tak postanawiam");
    }

    @Test
    @Rule("environmental-interview R16")
    void anInterviewWhoseRefusalWaitsForTheHeadIsNotApproved() {
        var url = interviews.ordered(worker, of, Kind.RWS_I, Map.of());
        interviews.ok(worker, url + "/fill", TestInterviews.with(TestInterviews.partOne(), "version", "0"));
        assertThat(refuse(url, "INTERVIEW", TestInterviews.version(1))).hasStatus(SEE_OTHER);

        assertThat(interviews.post(worker, url + "/approve", TestInterviews.version(1)))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("kierownik jej jeszcze nie rozstrzygnął");
        assertThat(interviews.post(leader, undecided(url), decision("NOTHING"))).hasStatus(SEE_OTHER);
        interviews.ok(worker, url + "/approve", TestInterviews.version(1));
    }

    @Test
    @Rule("environmental-interview R16")
    void theBenefitOfSomebodyElseIsNotDecidedWhenARelativeRefuses() {
        var url = interviews.ordered(
                worker, of, Kind.RWS_II, Map.of("helpedPerson", "Maria Próbna", "relativePurpose", "DPS_FEE"));
        assertThat(interviews.page(worker, url + "/refusals/new"))
                .contains("art. 61 ust. 2d", "bez tej granicy", "value=\"CONTRACT\"")
                .doesNotContain("art. 107 ust. 4a", "art. 11", "value=\"EXPLANATIONS\"");
        assertThat(refuse(url, "EXPLANATIONS", Map.of()))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#what\"");
        assertThat(refuse(url, "CONTRACT", Map.of())).hasStatus(SEE_OTHER);
        var contract = undecided(url);
        assertThat(interviews.page(leader, contract))
                .contains("value=\"FEE_LIMITED\"", "value=\"OTHER\"", "value=\"NOTHING\"")
                .doesNotContain("value=\"FEE_FULL\"", "value=\"REFUSE\"", "kończy go");
        assertThat(interviews.post(leader, contract, decision("REFUSE")))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#decision\"");
        assertThat(interviews.post(leader, contract, decision("FEE_FULL"))).hasStatus(UNPROCESSABLE_CONTENT);
        interviews.ok(leader, contract, decision("FEE_LIMITED"));

        // contract and interview refused: the fee has no limit, and the interview ends
        assertThat(refuse(url, "INTERVIEW", Map.of())).hasStatus(SEE_OTHER);
        var interview = undecided(url);
        assertThat(interviews.get(worker, interview)).hasStatus(FORBIDDEN);
        assertThat(interviews.page(leader, interview)).contains("value=\"FEE_FULL\"", "kończy go");
        interviews.ok(leader, interview, decision("FEE_FULL"));
        assertThat(interviews.page(worker, url)).contains("art. 61 ust. 2e i 2f", "brak zgody na wywiad");
    }

    @Test
    @Rule("environmental-interview R16")
    @Rule("social-assistance-act A-12")
    void whatFollowsFromARefusedContractRegardsThoseWhoDependOnThePerson() {
        var url = interviews.ordered(worker, of, Kind.RWS_I, Map.of());
        assertThat(refuse(url, "STATEMENT", Map.of())).hasStatus(SEE_OTHER);
        var statement = undecided(url);
        assertThat(interviews.page(leader, statement)).doesNotContain("value=\"LIMIT\"", "name=\"dependants\"");
        interviews.ok(leader, statement, decision("REFUSE"));

        assertThat(refuse(url, "CONTRACT", Map.of())).hasStatus(SEE_OTHER);
        var contract = undecided(url);
        assertThat(interviews.page(leader, contract)).contains("value=\"LIMIT\"", "name=\"dependants\"");
        for (var how : new String[] {"LIMIT", "REFUSE"}) {
            assertThat(interviews.post(leader, contract, decision(how)))
                    .as(how)
                    .hasStatus(UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("href=\"#dependants\"");
        }
        var decided = new LinkedHashMap<>(
                Map.of("decision", "LIMIT", "reason", "Tak postanawiam", "dependants", "Dwoje małych dzieci"));
        assertThat(interviews.post(leader, contract, decided))
                .as("each proposal rests on evidence")
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#evidence\"");
        decided.put("evidence", "Notatka z 12.11.2026");
        interviews.ok(leader, contract, decided);
        assertThat(interviews.page(worker, url))
                .contains(
                        "ograniczenia rozmiaru",
                        "Dowody: Notatka z 12.11.2026",
                        "Osoby na utrzymaniu: Dwoje małych dzieci");
    }

    @Test
    @Rule("environmental-interview R16")
    void aBodyIsAnsweredAlsoWhenNobodyCouldBeMet() {
        var url = interviews.ordered(
                worker,
                of,
                Kind.RWS_IX,
                Map.of("source", "OTHER_BODY", "requester", "ZUS", "requestMark", "SW-1", "ground", "CHILD_15"));
        interviews.ok(worker, url + "/end", Map.of("version", "0", "end", "NOT_CONDUCTED", "reason", "Nieobecność"));
        var waits = "Odpowiedź dla zlecającego wywiad: Halina Próbna";
        assertThat(interviews.page(worker, "/terms"))
                .as("§ 3: fourteen working days")
                .contains(waits, "piątek 4.12");
        interviews.ok(
                worker,
                url + "/passings/new",
                Map.of("body", "Sąd", "scope", "Nikogo nie zastano", "basis", "pismo S-2"));
        assertThat(interviews.page(worker, "/terms"))
                .as("another body was told")
                .contains(waits);
        interviews.ok(
                leader,
                url + "/passings/new",
                Map.of("body", "ZUS", "scope", "Nikogo nie zastano", "basis", "pismo SW-1", "answers", "true"));
        assertThat(interviews.page(worker, "/terms"))
                .as("from the desk of the worker too")
                .doesNotContain(waits);
        assertThat(interviews.page(worker, url)).contains("Nikogo nie zastano");
        assertThat(interviews.page(worker, "/")).doesNotContain(waits);
        of = cases.ledBy(worker);
        var own = interviews.ordered(worker, of, Kind.RWS_VIII, Map.of());
        assertThat(interviews.page(worker, own + "/refusals/new")).contains("zleconych przez sam ośrodek");
    }

    @Test
    @Rule("environmental-interview R16")
    void theDayThatTheBodyNamedIsTheTermOfItsAnswer() {
        var asked = Map.of("source", "OTHER_BODY", "requester", "ZUS", "ground", "CHILD_15", "answerOn", "2.12.2026");
        var url = interviews.ordered(worker, of, Kind.RWS_IX, asked);
        var waits = "Odpowiedź dla zlecającego wywiad: Halina Próbna";
        assertThat(interviews.page(worker, "/terms")).contains(waits, "środa 2.12");
        assertThat(interviews.page(worker, url)).contains("Termin odpowiedzi dla zlecającego", "2.12.2026");
        interviews.ok(worker, url + "/end", Map.of("version", "0", "end", "NOT_CONDUCTED", "reason", "Nieobecność"));
        assertThat(interviews.page(worker, "/terms")).contains(waits, "środa 2.12");
        assertThat(interviews.page(worker, "/")).contains(waits);
        var mistake = interviews.ordered(worker, cases.ledBy(worker), Kind.RWS_IX, asked);
        interviews.ok(worker, mistake + "/end", Map.of("version", "0", "end", "CANCELLED", "reason", "Pomyłka"));
        assertThat(interviews.page(worker, "/terms")).doesNotContain(mistake + "\"");
    }

    @Test
    @Rule("environmental-interview R16")
    void whatThePersonIsToldIsSaidOnce() {
        for (var kind : new Kind[] {Kind.WAD, Kind.WDM, Kind.RWS_IX}) {
            of = cases.ledBy(worker);
            var url = interviews.ordered(
                    worker,
                    of,
                    kind,
                    Map.of(
                            "source",
                            "OTHER_BODY",
                            "requester",
                            "ZUS",
                            "requestMark",
                            "SW-1",
                            "ground",
                            kind == Kind.RWS_IX ? "CHILD_15" : "OTHER"));
            assertThat(interviews.page(worker, url + "/refusals/new"))
                    .as(kind.name())
                    .contains("Ośrodek nie rozstrzyga o świadczeniu")
                    .doesNotContain("Rozstrzyga organ", "rozstrzyga organ.", "Działania prowadzi", "Prowadzi je organ");
        }
        of = cases.ledBy(worker);
        var own = interviews.ordered(worker, of, Kind.WAD, Map.of());
        assertThat(interviews.page(worker, own + "/refusals/new"))
                .contains("Działania prowadzi organ właściwy dłużnika");
    }

    @Test
    @Rule("environmental-interview R16")
    void aBodyThatAskedIsAnsweredAndDecidesByItself() {
        var url = interviews.ordered(
                worker,
                of,
                Kind.RWS_IX,
                Map.of("source", "OTHER_BODY", "requester", "ZUS", "requestMark", "SW-1", "ground", "CHILD_15"));
        assertThat(interviews.page(worker, url + "/refusals/new"))
                .contains("Ośrodek nie rozstrzyga o świadczeniu", "brzmienie z 2016 r.", "value=\"EXPLANATIONS\"")
                .doesNotContain("art. 107 ust. 4a", "value=\"STATEMENT\"");
        assertThat(refuse(url, "INTERVIEW", Map.of())).hasStatus(SEE_OTHER);
        var at = undecided(url);
        assertThat(interviews.page(leader, at))
                .contains("value=\"ANSWER\"", "Wywiad zleca inny podmiot: ZUS (SW-1)")
                .doesNotContain("value=\"REFUSE\"", "value=\"SUSPEND\"");
        interviews.ok(leader, at, decision("ANSWER"));
        assertThat(interviews.page(worker, url)).contains("Zapisz odpowiedź dla zlecającego");
        assertThat(interviews.page(worker, url + "/passings/new")).contains("Wywiadu nie przeprowadzono");
        interviews.ok(
                worker,
                url + "/passings/new",
                Map.of("body", "ZUS", "scope", "Wywiadu nie przeprowadzono", "basis", "pismo SW-1"));
        assertThat(interviews.page(worker, url)).contains("pismo SW-1");
    }

    @Test
    @Rule("environmental-interview R16")
    void housingAndTheMaintenanceFundHaveActsOfTheirOwn() {
        var housing = interviews.ordered(worker, of, Kind.WDM, Map.of());
        assertThat(interviews.page(worker, housing + "/refusals/new"))
                .contains("art. 7 ustawy o dodatkach mieszkaniowych")
                .doesNotContain("art. 107", "value=\"CONTRACT\"");
        var debtor = interviews.ordered(worker, of, Kind.WAD, Map.of());
        assertThat(interviews.page(worker, debtor + "/refusals/new"))
                .contains("art. 5 ustawy o pomocy osobom uprawnionym do alimentów")
                .doesNotContain("art. 107", "value=\"CONTRACT\"");
        assertThat(refuse(debtor, "STATEMENT", Map.of())).hasStatus(SEE_OTHER);
        var at = undecided(debtor);
        assertThat(interviews.page(leader, at))
                .contains("value=\"EVASION\"")
                .doesNotContain("value=\"REFUSE\"", "value=\"REPEAL\"");
        interviews.ok(leader, at, decision("EVASION"));
        assertThat(interviews.page(worker, debtor)).contains("podstawa działań wobec dłużnika", debtor + "/fill");
    }

    @Test
    @Rule("environmental-interview R16")
    void aRefusalLiesBetweenTheOrderAndTodayAndComesAfterTheInstruction() {
        var url = interviews.ordered(worker, of, Kind.RWS_I, Map.of());
        for (var wrong : List.of(
                Map.of("on", "1.01.2020"),
                Map.of("on", "24.11.2026"),
                Map.of("instructedOn", "23.11.2026"),
                Map.of("instructedOn", "1.01.2019"),
                Map.of("witness", "x"))) {
            assertThat(refuse(url, "INTERVIEW", wrong))
                    .as(wrong.toString())
                    .hasStatus(UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("href=\"#" + wrong.keySet().iterator().next() + "\"");
        }
        assertThat(refuse(url, "INTERVIEW", Map.of())).hasStatus(SEE_OTHER);
        assertThat(interviews.page(leader, undecided(url))).contains("value=\"SUSPEND\"", "kończy go");
        assertThat(interviews.post(
                        worker, url + "/attempts/new", Map.of("on", "1.10.2026", "way", "VISIT", "result", "NOBODY")))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("16.11.2026");
    }

    @Test
    void ofSomebodyWhoDiedTheInterviewIsEndedAndATransferSaysWhere() {
        var url = interviews.ordered(worker, of, Kind.RWS_I, Map.of());
        interviews.ok(worker, url + "/attempts/new", Map.of("on", "20.11.2026", "way", "VISIT", "result", "DECEASED"));
        assertThat(interviews.page(worker, url))
                .contains("zapisano, że osoba zmarła", url + "/end")
                .doesNotContain(url + "/plan");

        var other = interviews.ordered(worker, cases.ledBy(worker), Kind.RWS_I, Map.of());
        var end = Map.of("version", "0", "end", "TRANSFERRED", "reason", "Mieszka gdzie indziej");
        assertThat(interviews.post(worker, other + "/end", end))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#unit\"", "href=\"#on\"");
        var whole = new LinkedHashMap<>(end);
        whole.putAll(Map.of("unit", "MOPS w Brzozowie", "on", "20.11.2026"));
        interviews.ok(worker, other + "/end", whole);
        assertThat(interviews.page(worker, other))
                .contains("Przekazano: MOPS w Brzozowie, 20.11.2026. Mieszka gdzie indziej");
    }
}
