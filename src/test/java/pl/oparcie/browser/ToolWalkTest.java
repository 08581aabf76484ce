package pl.oparcie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pl.oparcie.PdfCheck;
import pl.oparcie.Rule;
import pl.oparcie.TestCases;
import pl.oparcie.TestPeople;
import pl.oparcie.TestPeople.Person;

/** Tools in a browser: a genogram drawn by keyboard, and a device in a client's hands. */
@BrowserTest
class ToolWalkTest {

    @Autowired
    TestPeople people;

    @Autowired
    TestCases cases;

    private TestCases.Case start(Walker work) {
        var worker = people.socialWorker(people.teamLeader().team());
        loggedIn(worker, work);
        return cases.ledBy(worker);
    }

    private void loggedIn(Person person, Walker window) {
        people.password(person);
        window.logsIn(person.loginName(), TestPeople.PASSWORD);
    }

    @Test
    void aGenogramIsDrawnByKeyboardComparedAndPrinted(Walker work) throws IOException {
        var of = start(work);
        work.go(of.url() + "/tools").sees("Nie wypełniono jeszcze").looksRight().go(of.url() + "/tools/new/t3");
        var parent = of.name().replace("Pani ", "");
        work.sees(parent).looksRight();
        added(work, "Dodaj osobę", "persons.1.name");
        work.tabToField("persons.1.name").types("Zosia Keyboard");
        work.tabToField("persons.1.sex").types("K");
        work.tabToField("persons.1.born").types("3.2014");
        added(work, "Dodaj dziecko i rodziców", "children.0.child");
        work.tabToField("children.0.child").types("Z");
        work.tabToField("children.0.parent").types("H");
        var picture = work.page().locator("[data-fresh=picture] svg");
        PlaywrightAssertions.assertThat(picture).containsText("Zosia Keyboard");
        work.page().locator("button[name=_remove][value='persons.1']").evaluate("it => it.click()");
        PlaywrightAssertions.assertThat(picture).not().containsText("Zosia Keyboard");
        work.tabTo("Cofnij").key("Enter");
        PlaywrightAssertions.assertThat(picture).containsText("Zosia Keyboard");
        PlaywrightAssertions.assertThat(work.page().locator("[name='children.0.child'] option:checked"))
                .containsText("Zosia Keyboard");
        work.tick("consent", "YES").tabTo("Zapisz wersję").key("Enter");
        work.sees("Tej wersji nikt już nie zmieni").sees("Zosia Keyboard").looksRight();
        theNextVersionIsCompared(work);
        var address = work.path().replaceAll("\\?.*", "");
        work.follow("Wypełnij ponownie").sees("Dołącz osoby").looksRight();
        var pdf = work.page().request().get(work.page().url().replaceAll("(://[^/]+).*", "$1") + address + "/print");
        assertThat(pdf.status()).isEqualTo(200);
        PdfCheck.assertPdfUa1(pdf.body());
        try (var read = Loader.loadPDF(pdf.body())) {
            assertThat(new PDFTextStripper().getText(read)).contains("Zosia Keyboard", "ogród");
        }
    }

    /** Presses a button with the keyboard alone; the row it adds is there at once, without a new page. */
    private static void added(Walker work, String button, String field) {
        work.tabTo(button).key("Enter");
        PlaywrightAssertions.assertThat(work.page().locator("main [name='" + field + "']"))
                .isVisible();
    }

    private static void theNextVersionIsCompared(Walker work) {
        work.follow("Wypełnij ponownie")
                .fill("persons.1.note", "ogród")
                .press("Zapisz wersję")
                .sees("Zapisano nową wersję")
                .follow("porównaj z poprzednią")
                .sees("Co się zmieniło")
                .sees("ogród")
                .looksRight();
        work.page().goBack();
    }

    @Test
    @Rule("social-work-tools 9.10")
    void aClientFillsAScaleAndReachesNothingElse(Walker work) {
        var of = start(work);
        work.go(of.url() + "/tools/new/t11")
                .fill("questions.0.words", "Na ile jest Pani spokojna?")
                .tick("questions.0.now", "3")
                .tick("consent", "YES")
                .press("Zapisz wersję")
                .sees("Tej wersji nikt już nie zmieni");
        var before = work.path();
        var tab = work.page().context().newPage();
        tab.navigate(work.page().url());
        PlaywrightAssertions.assertThat(tab.locator("body")).containsText(of.name());
        work.press("Podaj klientowi").sees("Gotowe").looksRight();
        PlaywrightAssertions.assertThat(tab).hasURL(java.util.regex.Pattern.compile(".*/handed$"));
        PlaywrightAssertions.assertThat(tab.locator("body")).not().containsText(of.name());
        tab.close();
        work.page().goBack();
        work.doesNotSee(of.name()).doesNotSee(of.mark());
        assertThat(work.path()).isEqualTo("/handed");
        assertThat(work.page().locator("[name='questions.0.words']").inputValue())
                .isEqualTo("Na ile jest Pani spokojna?");
        nothingElseIsReached(work, of, before);
        work.go("/handed")
                .tick("questions.0.now", "6")
                .fill("questions.0.why", "Lepiej śpię.")
                .tick("consent", "NO")
                .press("Gotowe")
                .sees("Proszę oddać urządzenie")
                .looksRight();
        nothingElseIsReached(work, of, before);
        handedBack(work);
        work.go(before).sees("Zaloguj");
    }

    /** By address, by the way back, in a new tab: always the one page. */
    private static void nothingElseIsReached(Walker work, TestCases.Case of, String before) {
        var page = work.page();
        for (var path : List.of("/", of.url(), before, "/search", "/drafts", "/account", "/people/" + of.person())) {
            work.go(path);
            assertThat(work.path()).as(path).isEqualTo("/handed");
            work.doesNotSee(of.name()).doesNotSee(of.mark());
        }
        page.goBack();
        assertThat(work.path()).isEqualTo("/handed");
        var tab = page.context().newPage();
        tab.navigate(page.url().replaceAll("(://[^/]+).*", "$1") + of.url());
        assertThat(tab.url()).endsWith("/handed");
        assertThat(tab.content()).doesNotContain(of.name());
        tab.close();
    }

    private static void handedBack(Walker work) {
        work.go("/handed").press("Oddaję urządzenie");
        assertThat(work.path()).isEqualTo("/login");
        work.page().goBack();
        work.page().waitForLoadState();
        work.doesNotSee("questions.0");
        work.go("/");
        assertThat(work.path()).isEqualTo("/login");
    }

    @Test
    void aClientsWordsAreKeptWhenTheDeviceIsCutOff(Walker work, Walker later) {
        var leader = people.teamLeader();
        var worker = people.socialWorker(leader.team());
        loggedIn(worker, work);
        var of = cases.ledBy(worker);
        work.go(of.url() + "/tools/new/t17").press("Podaj klientowi").looksRight();
        work.fill("rows.0.words", "Emerytura babci")
                .set("rows.0.money", "INCOME")
                .fill("rows.0.amount", "1902,15");
        work.sees("Szkic zapisano o");
        work.page().context().setOffline(true);
        work.fill("rows.0.note", "po waloryzacji");
        work.sees("Nie zapisano, próbuję dalej");
        work.page().context().setOffline(false);
        work.sees("Szkic zapisano o");
        work.page().context().clearCookies();

        later.logsIn(worker.loginName(), TestPeople.PASSWORD).go("/drafts");
        later.page().locator("main a[href^='/handed/']").first().click();
        later.sees("Klient zaczął wypełniać").doesNotSee("Emerytura babci");
        later.looksRight().press("Podaj klientowi");
        assertThat(later.page().locator("[name='rows.0.words']").inputValue()).isEqualTo("Emerytura babci");
        assertThat(later.page().locator("[name='rows.0.note']").inputValue()).isEqualTo("po waloryzacji");
        later.tick("consent", "YES")
                .press("Gotowe")
                .sees("Proszę oddać urządzenie")
                .press("Oddaję urządzenie");
        later.logsIn(worker.loginName(), TestPeople.PASSWORD)
                .go(of.url() + "/tools")
                .sees("klient")
                .follow("Budżet domowy")
                .sees("1 902,15");
    }

    @Test
    void withoutScriptABudgetIsFilledByTheClient(@WithoutScript Walker work) {
        var of = start(work);
        work.go(of.url() + "/tools/new/t17").press("Podaj klientowi").sees("Gotowe");
        work.fill("rows.0.words", "Pensja").set("rows.0.money", "INCOME").fill("rows.0.amount", "3520,40");
        work.page().locator("button[name=_add][value=rows]").click();
        work.fill("rows.1.words", "Czynsz").set("rows.1.money", "FIXED").fill("rows.1.amount", "dużo");
        work.press("Gotowe").sees("Wpisz kwotę").looksRight();
        work.tick("consent", "NO").fill("rows.1.amount", "840").press("Gotowe").sees("Proszę oddać urządzenie");
        work.go(of.url());
        assertThat(work.path()).isEqualTo("/handed");
        work.press("Oddaję urządzenie");
        assertThat(work.path()).isEqualTo("/login");
    }
}
