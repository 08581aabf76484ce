package pl.oparcie.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.SEE_OTHER;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import pl.oparcie.OparcieTest;
import pl.oparcie.Rule;

/** What somebody found who walked through interviews with fresh eyes. */
@OparcieTest
class WalkedInterviewTest extends InterviewSetUp {

    private Map<String, String> partOne(String... more) {
        var fields = TestInterviews.with(TestInterviews.partOne(), "version", "0");
        for (var i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields;
    }

    @Test
    @Rule("environmental-interview R16")
    void anAnswerThatMeansARefusalAsksForTheRefusal() {
        var url = interviews.ordered(worker, of, Kind.RWS_I, Map.of());
        interviews.ok(worker, url + "/fill", partOne("assetStatement", "REFUSED", "assetRefusal", "Odmówiła i już"));
        assertThat(interviews.page(worker, url))
                .contains("Usuń przeszkodę", "B.12 Oświadczenie o stanie majątkowym” oznacza odmowę")
                .doesNotContain("href=\"" + url + "/approve\"");
        assertThat(interviews.post(worker, url + "/approve", TestInterviews.version(1)))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("oznacza odmowę");

        interviews.ok(
                worker,
                url + "/refusals/new",
                Map.of(
                        "version", "1",
                        "what", "STATEMENT",
                        "on", "20.11.2026",
                        "who", "Halina Próbna",
                        "words", "Nie podpiszę tego",
                        "instructed", "true",
                        "instructedBy", "Osoba Próbna",
                        "instructedOn", "20.11.2026",
                        "witness", "Jan Świadek"));
        interviews.ok(worker, url + "/approve", TestInterviews.version(1));
    }

    @Test
    @Rule("environmental-interview R09")
    void anApplicationForMoneyIsNotApprovedWithoutIncome() {
        var url = interviews.ordered(worker, of, Kind.RWS_I, Map.of());
        assertThat(interviews.post(
                        worker, url + "/fill", partOne("purpose", "SOCIAL_WORK", "orderForSOCIAL_WORK", "true")))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("dotyczy świadczeń pieniężnych", "Potrzebuję opału na zimę");

        var known = interviews.ordered(
                worker, cases.ledBy(worker), Kind.RWS_I, Map.of("source", "EX_OFFICIO", "applicationOn", ""));
        interviews.ok(worker, known + "/fill", partOne("purpose", "SOCIAL_WORK", "orderForSOCIAL_WORK", "true"));
        interviews.ok(worker, known + "/approve", TestInterviews.version(1));
        assertThat(interviews.page(worker, known)).contains("praca socjalna").doesNotContain("Wystarcza do decyzji");
    }

    @Test
    @Rule("environmental-interview R09")
    @Rule("environmental-interview R10")
    void theOrderChangesKnowinglyAndWhatIsNoLongerAskedComesBackOrIsLeftOut() {
        var url = interviews.ordered(worker, of, Kind.RWS_I, Map.of("purpose", "KIND"));
        var kind = partOne("purpose", "KIND", "materialDescription", "Dług w sklepie");
        interviews.ok(worker, url + "/fill", kind);
        var social = TestInterviews.with(kind, "purpose", "SOCIAL_WORK");
        social.put("version", "1");
        assertThat(interviews.post(worker, url + "/fill", social))
                .as("asked first")
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#orderForSOCIAL_WORK\"", "Zmieniam też zlecenie", "Dług w sklepie");
        social.put("orderForSOCIAL_WORK", "true");
        assertThat(interviews.post(worker, url + "/fill", social))
                .hasStatus(SEE_OTHER)
                .flash()
                .hasEntrySatisfying("flash", said -> assertThat(said.toString()).contains("praca socjalna"));
        assertThat(interviews.page(worker, url)).contains("praca socjalna").doesNotContain("Dług w sklepie");
        var form = Jsoup.parse(interviews.page(worker, url + "/fill"));
        assertThat(form.text()).contains("Nie są teraz pytane", "Analiza sytuacji materialnej");
        assertThat(form.select("[name=materialDescription]").text()).isEqualTo("Dług w sklepie");
        assertThat(form.select("[name='incomes.0.receipts']").val()).isEqualTo("1500,00");

        // with the order the part comes back, and what was typed in it
        var again = new LinkedHashMap<String, String>();
        form.select("form[action$=/fill] [name]:not([type=radio]):not([type=checkbox]):not(button)")
                .forEach(field -> again.put(field.attr("name"), text(field)));
        form.select("form[action$=/fill] [checked]").forEach(field -> again.put(field.attr("name"), field.val()));
        again.putAll(Map.of("purpose", "KIND", "orderForKIND", "true"));
        interviews.ok(worker, url + "/fill", again);
        assertThat(interviews.page(worker, url)).contains("Dług w sklepie");
        assertThat(Jsoup.parse(interviews.page(worker, url + "/fill"))
                        .select("[name='incomes.0.receipts']")
                        .val())
                .isEqualTo("1500,00");

        interviews.ok(worker, url + "/fill", TestInterviews.with(social, "version", "3"));
        assertThat(interviews.page(worker, url + "/approve")).contains("przy zatwierdzeniu przepadną");
        interviews.ok(worker, url + "/approve", TestInterviews.version(4));
        assertThat(interviews.page(worker, url)).contains("Treść jest zamrożona i zgodna z sygnaturą");
        assertThat(one(worker, "select answers::text from interview.sensitive where interview_id = :id", id(url)))
                .doesNotContain("Dług w sklepie");
    }

    @Test
    @Rule("environmental-interview R09")
    void aSlipOfThePurposeIsTakenBack() {
        var url = interviews.ordered(worker, of, Kind.RWS_I, Map.of("purpose", "KIND"));
        interviews.ok(worker, url + "/fill", partOne("purpose", "CASH", "orderForCASH", "true"));
        var social = partOne("purpose", "SOCIAL_WORK", "orderForSOCIAL_WORK", "true", "version", "1");
        assertThat(interviews.post(worker, url + "/fill", social))
                .as("now it is an application for money")
                .hasStatus(UNPROCESSABLE_CONTENT);
        interviews.ok(worker, url + "/fill", partOne("purpose", "KIND", "orderForKIND", "true", "version", "1"));
        assertThat(interviews.page(worker, url)).contains("świadczenia niepieniężne");
    }

    private static String text(org.jsoup.nodes.Element field) {
        var chosen = field.selectFirst("option[selected]");
        return field.tagName().equals("select")
                ? (chosen == null ? "" : chosen.val())
                : field.tagName().equals("textarea") ? field.wholeText().strip() : field.val();
    }

    @Test
    void itIsEnoughForADecisionOnceItIsFiled() {
        var url = interviews.ordered(worker, of, Kind.RWS_I, Map.of());
        interviews.ok(worker, url + "/fill", partOne());
        interviews.ok(worker, url + "/approve", TestInterviews.version(1));
        assertThat(interviews.page(worker, url))
                .contains("gdy zostanie złożony do akt")
                .doesNotContain("Wystarcza do decyzji");
        interviews.ok(worker, url + "/statement", Map.of("version", "2", "on", "23.11.2026"));
        interviews.ok(leader, url + "/accept", Map.of("version", "3", "opinion", "Zgoda"));
        interviews.ok(worker, url + "/file", Map.of("version", "4", "none", "true"));
        assertThat(interviews.page(worker, url)).contains("Wystarcza do decyzji");
    }

    @Test
    void officialPapersArePolishWhateverTheLanguageOfThePage() throws IOException {
        var url = interviews.ordered(worker, of, Kind.RWS_I, Map.of());
        interviews.ok(worker, url + "/fill", partOne());
        interviews.ok(worker, url + "/approve", TestInterviews.version(1));
        for (var print : new String[] {"/print", "/statement/print"}) {
            var answer = http.get()
                    .uri(url + print)
                    .header("Accept-Language", "en")
                    .locale(java.util.Locale.ENGLISH)
                    .with(worker.login())
                    .exchange();
            assertThat(answer).hasStatus(OK);
            try (var pdf = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
                assertThat(new PDFTextStripper().getText(pdf))
                        .as(print)
                        .contains("wywiad")
                        .doesNotContain("nterview");
            }
        }
    }

    @Test
    void aRecordThatAnOrderOpenedIsShutWhenItIsCancelled() {
        var benefits = people.benefitsWorker();
        var record = "/people/" + of.person();
        assertThat(interviews.get(benefits, record)).hasStatus(NOT_FOUND);
        var order = Map.of("worker", "", "clerk", benefits.id().toString());
        var url = interviews.ordered(benefits, of, Kind.WDM, order);
        var other = interviews.ordered(benefits, of, Kind.WDM, TestInterviews.with(order, "despite", "true"));
        assertThat(interviews.get(benefits, record)).hasStatus(OK);

        interviews.ok(benefits, url + "/end", Map.of("version", "0", "end", "CANCELLED", "reason", "Pomyłka"));
        assertThat(interviews.get(benefits, record)).as("another one needs it").hasStatus(OK);
        interviews.ok(benefits, other + "/end", Map.of("version", "0", "end", "CANCELLED", "reason", "Pomyłka"));
        assertThat(interviews.get(benefits, record)).hasStatus(NOT_FOUND);
        assertThat(interviews.get(worker, record)).as("whose case it is").hasStatus(OK);
    }

    @Test
    void whoeverHoldsItIsWarned() {
        var benefits = people.benefitsWorker();
        var url = interviews.ordered(
                benefits,
                of,
                Kind.WDM,
                Map.of("worker", "", "clerk", benefits.id().toString()));
        var mark = interviews.post(
                worker,
                of.url() + "/safety-marks/new",
                Map.of("kind", "GO_IN_PAIR", "note", "Brat bywa pijany", "review", "23.02.2027"));
        assertThat(mark.getResponse().getStatus()).isEqualTo(303);
        for (var page : new String[] {url, url + "/plan"}) {
            assertThat(interviews.page(benefits, page)).contains("Iść we dwoje: Brat bywa pijany");
        }
        assertThat(interviews.page(benefits, url + "/plan")).contains("wpisz drugiego pracownika");
        assertThat(interviews.page(benefits, url)).contains("bez terminu").doesNotContain("14 dni roboczych");
    }

    @Test
    void aBodyThatAskedIsAnsweredNextOnceItIsFiled() {
        var asked = new LinkedHashMap<String, String>(Map.of(
                "source", "OTHER_BODY",
                "requester", "GOPS Bochnia",
                "requestMark", "GOPS.1.2026",
                "requestOn", "16.11.2026",
                "ground", "OTHER"));
        asked.put("applicationOn", "");
        var url = interviews.ordered(worker, of, Kind.RWS_I, asked);
        interviews.ok(worker, url + "/fill", partOne());
        interviews.ok(worker, url + "/approve", TestInterviews.version(1));
        interviews.ok(worker, url + "/statement", Map.of("version", "2", "on", "23.11.2026"));
        interviews.ok(leader, url + "/accept", Map.of("version", "3", "opinion", ""));
        interviews.ok(worker, url + "/file", Map.of("version", "4", "none", "true"));
        assertThat(interviews.page(worker, url)).contains("Odpowiedz zlecającemu", "O wywiad prosi: GOPS Bochnia");
        assertThat(interviews.page(worker, url + "/passings/new")).contains("GOPS Bochnia", "GOPS.1.2026");
        interviews.ok(
                worker,
                url + "/passings/new",
                Map.of("body", "GOPS Bochnia", "scope", "Dochody", "basis", "art. 107", "answers", "true"));
        assertThat(interviews.page(worker, url)).doesNotContain("Odpowiedz zlecającemu");

        asked.put("requestOn", "12.11.2026");
        var again = new LinkedHashMap<>(asked);
        again.putAll(Map.of(
                "person", cases.ledBy(worker).person().toString(),
                "kind", "RWS_I",
                "purpose", "CASH",
                "mode", "NORMAL",
                "learnedOn", "16.11.2026",
                "worker", worker.id().toString()));
        assertThat(interviews.post(worker, "/interviews", again))
                .as("it was known when the letter came")
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Pismo wpłynęło 12.11.2026");
    }

    @Test
    void theHeadWithoutRemarksTakesItOffHisDesk() {
        var url = interviews.ordered(worker, of, Kind.RWS_I, Map.of());
        interviews.ok(worker, url + "/fill", partOne());
        interviews.ok(worker, url + "/submit", TestInterviews.version(1));
        assertThat(interviews.page(leader, "/")).contains(url);
        assertThat(interviews.page(leader, url)).contains("Bez uwag");
        assertThat(interviews.post(worker, url + "/looked", TestInterviews.version(2)))
                .as("not his own")
                .hasStatus(org.springframework.http.HttpStatus.FORBIDDEN);
        interviews.ok(leader, url + "/looked", TestInterviews.version(2));
        assertThat(interviews.page(leader, "/")).doesNotContain(url);
        assertThat(interviews.page(worker, url)).contains("Zatwierdź wywiad");
        assertThat(interviews.post(leader, url + "/looked", TestInterviews.version(3)))
                .as("nothing to look at")
                .hasStatus(UNPROCESSABLE_CONTENT);
    }

    @Test
    @Rule("environmental-interview R39")
    void allPartsAreConfirmedAtOnceEachForItself() {
        var first = interviews.ordered(worker, of, Kind.RWS_I, Map.of());
        interviews.ok(worker, first + "/fill", partOne());
        interviews.ok(worker, first + "/approve", TestInterviews.version(1));
        var url = interviews.ordered(worker, of, Kind.RWS_IV, Map.of("updateReason", "APPLICATION"));
        var fields = TestInterviews.header();
        fields.putAll(Map.of(
                "part", "IV",
                "formerNo", "WS/1/2026",
                "formerOn", "20.11.2026",
                "updateNo", "1",
                "updateReason", "APPLICATION",
                "changes", "NONE",
                "planEvaluation", "Opał kupiony",
                "section.material", "COMPLETED",
                "version", "0"));
        interviews.ok(worker, url + "/fill", fields);
        assertThat(interviews.page(worker, url + "/changes")).contains("Wszystkie te części bez zmian");
        interviews.ok(worker, url + "/confirm", Map.of("version", "1", "part", "EACH"));
        assertThat(interviews.page(worker, url + "/changes"))
                .contains("potwierdzone bez zmian")
                .doesNotContain("Wszystkie te części bez zmian", ">Potwierdzam bez zmian<");
        interviews.ok(worker, url + "/approve", TestInterviews.version(2));
    }

    @Test
    void whatDoesNotAgreeIsAskedAbout() {
        var url = interviews.ordered(worker, of, Kind.RWS_I, Map.of());
        var fields = partOne(
                "householdKind", "FAMILY",
                "people.0.name", "Halina Próbna",
                "people.0.birthDate", "12.03.1984",
                "people.0.sex", "F",
                "people.0.kinship", "APPLICANT",
                "people.0.maritalStatus", "WIDOWED",
                "people.0.disability", "CHILD",
                "people.0.netIncome", "300",
                "people.1.name", "Jan Próbny",
                "people.1.birthDate", "1.01.1980",
                "people.1.sex", "M",
                "people.1.kinship", "SPOUSE");
        interviews.ok(worker, url + "/fill", fields);
        assertThat(interviews.page(worker, url + "/fill"))
                .contains(
                        "ta sama osoba ma inny stan cywilny",
                        "Suma dochodów netto w tabeli osób jest inna",
                        "Niepełnosprawność do 16. roku życia wpisano osobie");
        var approval = Jsoup.parse(interviews.page(worker, url + "/approve"));
        assertThat(approval.text())
                .as("once more before it is frozen")
                .contains("ta sama osoba ma inny stan cywilny", "Suma dochodów netto w tabeli osób jest inna");
        assertThat(approval.select(".note a[href*='/fill?part=people#maritalStatus']"))
                .hasSize(1);
        var form = Jsoup.parse(interviews.page(worker, url + "/fill"));
        assertThat(form.select("label[for^=maritalStatus], #maritalStatus option")
                        .text())
                .contains("panna", "zamężna")
                .doesNotContain("kawaler");
        assertThat(form.select("[id^='people.1.maritalStatus'] option, label[for^='people.1.maritalStatus']")
                        .text())
                .contains("kawaler")
                .doesNotContain("panna");
    }

    @Test
    void aGroundBelongsToItsKind() {
        var order = new LinkedHashMap<>(Map.of(
                "person", of.person().toString(),
                "kind", "WAD",
                "source", "OTHER_BODY",
                "requester", "Sekcja funduszu",
                "requestOn", "16.11.2026",
                "ground", "HOUSING_7",
                "purpose", "CASH",
                "learnedOn", "16.11.2026",
                "worker", worker.id().toString()));
        assertThat(interviews.post(worker, "/interviews", order))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("dotyczy innego rodzaju wywiadu");
        order.put("ground", "MAINTENANCE_4");
        assertThat(interviews.post(worker, "/interviews", order).getResponse().getStatus())
                .isEqualTo(303);
    }

    @Test
    void aDraftSaysSoAndNoCardIsFromThePast() throws IOException {
        var url = interviews.ordered(worker, of, Kind.RWS_I, Map.of());
        interviews.ok(worker, url + "/fill", partOne());
        try (var pdf = Loader.loadPDF(
                interviews.get(worker, url + "/print").getResponse().getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("projekt, niezatwierdzony");
        }
        assertThat(interviews.post(
                        worker, "/interviews/card", Map.of("number", "1/2020", "until", "1.01.2020", "version", "-1")))
                .hasStatus(UNPROCESSABLE_CONTENT);
    }
}
