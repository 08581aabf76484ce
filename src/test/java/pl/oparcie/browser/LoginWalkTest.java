package pl.oparcie.browser;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pl.oparcie.TestPeople;

@BrowserTest
class LoginWalkTest {

    @Autowired
    TestPeople people;

    @Test
    void aWorkerLogsInWithThePassword(Walker window) {
        var worker = people.socialWorker();
        people.password(worker);

        window.go("/login")
                .looksRight()
                .logsIn(worker.loginName(), TestPeople.PASSWORD)
                .go("/drafts")
                .sees(worker.name())
                .looksRight();
    }

    @Test
    void theLogInPageWorksWithoutJavaScript(@WithoutScript Walker window) {
        var worker = people.socialWorker();
        people.password(worker);

        window.logsIn(worker.loginName(), TestPeople.PASSWORD).go("/drafts").sees(worker.name());
    }
}
