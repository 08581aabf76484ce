package pl.oparcie.browser;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pl.oparcie.TestCases;
import pl.oparcie.TestPeople;

/** The entry a worker makes most often: by keyboard alone, and without JavaScript. */
@BrowserTest
class EntryWalkTest {

    @Autowired
    TestPeople people;

    @Autowired
    TestCases cases;

    @Test
    void aCallIsWrittenDownByKeyboardAlone(Walker window) {
        var worker = people.socialWorker();
        people.password(worker);
        var file = cases.ledBy(worker);

        window.logsIn(worker.loginName(), TestPeople.PASSWORD)
                .go(file.url())
                .sees(file.name())
                .tabTo("Nowa czynność")
                .key("Enter")
                .sees("Co to było")
                .tabToField("kind")
                .key("ArrowDown")
                .tabToField("minutes")
                .types("15")
                .tabToField("title")
                .types("Telefon o przeglądzie pieca")
                .tabToField("firstContact")
                .key("Space")
                .tabToField("informed")
                .key("Space")
                .tabTo("Zapisz")
                .key("Enter")
                .sees("Czynność zapisana")
                .sees("Telefon o przeglądzie pieca");
    }

    @Test
    void aVisitIsWrittenDownWithoutJavaScript(@WithoutScript Walker window) {
        var worker = people.socialWorker();
        people.password(worker);
        var file = cases.ledBy(worker);

        window.logsIn(worker.loginName(), TestPeople.PASSWORD)
                .go(file.url() + "/activities/new")
                .tick("kind", "VISIT")
                .fill("minutes", "nie wiem")
                .fill("title", "Wizyta w domu")
                .tick("firstContact", "HELD")
                .tick("informed", "TOLD")
                .press("Zapisz")
                .sees("Popraw")
                .fill("minutes", "40")
                .press("Zapisz")
                .sees("Wizyta w domu");
    }
}
