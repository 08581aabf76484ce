package pl.oparcie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pl.oparcie.PdfCheck;
import pl.oparcie.TestCases;
import pl.oparcie.TestPeople;
import pl.oparcie.TestPeople.Person;

/** Interviews walked in a browser from the order to the frozen print: part I in full, the other kinds by the same steps. */
@BrowserTest
class InterviewWalkTest {

    /** The part of the form that is shown. */
    private static final String PART = "[data-part]:not([hidden])";

    @Autowired
    TestPeople people;

    @Autowired
    TestCases cases;

    private Person worker;

    private TestCases.Case start(Walker work, Walker head) {
        var leader = people.teamLeader();
        worker = people.socialWorker(leader.team());
        loggedIn(worker, work);
        loggedIn(leader, head);
        return cases.ledBy(worker);
    }

    private void loggedIn(Person person, Walker window) {
        people.password(person);
        window.logsIn(person.loginName(), TestPeople.PASSWORD);
    }

    @Test
    void partOneFromTheOrderToTheFiles(Walker work, Walker head) throws IOException {
        var of = start(work, head);
        theCardIsKept(work);
        var address = ordered(work, of);
        theTimeIsAgreed(work, head, address);
        theFormIsFilledInPartByPart(work, address);
        new InterviewForm(work, address, Map.of("readiness", "CONTRACT")).complete();
        theHeadLooksItThrough(work, head, address);
        approvedSignedAccepted(work, head, address, "RWS-I");
        theScanIsAttached(work, address);
        filed(work, address);
        work.go(of.url()).sees("Zatwierdzono wywiad: Wywiad, część I, WS/");
    }

    private static void theCardIsKept(Walker work) {
        work.go("/interviews")
                .sees("Nie ma wywiadów w toku")
                .looksRight()
                .follow("Moja legitymacja")
                .sees("Zapisz numer")
                .looksRight()
                .fill("number", "12/2025")
                .fill("until", "31.12.2027")
                .press("Zapisz")
                .sees("Legitymacja zapisana");
    }

    private String ordered(Walker work, TestCases.Case of) {
        work.go("/interviews/new")
                .looksRight()
                .fill("q", of.name().replace("Pani Halina ", "") + " Halina")
                .press("Szukaj")
                .sees("Halina")
                .looksRight();
        work.page().locator("main ul.rows a").first().click();
        work.sees("O jaką pomoc chodzi")
                .looksRight()
                .fill("learnedOn", "31.12.2026")
                .press("Zleć wywiad")
                .sees("Popraw")
                .looksRight()
                .fill("learnedOn", "16.11.2026")
                .press("Zleć wywiad")
                .sees("Podaj datę wniosku")
                .fill("applicationOn", "16.11.2026")
                .press("Zleć wywiad")
                .sees("Termin biegnie")
                .sees("4.12.2026")
                .looksRight();
        return work.path();
    }

    private static void theTimeIsAgreed(Walker work, Walker head, String address) {
        work.follow("Zapisz próbę kontaktu")
                .looksRight()
                .tick("way", "PHONE")
                .tick("result", "NO_ANSWER")
                .press("Zapisz")
                .sees("Próba zapisana")
                .follow("Umów termin")
                .looksRight()
                .fill("on", "28.11.2026")
                .fill("at", "10.00")
                .press("Zapisz")
                .sees("Czeka na zgodę kierownika");
        head.go("/")
                .sees("Zgoda na termin wywiadu")
                .go(address)
                .press("Zgadzam się na ten termin")
                .sees("Zgoda zapisana");
        work.go(address)
                .sees("Przeprowadź wywiad")
                .go("/calendar?day=2026-11-28")
                .sees("Wywiad, część I: ")
                .looksRight();
    }

    /** By keyboard where it matters: from part to part, with words kept by the draft and by the save. */
    private static void theFormIsFilledInPartByPart(Walker work, String address) {
        work.go(address + "/fill?part=header")
                .sees("0. Dane wywiadu")
                .sees("Przepisano: zlecenie wywiadu")
                .looksRightIn(PART)
                .looksRightIn("#parts");
        work.tabToField("heldAt.date").key("Control+a");
        work.types("20.11.2026").key("Tab").types("10.30");
        work.tick("cardShown", "YES")
                .tick("warned", "YES")
                .tick("informed109", "YES")
                .tick("heldWith", "PERSON");
        work.sees("zapisano o");
        work.tabTo("Zapisz i dalej").key("Enter").sees("A. Dane osoby i rodziny");
        assertThat(work.path()).endsWith("/fill?part=people");
        assertThat(work.page().evaluate("document.activeElement.id")).isEqualTo("h-people");
        work.looksRightIn(PART);
        for (var part : List.of(
                "material", "living", "health", "work", "family", "environment", "needs", "conclusions", "plan")) {
            work.page().locator("#parts button[value=" + part + "]").click();
            work.page().waitForFunction("part => document.activeElement.id === 'h-' + part", part);
            work.looksRightIn(PART);
        }
        theIncomeIsWorkedOut(work);
        work.page().goBack();
        work.sees("A. Dane osoby i rodziny");
        work.page().reload();
        work.press("Zapisz i wyjdź")
                .sees("Zapisane")
                .sees("Do zatwierdzenia brakuje")
                .looksRight();
        work.go(address + "/fill?part=material").sees("1 000,00 zł");
    }

    private static void theIncomeIsWorkedOut(Walker work) {
        work.page().locator("#parts button[value=material]").click();
        var page = work.page();
        page.locator("button[name=_add][value=incomes]").click();
        page.locator("[name='incomes.0.receipts']").waitFor();
        work.fill("incomes.0.who", "Halina Próbna")
                .set("incomes.0.source", "WAGE")
                .fill("incomes.0.receipts", "1500")
                .fill("maintenancePaid", "500")
                .fill("maintenanceDocument", "wyrok");
        work.tick("incomeLost", "NO").sees("1 000,00 zł").sees("zapisano o");
        page.locator("#parts button[value=people]").click();
        page.waitForFunction("() => document.activeElement.id === 'h-people'");
    }

    private static void theHeadLooksItThrough(Walker work, Walker head, String address) {
        work.looksRight().press("Oddaj do sprawdzenia").sees("Oddany do sprawdzenia");
        head.go("/").sees("Wywiad do sprawdzenia").go(address).looksRight().follow("Zwróć z uwagą");
        head.looksRight().fill("words", "Dopisz, kto pomaga").press("Zapisz").sees("Zwrócony");
        work.go(address).sees("Dopisz, kto pomaga");
    }

    private static void approvedSignedAccepted(Walker work, Walker head, String address, String mark)
            throws IOException {
        work.go(address)
                .follow("Zatwierdź")
                .sees("nie można już zmienić")
                .looksRight()
                .press("Tak, zatwierdź")
                .sees("Zatwierdzony. Wydrukuj")
                .sees(mark + "/")
                .looksRight();
        pdf(work, address + "/print");
        var text = pdf(work, address + "/statement/print");
        assertThat(text).contains(mark + "/");
        // what is signed is called by the kind: a statement, or the form itself
        work.page().locator("main a[href='" + address + "/statement']").first().click();
        work.sees("podpisan")
                .looksRight()
                .fill("on", "23.11.2026")
                .press("Zapisz")
                .sees("Czeka na przyjęcie");
        head.go(address)
                .sees("Przyjmij wywiad")
                .follow("Przyjmij")
                .looksRight()
                .press("Przyjmij")
                .sees("Wywiad przyjęty");
    }

    private static void theScanIsAttached(Walker work, String address) {
        work.go(address).follow("Dołącz dokument").looksRight();
        var page = work.page();
        var scan = page.request().get(page.url().replaceAll("(://[^/]+).*", "$1") + address + "/statement/print");
        page.locator("input[name=files]")
                .setInputFiles(new FilePayload("oswiadczenie.pdf", "application/pdf", scan.body()));
        work.tick("identity", "NO")
                .fill("title", "Podpisane oświadczenie")
                .set("kind", "SIGNED_AGREEMENT")
                .tick("origin", "SIGNED")
                .fill("signedBy", "Halina Próbna")
                .fill("signedOn", "23.11.2026")
                .set("signature", "PAPER");
        page.locator("main [data-submit]").click();
        work.sees("Podpisane oświadczenie").go(address).sees("Podpisane oświadczenie");
    }

    private static void filed(Walker work, String address) throws IOException {
        work.go(address).follow("Złóż do akt").looksRight();
        if (work.page().locator("[name=none]").count() > 0) {
            work.tick("none", "true");
        }
        work.press("Zapisz").sees("Wywiad w aktach").looksRight();
        pdf(work, address + "/print");
        new InterviewForm(work, address, Map.of()).isFrozen();
    }

    private static String pdf(Walker window, String path) throws IOException {
        var page = window.page();
        var answer = page.request().get(page.url().replaceAll("(://[^/]+).*", "$1") + path);
        assertThat(answer.status()).isEqualTo(200);
        PdfCheck.assertPdfUa1(answer.body());
        try (var read = Loader.loadPDF(new ByteArrayInputStream(answer.body()).readAllBytes())) {
            return new org.apache.pdfbox.text.PDFTextStripper().getText(read);
        }
    }

    /** Each kind with what its order asks for, and answers without which its rules refuse. */
    private static Map<String, Map<String, String>> kinds() {
        var kinds = new LinkedHashMap<String, Map<String, String>>();
        kinds.put("RWS_II", Map.of("helpedPerson", "Maria Próbna", "relativePurpose", "HELP"));
        kinds.put("RWS_VII", Map.of());
        kinds.put(
                "RWS_VIII",
                Map.of(
                        "source",
                        "OTHER_BODY",
                        "requester",
                        "Dział świadczeń",
                        "ground",
                        "FAMILY_23_4E",
                        "requestMark",
                        "SR.1.2026"));
        kinds.put(
                "RWS_IX",
                Map.of("source", "OTHER_BODY", "requester", "ZUS", "ground", "CHILD_15", "requestMark", "ZUS.1.2026"));
        kinds.put("WDM", Map.of());
        kinds.put("WAD", Map.of());
        return kinds;
    }

    @Test
    void eachOtherKindFromTheOrderToTheFiles(Walker work, Walker head) throws IOException {
        var of = start(work, head);
        for (var kind : kinds().entrySet()) {
            var address = ordered(work, of, kind.getKey(), kind.getValue());
            new InterviewForm(
                            work,
                            address,
                            Map.of(
                                    "place",
                                    kind.getValue().containsKey("ground") ? "CARE" : "RESIDENCE",
                                    "expenses.0.monthOne",
                                    "1"))
                    .complete();
            approvedSignedAccepted(work, head, address, kind.getKey().replace('_', '-'));
            filed(work, address);
        }
    }

    @Test
    void anUpdateShowsWhatChangedAndGoesToTheFiles(Walker work, Walker head) throws IOException {
        var of = start(work, head);
        var first = ordered(work, of, "RWS_I", Map.of());
        new InterviewForm(work, first, Map.of()).complete();
        approvedSignedAccepted(work, head, first, "RWS-I");
        filed(work, first);

        var address = ordered(work, of, "RWS_IV", Map.of("updateReason", "APPLICATION"));
        new InterviewForm(
                        work,
                        address,
                        Map.of("changes", "MATERIAL", "confirmedUnchanged", "DATA,LIVING,HEALTH,WORK,FAMILY"))
                .complete();
        work.follow("Co się zmieniło")
                .sees("Części z poprzedniego wywiadu")
                .sees("potwierdzone bez zmian")
                .looksRight();
        approvedSignedAccepted(work, head, address, "RWS-IV");
        filed(work, address);
    }

    private String ordered(Walker work, TestCases.Case of, String kind, Map<String, String> order) {
        work.go("/interviews/new?person=" + of.person())
                .set("kind", kind)
                .fill("learnedOn", "16.11.2026")
                .fill("applicationOn", "16.11.2026");
        var page = work.page();
        // the fields of another body open with the source
        if (order.containsKey("source")) {
            work.tick("source", order.get("source"));
        }
        order.forEach((name, value) -> {
            var field = page.locator("main [name='" + name + "']").first();
            switch ((String) field.evaluate("field => field.tagName === 'INPUT' ? field.type : field.tagName")) {
                case "radio" -> work.tick(name, value);
                case "SELECT" -> work.set(name, value);
                default -> work.fill(name, value);
            }
        });
        work.looksRight().press("Zleć wywiad").sees("Wywiad zlecony");
        return work.path();
    }

    @Test
    void withoutScriptNothingTypedIsLostFromPartToPart(@WithoutScript Walker work, Walker head) {
        var of = start(work, head);
        work.go("/interviews/new?person=" + of.person())
                .fill("learnedOn", "16.11.2026")
                .fill("applicationOn", "16.11.2026")
                .press("Zleć wywiad")
                .sees("Termin biegnie");
        var address = work.path();
        work.go(address + "/fill")
                .sees("0. Dane wywiadu")
                .fill("placeAddress", "Zalesie 9, podwórze")
                .press("Zapisz i dalej")
                .sees("A. Dane osoby i rodziny");
        work.page().locator("#parts button[value=material]").click();
        work.sees("B. Analiza sytuacji materialnej");
        work.page().locator("button[name=_add][value=incomes]").click();
        work.fill("incomes.0.who", "Halina Próbna")
                .set("incomes.0.source", "WAGE")
                .fill("incomes.0.receipts", "1500")
                .looksRightIn(PART);
        work.page().locator("button[name=_recalc]").click();
        work.sees("1 500,00 zł").press("Zapisz i wyjdź").sees("Zapisane").sees("Zalesie 9, podwórze");
        work.go(address + "/fill?check=true").sees("Popraw").looksRightIn(".govuk-error-summary");
        work.go(address)
                .follow("Zapisz odmowę")
                .looksRight()
                .tick("what", "INTERVIEW")
                .fill("words", "Nie chcę nikogo w domu.")
                .tick("instructed", "true")
                .fill("instructedBy", "Anna Próbna")
                .fill("instructedOn", "20.11.2026")
                .fill("witness", "nikogo innego nie było")
                .press("Zapisz")
                .sees("Odmowa zapisana");
        head.go("/")
                .sees("Odmowa przy wywiadzie")
                .go(address)
                .follow("Zdecyduj")
                .looksRight()
                .tick("decision", "NOTHING");
        head.fill("reason", "Spróbujemy znowu").press("Zapisz").sees("Decyzja zapisana");
    }
}
