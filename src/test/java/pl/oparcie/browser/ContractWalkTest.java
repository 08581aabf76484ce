package pl.oparcie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import pl.oparcie.PdfCheck;
import pl.oparcie.TestCases;
import pl.oparcie.TestClock;
import pl.oparcie.TestPeople;
import pl.oparcie.TestPeople.Person;
import pl.oparcie.casework.CaseFact;
import pl.oparcie.casework.Cases;
import pl.oparcie.diagnosis.Diagnoses;
import pl.oparcie.diagnosis.TestDiagnosis;
import pl.oparcie.plan.NewPlan;
import pl.oparcie.plan.Plans;
import pl.oparcie.plan.TestPlan;

/** Social contracts walked in a browser: kind A from the diagnosis to its end, a refusal, and kind B without JavaScript. */
@BrowserTest
class ContractWalkTest {

    @Autowired
    TestPeople people;

    @Autowired
    TestCases testCases;

    @Autowired
    Cases cases;

    @Autowired
    Diagnoses diagnoses;

    @Autowired
    Plans plans;

    @Autowired
    TransactionTemplate transaction;

    private Person worker;

    /** A case with a finished diagnosis and an agreed plan. */
    private TestCases.Case planned(Walker window) {
        var leader = people.teamLeader();
        worker = people.socialWorker(leader.team());
        people.password(worker);
        window.logsIn(worker.loginName(), TestPeople.PASSWORD);
        var file = testCases.ledBy(worker);
        var today = TestClock.TODAY;
        worker.does(() -> transaction.executeWithoutResult(
                s -> cases.record(file.id(), CaseFact.FIRST_CONTACT, today.minusDays(9), "", null)));
        worker.does(() -> {
            diagnoses.save(file.id(), TestDiagnosis.complete(), -1, today);
            diagnoses.submit(file.id(), today);
        });
        leader.does(() -> diagnoses.approve(file.id(), today));
        worker.does(() -> {
            plans.save(file.id(), TestPlan.measurable(), -1, today);
            plans.agree(file.id(), NewPlan.Acceptance.SIGNED, today);
        });
        return file;
    }

    @Test
    void kindAFromTheDiagnosisToItsEnd(Walker work) {
        var file = planned(work);
        madeFromDiagnosisPlanAndLibrary(work, file);
        var address = work.path();
        negotiated(work, address);
        signed(work, address, "/sign", "Zapisz podpisanie kontraktu");
        work.sees("realizowany").looksRight().picture("contract");
        sideBySide(work);
        work.go(address + "/copy").press("Wydano egzemplarz osobie").sees("Zapisano");
        annexed(work, address);
        evaluated(work, address);
        work.go(address + "/end")
                .looksRight()
                .tick("result", "REALISED")
                .fill("words", "Praca od poniedziałku, rachunki zapłacone.")
                .press("Zakończ kontrakt")
                .sees("zakończony – zrealizowany")
                .looksRight();
        work.go(file.url() + "/contract").sees("zakończony – zrealizowany").looksRight();
        work.go("/contracts?which=REALISED").sees("zrealizowane").looksRight();
    }

    /** Nothing is typed that the file knows: the goal of the plan gets its title, a set of the library is added. */
    private static void madeFromDiagnosisPlanAndLibrary(Walker work, TestCases.Case file) {
        work.go(file.url() + "/contract")
                .sees("Nie ma jeszcze kontraktu")
                .looksRight()
                .follow("Nowy kontrakt: osoba lub rodzina (A)")
                .sees("Z diagnozy z 23.11.2026")
                .sees("Z planu z 23.11.2026")
                .looksRight()
                .fill("goals.0.title", "Spokojny dom");
        work.unfold("Dodaj cel z biblioteki").press("Dodaj Bezrobocie").sees("Cel 2");
        assertThat(work.page().locator("[name='goals.1.title']").inputValue()).startsWith("Uzyskanie zatrudnienia");
        assertThat(work.page().locator("[name='goals.0.title']").inputValue()).isEqualTo("Spokojny dom");
        work.looksRight()
                .press("Zapisz")
                .sees("projekt")
                .sees("Przygotowanie CV")
                .looksRight();
    }

    private static void negotiated(Walker work, String address) {
        work.go(address + "/negotiate")
                .looksRight()
                .press("Pokazano osobie: uzgadniamy")
                .sees("uzgadniany");
        work.go(address + "/edit")
                .tick("side", "PERSON")
                .fill("note", "„Wolę chodzić do urzędu w poniedziałki.”")
                .unfold("Działanie 1: Rejestracja i stawiennictwo")
                .fill("goals.1.aims.0.acts.0.often", "w poniedziałki")
                .press("Zapisz")
                .sees("Wersja 2")
                .sees("Wolę chodzić")
                .follow("porównaj");
        work.sees("zmienione").sees("w poniedziałki").looksRight();
        work.go(address + "/instruct")
                .looksRight()
                .tick("confirmed", "true")
                .press("Pouczenie o art. 11")
                .sees("Zapisano");
    }

    /** The print is fetched as the scan of itself; the step is done by keyboard. */
    private static void signed(Walker work, String address, String step, String button) {
        var page = work.page();
        var host = page.url().replaceAll("(://[^/]+).*", "$1");
        var paper = page.request().get(host + address + "/print").body();
        PdfCheck.assertPdfUa1(paper);
        PdfCheck.assertPdfUa1(
                page.request().get(host + address + "/print/plain?language=uk").body());
        work.go(address + step).looksRight();
        page.locator("input[name=files]").setInputFiles(new FilePayload("skan.pdf", "application/pdf", paper));
        page.locator("input[name^=words-]").check();
        work.tabTo(button).key("Enter").sees("Zapisano");
    }

    /** What the person does and what the worker does begin at the same height. */
    private static void sideBySide(Walker work) {
        work.page().setViewportSize(1280, 900);
        for (var pair : work.page().locator(".pair.sides").all()) {
            var heads = pair.locator("h4").all();
            assertThat(heads.get(0).boundingBox().y).isEqualTo(heads.get(1).boundingBox().y);
        }
    }

    private static void annexed(Walker work, String address) {
        work.go(address + "/edit")
                .sees("Przygotuj aneks")
                .looksRight()
                .tick("side", "TOGETHER")
                .fill("note", "Dłuższy kurs")
                .fill("rights", "Kurs potrwa do marca; dojazd opłaca ośrodek.")
                .press("Zapisz")
                .sees("czeka na podpisy")
                .doesNotSee("Kurs potrwa do marca");
        work.sees("Wydruk aneksu nr 1 do podpisu");
        signed(work, address, "/sign-annex", "Zapisz podpisanie aneksu");
        work.sees("Kurs potrwa do marca").sees("aneks nr 1").looksRight();
    }

    private static void evaluated(Walker work, String address) {
        work.go(address + "/evaluate").looksRight();
        work.tick("kind", "FINAL")
                .press("Zapisz")
                .sees("Oceń: Uzyskanie zatrudnienia")
                .looksRight();
        for (var light :
                work.page().locator("main input[name^='light.'][value=DONE]").all()) {
            light.check();
        }
        work.fill("statement", "„Dałam radę.”")
                .tick("conclusion", "FINISH")
                .tick("signed", "BOTH")
                .press("Zapisz")
                .sees("Ocena zapisana")
                .sees("„Dałam radę.”")
                .looksRight();
        var page = work.page();
        PdfCheck.assertPdfUa1(page.request()
                .get(page.url().replaceAll("[?#].*", "") + "/print")
                .body());
    }

    @Test
    void aRefusalIsAnAnswerAndTheChecklistDecidesNothing(Walker work) {
        var file = planned(work);
        work.go(file.url() + "/contract/new?kind=A")
                .fill("goals.0.title", "Spokojny dom")
                .press("Zapisz")
                .sees("projekt");
        var address = work.path();
        work.go(address + "/negotiate").press("Pokazano osobie: uzgadniamy");
        work.go(address + "/refuse")
                .looksRight()
                .fill("words", "„Boję się podpisywać.”")
                .press("Osoba odmawia")
                .sees("Najpierw powiedz osobie")
                .sees("„Boję się podpisywać.”")
                .tick("told", "true")
                .press("Osoba odmawia")
                .sees("odmowa zawarcia")
                .sees("To nie powoduje żadnej sankcji")
                .looksRight();
        work.go(address + "/checklist")
                .sees("Ta lista o niczym nie rozstrzyga")
                .sees("Boję się podpisywać")
                .looksRight()
                .fill("dependants", "Nikt poza osobą.")
                .press("Zapisz")
                .sees("Lista zapisana");
    }

    @Test
    void kindBWithoutJavaScript(@WithoutScript Walker work) {
        var file = planned(work);
        work.go(file.url() + "/contract")
                .follow("Nowy kontrakt: aktywizacja osoby (B)")
                .sees("Przyczyny braku zatrudnienia")
                .follow("Bezrobocie")
                .sees("Z biblioteki: Bezrobocie")
                .fill("failure", "Nie było dojazdu.")
                .press("Zapisz")
                .sees("projekt")
                .sees("Kontrakt B");
        var address = work.path();
        work.go(address + "/negotiate").press("Pokazano osobie: uzgadniamy");
        work.go(address + "/instruct").press("Pouczenie o art. 11").sees("Zaznacz, że osoba potwierdziła");
        work.tick("confirmed", "true").press("Pouczenie o art. 11").sees("Zapisano");
        signed(work, address, "/sign", "Zapisz podpisanie kontraktu");
        work.sees("realizowany").looksRight();
        annexed(work, address);
        work.go(address + "/evaluate")
                .tick("kind", "FINAL")
                .set("labour", "WORK")
                .tick("noStatement", "true")
                .tick("conclusion", "FINISH")
                .tick("signed", "BOTH");
        for (var light :
                work.page().locator("main input[name^='light.'][value=DONE]").all()) {
            light.check();
        }
        work.press("Zapisz").sees("Ocena zapisana").looksRight();
        work.go(address).sees("Zapisz dzień jej podjęcia");
        work.go(address + "/end")
                .tick("result", "REALISED")
                .fill("words", "Praca od poniedziałku.")
                .press("Zakończ kontrakt")
                .sees("zakończony – zrealizowany")
                .looksRight();
    }
}
